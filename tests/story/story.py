#!/usr/bin/python3
"""The main job through the real user interface: a declaration made offline on a phone reaches the secretary, signed and durable.

    story.py --bin BUILD/bin --out DIR

Server and phones are processes of their own, each phone on a cable that is really cut. Controls are found by accessible name. Writes a numbered
PNG a step and story.json to DIR; exit status 0 only if every step was seen on screen.
"""
import argparse
import datetime
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import time
import traceback

from phone import NotSeen, Phone
from server import Cable, Server

ROOT = pathlib.Path(__file__).resolve().parents[2]
PIN = "493817"
WRONG_PIN = "284051"
ITEM = "ärende 10 a"


class Story:
    """The steps in order; each is a method that leaves the phones where the next one goes on."""

    # What every process of it has around it beside what this one has: a clock of its own, for instance.
    surroundings: dict[str, str] = {}

    def __init__(self, bin_dir: pathlib.Path, out: pathlib.Path, work: pathlib.Path) -> None:
        self.bin, self.out, self.work = bin_dir, out, work
        self.steps: list[dict] = []
        self.declaration: dict = {}
        self.board: dict = {"item": "10 a", "before": "", "after": ""}
        self.links: dict[str, str] = {}
        self.closing: list = []
        self.meeting_date = (self.today() + datetime.timedelta(days=18)).isoformat()

    def today(self) -> datetime.date:
        """As those who take part have it."""
        return datetime.date.today()

    # -- running ------------------------------------------------------------------------------------------------------

    def run(self) -> bool:
        plan = [
            (self.server_starts, None), (self.secretary_founds, "secretary"), (self.secretary_adds_the_meeting, "secretary"),
            (self.secretary_invites_two, "secretary"), (self.first_member_enrols, "alva"), (self.second_member_enrols, "harriet"),
            (self.board_before, "secretary"), (self.papers_are_on_the_phone, "alva"), (self.network_is_cut, "alva"),
            (self.member_reads_a_paper_offline, "alva"), (self.member_declares_offline, "alva"),
            (self.member_nominates_a_substitute_offline, "alva"), (self.network_comes_back, "alva"),
            (self.receipt_is_verified, "alva"), (self.board_after, "secretary"),
        ]
        done, complaints = False, []
        try:
            done = all(self.step(number, step, phone) for number, (step, phone) in enumerate(plan, 1))
        finally:
            complaints = self.close_all()
            (self.out / "story.json").write_text(json.dumps(
                {"ok": not complaints and len(self.steps) == len(plan) and all(s["ok"] for s in self.steps), "steps": self.steps,
                 "declaration": self.declaration, "board": self.board}, ensure_ascii=False, indent=2) + "\n")
        return done and not complaints

    def close_all(self) -> list[str]:
        """Ends every process, the newest first; what the apps complained of at the end."""
        complaints = []
        while self.closing:
            try:
                self.closing.pop()()
            except NotSeen as error:
                complaints.append(str(error))
                print(f"FAIL at the end: {error}", flush=True)
        return complaints

    def picture(self, phone: Phone, label: str) -> None:
        """A picture within a step, before the step's own."""
        phone.shot(self.out / f"{len(self.steps) + 1:02}-{label}.png")

    def step(self, number: int, step, phone: str | None) -> bool:
        name = step.__name__.replace("_", " ")
        started = time.monotonic()
        problem = None
        try:
            step()
        except (NotSeen, AssertionError, RuntimeError, ValueError, subprocess.SubprocessError, OSError) as error:
            problem = f"{type(error).__name__}: {error}"
            if not isinstance(error, NotSeen):
                traceback.print_exc()
        took = int((time.monotonic() - started) * 1000)
        self.steps.append({"name": name, "ok": problem is None, "ms": took})
        if phone and hasattr(self, phone):
            try:
                getattr(self, phone).shot(self.out / f"{number:02}-{name.replace(' ', '-')}.png")
            except (NotSeen, OSError) as error:
                problem = problem or str(error)
                self.steps[-1]["ok"] = False
        print(f"{'ok  ' if problem is None else 'FAIL'} {number:2} {name} ({took} ms)", flush=True)
        if problem:
            print("     " + problem, flush=True)
        return problem is None

    def phone(self, name: str, size: tuple[int, int] = (390, 844)) -> Phone:
        cable = Cable(self.server.members, self.server.gate)
        self.closing.append(cable.close)
        phone = Phone(name, self.bin / "mandat-app-driven", self.work / name,
                      ["--members-through", f"127.0.0.1:{cable.members}", "--gate-through", f"127.0.0.1:{cable.gate}"], size, self.surroundings)
        self.closing.append(phone.close)
        phone.cable = cable
        return phone

    # -- steps --------------------------------------------------------------------------------------------------------

    def make_meeting(self) -> None:
        subprocess.run(["/usr/bin/python3", str(ROOT / "demo" / "make_papers.py"), str(self.work / "meeting" / "papers")], check=True)
        (self.work / "meeting" / "meeting.toml").write_bytes((ROOT / "demo" / "meeting.toml").read_bytes())

    def server_starts(self) -> None:
        self.make_meeting()
        self.server = Server(self.bin / "mandatd", ROOT / "tests" / "data" / "lsvo.forum.toml", self.work / "server",
                             settings="\n[renditions]\nseconds = 900\n")  # nothing here hangs: a busy machine is only slow
        self.closing.append(self.server.close)

    def secretary_founds(self) -> None:
        self.secretary = self.phone("secretary", (1194, 834))
        phone = self.secretary
        phone.type("Länk", self.server.founding_link)
        phone.press("Fortsätt")
        self.choose_pin(phone)
        phone.see("Forumets fingeravtryck", 60)
        assert phone.read("Forum") == "Ledningssamverkan vård och omsorg i Blekinge"
        phone.press("Grunda forumet")
        phone.see("~Återställningsnyckel", 60)
        phone.press("Jag har skrivit upp nyckeln")
        phone.see("Att göra")

    def choose_pin(self, phone: Phone) -> None:
        phone.type("PIN-kod", PIN)
        phone.type("Upprepa PIN-koden", PIN)
        phone.press("Spara PIN-koden")

    def secretary_adds_the_meeting(self) -> None:
        phone = self.secretary
        phone.press("Möten")
        phone.press("Nytt möte från fil")
        phone.type("Fil", str(self.work / "meeting" / "meeting.toml"))
        phone.type("Datum", self.meeting_date)
        phone.press("Läs in mötet")
        phone.press("Kallelse", 60)
        phone.press("Granska och skicka kallelsen", 60)
        phone.press("Skicka kallelsen", 60)
        phone.see("~Kallelsen gick ut", 60)

    def secretary_invites_two(self) -> None:
        for key, name, function in [("alva", "Alva Norrgård", "Förvaltningschef, äldreförvaltningen, Karlskrona kommun"),
                                    ("harriet", "Harriet Ljungvall", "Förvaltningschef, vård- och omsorgsförvaltningen, Ronneby kommun")]:
            phone = self.secretary
            self.to_person(phone, function)
            phone.press("Ändra namn eller adress")
            phone.type("Namn", name)
            phone.press("Spara personen")
            phone.press("Bjud in")
            phone.see("QR-kod med inbjudan", 30)
            self.links[key] = phone.read("Inbjudningslänk")
            assert self.links[key].startswith("mandat://enrol?"), self.links[key]
            phone.press("Stäng inbjudan")

    def to_person(self, phone: Phone, words: str) -> None:
        """In the register, by name or function."""
        phone.press("Register")
        phone.press("Personer")
        phone.type("Sök", words)
        phone.press(f"Visa {words}")
        phone.see("Ändra namn eller adress")

    def enrol(self, key: str) -> Phone:
        phone = self.phone(key)
        setattr(self, key, phone)
        phone.type("Länk", self.links[key])
        phone.press("Fortsätt")
        self.choose_pin(phone)
        phone.see("Inbjudan", 60)
        assert phone.read("Inbjudan").startswith("Inbjuden av"), phone.read("Inbjudan")
        phone.press("Anslut mig")
        phone.see("Att göra", 60)
        phone.see(f"~Ta ställning, {ITEM}", 30)
        return phone

    def first_member_enrols(self) -> None:
        self.enrol("alva")

    def second_member_enrols(self) -> None:
        self.enrol("harriet")

    def board_cell(self) -> str:
        cells = [n for n in self.secretary.names() if n.startswith("Äldreförvaltningen, Karlskrona kommun, " + ITEM)]
        assert len(cells) == 1, cells
        return cells[0].split(": ", 1)[1]

    def board_before(self) -> None:
        self.secretary.press("Läget inför mötet")
        self.secretary.see(f"~Äldreförvaltningen, Karlskrona kommun, {ITEM}", 30)
        self.board["before"] = self.board_cell()

    def papers_are_on_the_phone(self) -> None:
        self.alva.press("Möten")
        self.alva.press("~Öppna mötet")
        self.alva.press(f"~Öppna {ITEM}")
        self.alva.see("~Läs Länsgemensamt avtal för digitala hjälpmedel", 60)

    def network_is_cut(self) -> None:
        self.alva.cut()
        self.alva.see("~Inget nät", 30)

    def member_reads_a_paper_offline(self) -> None:
        self.alva.press("~Läs Länsgemensamt avtal för digitala hjälpmedel")
        self.alva.see("~Kommunernas HSL-chefer träffar", 30)
        self.picture(self.alva, "a-paper-without-network")
        self.alva.press("Tillbaka")

    def member_declares_offline(self) -> None:
        self.alva.press("Ta ställning")
        self.alva.press("Tillstyrker med förbehåll")
        self.alva.type("Kommentar", "Under förutsättning att kostnaden för förskrivare utreds före årsskiftet.")
        self.picture(self.alva, "about-to-hand-in")
        self.alva.press("Lämna in")
        self.alva.gone("Lämna in")
        self.alva.see("~Väntar på nät")

    def member_nominates_a_substitute_offline(self) -> None:
        self.alva.press("Tillbaka")
        self.alva.press("Utse ersättare")
        self.alva.type("Ersättarens namn", "Frej Lundquist")
        self.alva.press("Utse")
        self.alva.see("QR-kod med inbjudan", 30)
        self.alva.press("Stäng inbjudan")
        self.alva.gone("QR-kod med inbjudan")
        self.alva.see("Frej Lundquist")

    def network_comes_back(self) -> None:
        self.alva.mend()
        self.alva.press(f"~Öppna {ITEM}")
        self.alva.see("~Mottagen", 60)

    def receipt_is_verified(self) -> None:
        self.alva.press("Visa kvittot")
        self.alva.see("~Kvittot är kontrollerat", 30)
        self.declaration = {"signed_at": self.alva.read("Undertecknat"), "received_at": self.alva.read("Mottaget"),
                            "seq": int(re.sub(r"\D", "", self.alva.read("Plats i loggen"))), "receipt_verified": True}

    def board_after(self) -> None:
        self.secretary.see(f"~Äldreförvaltningen, Karlskrona kommun, {ITEM}: deklarerat", 60)
        self.board["after"] = self.board_cell()
        assert self.board["before"] != self.board["after"], self.board


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", type=pathlib.Path, default=ROOT / "build" / "bin")
    parser.add_argument("--out", type=pathlib.Path, default=ROOT / "out")
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    for old in arguments.out.glob("[0-9][0-9]-*.png"):
        old.unlink()
    with tempfile.TemporaryDirectory(prefix="mandat-story-") as work:
        ok = Story(arguments.bin.resolve(), arguments.out.resolve(), pathlib.Path(work)).run()
    print(f"story: {'every step seen' if ok else 'failed'}; pictures and story.json in {arguments.out}")
    return 0 if ok else 1


if __name__ == "__main__":
    sys.exit(main())
