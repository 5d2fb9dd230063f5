"""The app as a screen reader has it: over a real AT-SPI bus, by accessible names, roles, states and actions alone (see tests/app/run_with_desktop.sh)."""
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402
import pyatspi  # noqa: E402

from phone import NotSeen  # noqa: E402

TAB = 0xFF09


def matches(wanted: str, name: str) -> bool:
    return wanted[1:] in name if wanted.startswith("~") else name == wanted


class Reader:
    """One application on the bus. Every call raises NotSeen when it does not come about within its time."""

    def __init__(self, application: str, seconds: float = 60) -> None:
        self.heard: list[tuple[str, str]] = []  # role and new name of what has changed its name
        pyatspi.Registry.registerEventListener(self._on_name, "object:property-change:accessible-name")
        self.application = None
        self.application = self._wait(lambda: self._find_application(application), seconds, f"no application '{application}' on the bus")

    def _find_application(self, wanted: str):
        desktop = pyatspi.Registry.getDesktop(0)
        desktop.clear_cache()
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child is not None and wanted in (child.get_name() or ""):
                child.set_cache_mask(Atspi.Cache.NONE)  # asked for anew every time: what is on the screen now
                return child
        return None

    def _on_name(self, event) -> None:
        try:
            self.heard.append((event.source.get_role_name(), event.source.get_name()))
        except GLib.Error:
            pass  # gone before it could be asked

    def _wait(self, attempt, seconds: float, problem: str):
        deadline = time.monotonic() + seconds
        context = GLib.MainContext.default()
        while True:
            while context.iteration(False):
                pass
            try:
                if (found := attempt()) is not None:
                    return found
            except GLib.Error:
                pass  # what was asked has gone meanwhile
            if time.monotonic() > deadline:
                raise NotSeen(f"{problem}; read: {' | '.join(f'{name} ({role})' for role, name in self.everything())}")
            time.sleep(0.05)  # between two looks; the deadline above bounds it

    def _walk(self, at, depth: int = 0):
        yield at
        if depth > 60:
            return
        for i in range(at.get_child_count()):
            child = at.get_child_at_index(i)
            # Qt lists what is hidden, too, and says so.
            if child is not None and child.get_state_set().contains(Atspi.StateType.VISIBLE):
                yield from self._walk(child, depth + 1)

    def everything(self) -> list[tuple[str, str]]:
        found = []
        if self.application is None:
            desktop = pyatspi.Registry.getDesktop(0)
            return [("application", desktop.get_child_at_index(i).get_name()) for i in range(desktop.get_child_count())]
        try:
            for node in self._walk(self.application):
                if name := node.get_name():
                    found.append((node.get_role_name(), name))
        except GLib.Error:
            pass
        return found

    def _find(self, name: str, role: str = ""):
        found = None
        for node in self._walk(self.application):
            if matches(name, node.get_name() or "") and (not role or node.get_role_name() == role):
                found = node  # the last one: dialogs come after what they cover
        return found

    def see(self, name: str, seconds: float = 60, role: str = ""):
        return self._wait(lambda: self._find(name, role), seconds, f"not read: {role} {name}")

    @staticmethod
    def _is_disabled(node) -> bool:
        return not node.get_state_set().contains(Atspi.StateType.ENABLED)

    def is_disabled(self, name: str) -> bool:
        return self._is_disabled(self.see(name))

    def read(self, name: str) -> str:
        """What stands in a field."""
        return Atspi.Text.get_text(self.see(name, role="text"), 0, -1)

    def gone(self, name: str, seconds: float = 60) -> None:
        self._wait(lambda: None if self._find(name) else True, seconds, f"still read: {name}")

    def told(self, words: str, roles: tuple[str, ...] = ("alert", "notification")) -> None:
        """Waits until somebody who listens was told so."""
        self._wait(lambda: True if any(words in name for role, name in self.heard if role in roles) else None, 60,
                   f"nothing was told of '{words}': {self.heard}")

    def becomes(self, name: str, state) -> None:
        self._wait(lambda: True if (node := self._find(name)) and node.get_state_set().contains(state) else None, 60, f"{name} does not become {state}")

    def is_in(self, name: str, state) -> bool:
        return self.see(name).get_state_set().contains(state)

    def press(self, name: str, seconds: float = 60, role: str = "") -> None:
        def enabled():
            node = self._find(name, role)
            return node if node and not self._is_disabled(node) else None
        node = self._wait(enabled, seconds, f"not read, or not enabled: {name}")
        for i in range(node.get_n_actions()):
            if node.get_action_name(i) == "Press":
                node.do_action(i)
                return
        raise NotSeen(f"{name}, a {node.get_role_name()}, cannot be pressed: {[node.get_action_name(i) for i in range(node.get_n_actions())]}")

    def focused(self):
        """The innermost: what is around it says that it has the keyboard, too."""
        found = None
        for node in self._walk(self.application):
            if node.get_state_set().contains(Atspi.StateType.FOCUSED):
                found = node
        return found

    def _spoken(self) -> tuple[str, str]:
        at = self.focused()
        return (at.get_name() or "", at.get_description() or "") if at else ("", "")

    def tab_to(self, name: str, most: int = 40) -> list[str]:
        """Goes there with Tab, as somebody does who sees nothing; returns what the keyboard passed."""
        passed = []
        self.see(name)
        for _ in range(most):
            before = self._spoken()
            # A field whose content nobody may read speaks by its description.
            if matches(name, before[0]) or not before[0] and before[1].startswith(name):
                return passed
            passed.append(" ".join(before).strip())
            self.key(TAB)
            self._wait(lambda: True if self._spoken() != before else None, 30, f"Tab leaves the keyboard at {before}")
        raise NotSeen(f"Tab does not come to {name}; it passed {passed}")

    def key(self, symbol: int) -> None:
        pyatspi.Registry.generateKeyboardEvent(symbol, None, pyatspi.KEY_SYM)

    def type(self, name: str, text: str, hidden: bool = False) -> None:
        """With keys, into the field of this name; `hidden`: what is written is read by nobody, and is not looked for."""
        self.tab_to(name)
        for character in text:
            self.key(ord(character))
        if not hidden:
            def written():
                node = self._find(name)
                return node if node and Atspi.Text.get_text(node, 0, -1) == text else None
            self._wait(written, 60, f"{name} does not say what was written in it")
