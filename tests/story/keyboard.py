"""A person without a mouse: what is there is reached by Tab and the arrows, and pressed with the keyboard's own keys."""
from phone import NotSeen, Phone

MOST_STEPS = 90  # of Tab, around everything that a screen has


class Keyboard:
    """One phone's keyboard."""

    def __init__(self, phone: Phone) -> None:
        self.phone = phone

    def at(self) -> str:
        """The name of what has the keyboard."""
        return self.phone.do("focused")["value"]

    def key(self, *keys: str) -> None:
        for key in keys:
            self.phone.do("key", key=key)

    def reach(self, name: str, by: str = "Tab") -> None:
        """Goes on until it has the keyboard; "~" as in the driver's names."""
        self.phone.see(name)
        self._go(name, by)

    def _go(self, name: str, by: str) -> None:
        seen = []
        for _ in range(MOST_STEPS):
            at = self.at()
            if at == name or (name.startswith("~") and name[1:] in at):
                return
            seen.append(at)
            self.key(by)
        raise NotSeen(f"{self.phone.name}: {name} is not reached by {by}; passed: {' | '.join(seen)}")

    def press(self, name: str, by: str = "Tab", with_key: str = "Return") -> None:
        self.reach(name, by)
        self.key(with_key)

    def write(self, name: str, text: str) -> None:
        """Into a field that is reached by Tab, in the place of what stands there."""
        self.reach(name)
        self.phone.do("write", text=text)

    def write_pin(self, label: str, pin: str) -> None:
        """Into a field that tells how many digits are there, and nothing else."""
        self.phone.see(label)
        self._go(f"~{label}. ", "Tab")
        self.phone.do("write", text=pin)
