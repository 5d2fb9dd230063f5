#!/usr/bin/python3
"""By hand: what the keys do at the secretary's desk is done with the mouse, with a finger, and by files that are drawn in from the desktop. Exit status 0
only if all was seen.

    drawn_desk.py --bin BUILD/bin [--out DIR]      with --out: pictures too
"""
import sys

from agenda_scenes import CALENDAR
from paper_scenes import make_paper
from room_scenes import MAIL, MARK, MEMBER
from screens import play
from walk import DESK

TITLE = "Handlingsplan vårdplatser"
HANDLE = 0.03  # of a row's width: where it is taken hold of
UP, DOWN = -0.5, 1.5  # of its height: into the row above, and below


class Drawn:
    def __init__(self, walk) -> None:
        self.walk = walk

    def scenes(self) -> list:
        return [self.walk.server_starts, self.the_chair_is_at_the_agenda, self.an_item_is_drawn_by_mouse_and_finger, self.papers_are_drawn_in, self.a_paper_gets_a_version,
                self.a_calendar_is_drawn_in, self.a_mail_is_drawn_in]

    def the_chair_is_at_the_agenda(self) -> None:
        walk = self.walk
        walk.mandat("found", walk.server.founding_link, "--yes", "--name", "Kommandoraden")
        walk.mandat("import-meeting", str(walk.work / "meeting" / "meeting.toml"), "--date", walk.meeting_date)
        walk.mandat("describe", MEMBER, "--name", "Anna Ek", "--email", "anna.ek@exempel.se")
        phone = self.chair = walk.phone("desk", (1440, 900))
        walk.enrols(phone, walk.mandat("invite", "chair")["link"])
        phone.press("Möten")
        phone.press("~Öppna mötet")
        phone.see(f"Ärende 6, {TITLE}")

    def draws(self, number: int, to: float, mouse: bool) -> None:
        """That item of the agenda by its handle, so many of its heights away."""
        self.chair.do("drag", name=f"Ärende {number}, {TITLE}", mouse=mouse, **{"from": [HANDLE, 0.5], "to": [HANDLE, to]})

    def numbers(self) -> dict:
        return {row["title"]: row["number"] for row in self.walk.mandat("meeting", "show", "lsvo-host")["items"]}

    def an_item_is_drawn_by_mouse_and_finger(self) -> None:
        phone = self.chair
        self.draws(6, UP, mouse=True)
        phone.see(f"Ärende 5, {TITLE}")
        self.draws(5, DOWN, mouse=False)
        phone.see(f"Ärende 6, {TITLE}")
        self.draws(6, UP, mouse=False)
        phone.see(f"Ärende 5, {TITLE}")
        phone.press("Underteckna ordningen")
        phone.gone("Underteckna ordningen")
        self.walk.until(lambda: str(self.numbers()[TITLE]) == "5", lambda: f"the order has not come to the server: {self.numbers()}")

    def papers_are_drawn_in(self) -> None:
        """Two at once; and one that is here already says where."""
        phone, folder = self.chair, self.walk.work / "desk"
        for name, pages in (("kalkyl", 1), ("bilaga", 2)):
            make_paper(folder / f"{name}.pdf", pages)
        (folder / "film.mp4").write_bytes(b"film" * 100)
        phone.press(f"Ärende 5, {TITLE}")
        phone.see("Lägg till en handling")
        phone.do("drop", name="Lägg till en handling", files=[str(folder / "kalkyl.pdf"), str(folder / "bilaga.pdf")])
        phone.see("Öppna handlingen kalkyl")
        phone.see("Öppna handlingen bilaga")
        self.walk.shot(phone, "drawn-papers", DESK)
        phone.do("drop", name="Lägg till en handling", files=[str(folder / "kalkyl.pdf")])
        phone.see("Den filen finns redan här: kalkyl, vid ärende 5.")
        self.walk.shot(phone, "drawn-twice", DESK)
        phone.do("drop", name="Lägg till en handling", files=[str(folder / "film.mp4")])
        phone.see("~film.mp4: ")
        self.walk.until(lambda: self.papers() == {"kalkyl": 1, "bilaga": 1}, lambda: f"on the server: {self.papers()}")

    def papers(self) -> dict:
        """Of the item, with their versions."""
        rows = self.walk.mandat("document", "list", "lsvo-host")
        return {row["title"]: row["version"] for row in rows if row["title"] in ("kalkyl", "bilaga")}

    def a_paper_gets_a_version(self) -> None:
        phone = self.chair
        folder = self.walk.work / "desk"
        (folder / "ny.pdf").write_bytes((folder / "kalkyl.pdf").read_bytes() + b"\n%")
        phone.press("Ny version av kalkyl")
        phone.press("Bifoga ny.pdf")
        phone.see("Öppna version 1 av kalkyl")
        phone.press("Stäng ärendet")

    def a_calendar_is_drawn_in(self) -> None:
        walk, phone = self.walk, self.chair
        year = walk.today().year + 1
        phone.press("Årsplan")
        phone.press("~Året efter")
        phone.press("Föreslå dagar")
        phone.see("8 möten planerade. Reglerna kräver minst 8.")
        file = walk.work / "desk" / "kongress.ics"
        file.write_text(CALENDAR.format(year=year).replace("\n", "\r\n"))
        phone.do("drop", name=f"Årsplan {year}", files=[str(file)])
        phone.see("~krockar med kalendrarna")
        phone.see("Ta bort kalendern kongress.ics")

    def a_mail_is_drawn_in(self) -> None:
        """Onto the board, wherever on it."""
        walk, phone = self.walk, self.chair
        walk.mandat("agenda", "notice", "lsvo-host")
        file = walk.work / "desk" / "punkt-10a.eml"
        file.write_text(MAIL.replace("\n", "\r\n"))
        phone.press("Läget inför mötet")
        phone.see(f"~{MARK}: ")
        phone.do("drop", name="Spara läget som en fil", files=[str(file)])
        phone.see("Adressen tillhör Anna Ek enligt registret.")
        phone.see("~tillstyrker förslaget i 10 a")
        walk.shot(phone, "drawn-mail", DESK)
        phone.press("Ärende 10 a: Tillstyrker")
        phone.press("För in 1 ställningstagande")
        phone.see(f"{MARK}: via e-post")


if __name__ == "__main__":
    sys.exit(play(__doc__, lambda walk: Drawn(walk).scenes()))
