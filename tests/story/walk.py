"""What every walk through the app does: phones that are started, unlocked and looked at, the command line beside them, and waiting for what comes."""
import json
import os
import pathlib
import subprocess
import time

from phone import PATIENCE, NotSeen, Phone
from story import ITEM, PIN, Story

# name: (width, height, theme, text scale, language)
LOOKS = {
    "phone": (390, 844, "light", 1.0, "sv"),
    "phone-dark-en": (390, 844, "dark", 1.0, "en"),
    "small-200": (320, 640, "light", 2.0, "sv"),
    "small-200-en": (320, 640, "light", 2.0, "en"),
    "wide": (1194, 834, "light", 1.0, "sv"),
    "wide-dark-en": (1194, 834, "dark", 1.0, "en"),
    "desk": (1440, 900, "light", 1.0, "sv"),
    "desk-dark-en": (1440, 900, "dark", 1.0, "en"),
    "long": (390, 2400, "light", 1.0, "sv"),
    "long-200": (390, 2400, "light", 2.0, "sv"),
    "long-200-dark-en": (390, 2400, "dark", 2.0, "en"),
}
# Of a few screens only: those that ask for them.
ON_REQUEST = {"long-200", "long-200-dark-en", "desk", "desk-dark-en"}
# The workspace of secretary and chair: a wide window, light and dark, and a tablet.
DESK = ("desk", "desk-dark-en", "wide")


class Walk(Story):
    """Scenes one after the other; `shot` takes the same screen in every look."""

    def __init__(self, bin_dir: pathlib.Path, out: pathlib.Path, work: pathlib.Path, looks: list[str]) -> None:
        super().__init__(bin_dir, out, work)
        self.begun_in, self.complaints = work, []
        self.looks = looks
        self.taken: list[str] = []

    # -- pictures -----------------------------------------------------------------------------------------------------

    def look(self, phone: Phone, look: str) -> None:
        width, height, theme, scale, language = LOOKS[look]
        phone.do("look", theme=theme, text_scale=scale, language=language)
        phone.do("resize", width=width, height=height)

    def shot(self, phone: Phone, name: str, only: tuple[str, ...] = ()) -> None:
        if not self.looks:
            return
        name = f"{len(self.taken) + 1:02}-{name}"
        self.taken.append(name)
        for look in self.looks:
            if look in only or (not only and look not in ON_REQUEST):
                self.look(phone, look)
                phone.shot(self.out / f"{name}.{look}.png")
        self.look(phone, phone.look)

    def shot_of_sheet(self, phone: Phone, button: str, name: str, only: tuple[str, ...] = ()) -> None:
        """Of what a button opens and no scene needs: opened for its picture alone."""
        if not self.looks:
            return
        phone.press(button)
        phone.see("Stäng")
        self.shot(phone, name, only)
        phone.do("key", key="Escape")
        phone.gone("Stäng")

    def without_notice(self, phone: Phone) -> None:
        """For a picture: what was told of the last thing done, which lies over the screen for some seconds, has gone."""
        if self.looks:
            phone.gone("Ångra det senaste")

    def in_both(self, phone: Phone, swedish: str, english: str, seconds: float = 60) -> None:
        """The same trouble, in words, in both languages."""
        phone.see(swedish, seconds)
        phone.do("look", language="en")
        phone.see(english)
        phone.do("look", language="sv")

    # -- where it happens -------------------------------------------------------------------------------------------------

    def elsewhere(self, folder: str) -> None:
        """For a forum of its own: what ran until now is ended, and what comes has a folder beside the others (a socket's path is no longer than 107 letters)."""
        self.complaints += self.close_all()
        self.work = self.begun_in / folder
        self.work.mkdir()

    # -- phones, and the command line -------------------------------------------------------------------------------------

    def phone(self, name: str, size: tuple[int, int] = (390, 844)) -> Phone:
        phone = super().phone(name, size)
        phone.look = "desk" if size[0] > 1300 else ("wide" if size[0] > 700 else "phone")
        return phone

    def mandat(self, *arguments: str, device: str = "cli", environment: dict[str, str] | None = None) -> dict:
        done = subprocess.run([str(self.bin / "mandat"), *arguments, "--device", str(self.work / device), "--json"], capture_output=True, text=True,
                              env=environment or dict(os.environ, **self.surroundings))
        if done.returncode != 0:
            raise RuntimeError(f"mandat {arguments[0]} failed: {done.stderr.strip()}")
        return json.loads(done.stdout) if done.stdout.strip() else {}

    def joins(self, name: str, person: str = "", link: str = "") -> Phone:
        phone = self.phone(name)
        self.enrols(phone, link or self.mandat("invite", person)["link"])
        return phone

    def enrols(self, phone: Phone, link: str) -> None:
        phone.type("Länk", link)
        phone.press("Fortsätt")
        self.choose_pin(phone)
        phone.press("Anslut mig", 60)
        phone.see("Att göra", 60)

    def to_item(self, phone: Phone) -> None:
        phone.press("Möten")
        phone.press("Möten")
        phone.press("~Öppna mötet", 30)
        phone.press(f"~Öppna {ITEM}")
        phone.see("Så fattas beslutet")

    def declare(self, phone: Phone, stance: str) -> None:
        phone.press("Ta ställning" if "Ta ställning" in phone.names() else "Ändra")
        phone.press(stance)
        phone.press("Lämna in")
        phone.gone("Lämna in")
        phone.see("Ändra")

    def pin_of(self, phone: Phone) -> str:
        return getattr(phone, "pin", PIN)

    def write_pin(self, phone: Phone, pin: str = "") -> None:
        """With the keyboard's own key: the button shares its name with the heading, and stands still for a moment after the last digit."""
        phone.type("PIN-kod", pin or self.pin_of(phone))
        phone.do("key", key="Return")

    def unlock(self, phone: Phone, pin: str = "") -> None:
        self.write_pin(phone, pin)
        phone.gone("PIN-kod", 60)

    def again(self, name: str) -> Phone:
        """That phone started again, on a new cable, and unlocked."""
        phone = self.phone(name)
        self.unlock(phone)
        return phone

    def forum_without_members(self) -> None:
        """By the command line: a forum, and its meeting, called."""
        self.mandat("found", self.server.founding_link, "--yes", "--name", "Kommandoraden")
        self.mandat("import-meeting", str(self.work / "meeting" / "meeting.toml"), "--date", self.meeting_date, "--send-notice")

    # -- waiting ----------------------------------------------------------------------------------------------------------

    def until(self, holds, complaint, seconds: float = PATIENCE) -> None:
        """Until it holds, by whosever work; `complaint`, or what it returns, is said if it does not come to."""
        deadline = time.monotonic() + seconds
        while not holds():
            if time.monotonic() > deadline:
                raise NotSeen(complaint() if callable(complaint) else complaint)
            time.sleep(0.05)  # between two looks; the deadline above bounds it

    def described(self, phone: Phone, name: str, words: str, wanted: bool = True, seconds: float = PATIENCE) -> None:
        """What is said of it beside its name comes to have the words, or to have them no more."""
        def said() -> str:
            return phone.do("describe", name=name)["description"]
        self.until(lambda: (words in said()) == wanted, lambda: f"{phone.name}: {name} says: {said()}", seconds)

    # -- the whole --------------------------------------------------------------------------------------------------------

    def walk(self, scenes: list) -> bool:
        ok = True
        try:
            for scene in scenes:
                try:
                    scene()
                    print(f"ok   {scene.__name__.replace('_', ' ')}", flush=True)
                except (NotSeen, AssertionError, RuntimeError, OSError, KeyError, subprocess.SubprocessError) as error:
                    print(f"FAIL {scene.__name__.replace('_', ' ')}\n     {type(error).__name__}: {error}", flush=True)
                    ok = False
                    break
        finally:
            ok = not [*self.complaints, *self.close_all()] and ok
        return ok
