"""Copies of papers outside the app, where the forum allows them, and office papers, which are read as the PDF that the server made of them. Seen by
`screens.py` and by `copies.py`, in a forum of their own. The secretary is played by the command line; a printer by two programs that keep what they are given.
"""
import datetime
import os
import pathlib
import re
import stat
import subprocess
import sys

from paper_scenes import make_paper
from phone import Phone
from story import ROOT

sys.path.insert(0, str(ROOT / "tests" / "renditions"))
from office_files import docx  # noqa: E402

OPEN_PAPER = "Budget som får delas"
CLOSED_PAPER = "Budget som stannar"
SECRET_PAPER = "Underlag om en enskild"
LETTER = "Brev till kommunerna"
LETTER_SAYS = "Rådet tackar för synpunkterna och återkommer i vår"
BROKEN = "Skadad lägesbild"
NO_COPY = "Forumet tillåter inte att handlingar delas eller skrivs ut från appen."
NO_COPY_EN = "The forum does not allow that papers are shared or printed from the app."
PRINTER = "Kontoret"


class CopyScenes:
    """Scenes of a walk (screens.py's Screens gives phone, mandat, joins, shot, in_both); in their order."""

    def copy_scenes(self) -> list:
        return [self.a_forum_that_lets_papers_out, self.no_copy_where_the_rules_say_no, self.a_copy_is_saved_offline, self.a_paper_is_printed,
                self.of_a_restricted_paper_there_is_no_copy, self.a_text_document_is_read_as_the_servers_pdf, self.the_secretary_is_told_what_cannot_be_shown]

    def a_forum_that_lets_papers_out(self) -> None:
        """One meeting under the rules as founded, one under rules that let papers out."""
        self.another_forum("copies")
        # What stands on the screen and is no word of the app's.
        getattr(self, "known", set()).update(re.findall(r"[^\W\d_]{2,}", f"{PRINTER} Hemma {LETTER_SAYS} docx pptx".casefold()))
        papers = self.work / "papers"
        self.budget = make_paper(papers / "budget.pdf", 1)
        self.mandat("document", "add", "lsvo-host", str(make_paper(papers / "stannar.pdf", 2)), "--title", CLOSED_PAPER)
        rules = self.work / "rules.toml"
        lines = [line for line in self.mandat_text("rules", "show").splitlines() if not line.startswith("papers_may_be_shared")]
        first = next(i for i, line in enumerate(lines) if line.startswith("[rules]"))
        rules.write_text("\n".join([*lines[:first + 1], "papers_may_be_shared = true", *lines[first + 1:]]) + "\n")
        self.mandat("rules", "amend", str(rules), "--decided", "LSVO 2026-11-13, § 90/26", "--reason", "Handlingar får delas")
        day = (datetime.date.today() + datetime.timedelta(days=40)).isoformat()
        self.mandat("meeting", "create", "lsvo-open", "--date", day, "--start", "08:30", "--title", "Ledningssamverkan vård och omsorg")
        self.mandat("document", "add", "lsvo-open", str(self.budget), "--title", OPEN_PAPER)
        secret = make_paper(papers / "enskild.pdf", 1).read_bytes() + b"\n% another paper\n"
        (papers / "enskild.pdf").write_bytes(secret)
        self.mandat("document", "add", "lsvo-open", str(papers / "enskild.pdf"), "--title", SECRET_PAPER, "--access", "restricted",
                    "--ground", "OSL 26 kap. 1 §", "--readers", "karlskrona-older-chief")
        # Anew, where programs that print are found.
        self.printed = self.work / "printed"
        self.printed.mkdir()
        programs = self.work / "programs"
        programs.mkdir()
        self.program(programs / "lpstat", f'cat "{self.printed}/printers" 2>/dev/null\n')
        self.program(programs / "lp", f'printf "%s\\n" "$@" > "{self.printed}/asked"\ncat > "{self.printed}/paper.part"\n'
                     f'[ -e "{self.printed}/jam" ] && {{ echo "lp: the printer is on fire" >&2; exit 1; }}\n'
                     f'tries=0\nwhile [ -e "{self.printed}/slow" ] && [ $tries -lt 900 ]; do sleep 0.1; tries=$((tries + 1)); done\n'
                     f'mv "{self.printed}/paper.part" "{self.printed}/paper"\n')
        self.alva.close()
        found = os.environ["PATH"]
        os.environ["PATH"] = f"{programs}:{found}"
        try:
            self.alva = self.phone("alva")
        finally:
            os.environ["PATH"] = found
        self.unlock(self.alva)

    def mandat_text(self, *arguments: str) -> str:
        return subprocess.run([str(self.bin / "mandat"), *arguments, "--device", str(self.work / "cli")], capture_output=True, text=True, check=True).stdout

    def program(self, path: pathlib.Path, does: str) -> None:
        path.write_text("#!/bin/sh\n" + does)
        path.chmod(0o755)

    def open_from_list(self, phone: Phone, title: str) -> None:
        phone.press("Handlingar")
        phone.press("Handlingar")
        phone.press(f"Läs {title}", 90)

    def no_copy_where_the_rules_say_no(self) -> None:
        phone = self.alva
        self.open_from_list(phone, CLOSED_PAPER)
        phone.see("~Avsnitt 1 av 12 om inledning", 60)
        phone.press("Mer om handlingen")
        self.in_both(phone, NO_COPY, NO_COPY_EN)
        for button in ("Dela…", "Skriv ut…"):
            assert button not in phone.names(), f"{button} although the rules say no"
        self.shot(phone, "paper-no-copy", ("phone", "phone-dark-en", "small-200"))
        phone.press("Stäng")

    def a_copy_is_saved_offline(self) -> None:
        phone = self.alva
        self.open_from_list(phone, OPEN_PAPER)
        phone.see("~Avsnitt 1 av 12 om inledning", 60)
        phone.cut()
        phone.see("~Inget nät", 60)
        phone.press("Mer om handlingen")
        self.shot(phone, "paper-more", ("phone", "phone-dark-en", "small-200", "wide"))
        target = self.work / "alva" / "Documents"
        target.mkdir(exist_ok=True)
        for name in (f"{OPEN_PAPER}.pdf", f"{OPEN_PAPER} (2).pdf"):
            phone.press("Dela…")
            self.in_both(phone, "~Kopian lämnar Mandat och krypteringen.", "~The copy leaves Mandat and its encryption.")
            assert phone.read("Filnamn") == f"{OPEN_PAPER}.pdf", phone.read("Filnamn")
            if "(2)" not in name:
                self.shot(phone, "share-sheet")
            phone.press("~Spara kopian i ")
            phone.see(f"Sparad som {name}.", 60)
            copy = target / name
            assert copy.read_bytes() == self.budget.read_bytes(), "the copy is not the paper"
            assert stat.S_IMODE(copy.stat().st_mode) == 0o600, oct(copy.stat().st_mode)
            phone.press("Öppna kopian")
            assert phone.do("opened")["urls"][-1].endswith(name.replace(" ", "%20")) or phone.do("opened")["urls"][-1].endswith(name), phone.do("opened")
            phone.press("Stäng")
            phone.gone("Öppna kopian")
            phone.press("Mer om handlingen")
        phone.press("Stäng")
        phone.mend()
        phone.gone("~Inget nät", 90)

    def prints(self, phone: Phone) -> None:
        phone.press("Skriv ut")
        self.comes_out()
        phone.gone("Skriv ut handlingen", 60)

    def comes_out(self) -> None:
        self.until((self.printed / "paper").exists, "nothing was printed")

    def a_paper_is_printed(self) -> None:
        phone = self.alva
        phone.press("Mer om handlingen")
        phone.press("Skriv ut…")
        phone.see("~Enheten har ingen skrivare", 60)
        self.in_both(phone, "~Det som skrivs ut lämnar Mandat", "~What is printed leaves Mandat")
        self.shot(phone, "print-no-printer", ("phone", "small-200"))
        phone.press("Stäng")
        (self.printed / "printers").write_text(f"Hemma\n{PRINTER}\nsystem default destination: {PRINTER}\n")
        (self.printed / "jam").touch()
        phone.press("Mer om handlingen")
        phone.press("Skriv ut…")
        phone.press(f"{PRINTER} (standardskrivare)", 60)
        self.shot(phone, "print-sheet")
        phone.press("Skriv ut")
        phone.see("~the printer is on fire", 60)
        (self.printed / "jam").unlink()
        self.prints(phone)
        assert (self.printed / "paper").read_bytes() == self.budget.read_bytes(), "something else was printed"
        assert (self.printed / "asked").read_text().splitlines() == ["-d", PRINTER, "-t", OPEN_PAPER], (self.printed / "asked").read_text()
        # What a slow printer has begun comes out although its reader has gone on.
        (self.printed / "paper").unlink()
        (self.printed / "slow").touch()
        phone.press("Mer om handlingen")
        phone.press("Skriv ut…")
        phone.press(f"{PRINTER} (standardskrivare)", 60)
        phone.press("Skriv ut")
        phone.press("Stäng")
        phone.gone("Skriv ut handlingen")
        phone.press("Tillbaka")
        phone.gone("Mer om handlingen")
        (self.printed / "slow").unlink()
        self.comes_out()
        assert (self.printed / "paper").read_bytes() == self.budget.read_bytes(), "something else was printed"

    def of_a_restricted_paper_there_is_no_copy(self) -> None:
        phone = self.alva
        self.open_from_list(phone, SECRET_PAPER)
        phone.see("~Avsnitt 1 av 12 om inledning", 60)
        phone.press("Mer om handlingen")
        self.in_both(phone, "Handlingen får bara läsas av namngivna personer. Ingen kopia av den lämnar appen.",
                     "This paper may be read by named persons alone. No copy of it leaves the app.")
        for button in ("Dela…", "Skriv ut…"):
            assert button not in phone.names(), f"{button} of a restricted paper"
        phone.press("Stäng")

    def rendition_of(self, title: str) -> dict:
        """What the server says of its PDF, once it has come to an end with it."""
        said = {}

        def ended() -> bool:
            said.update(next(paper for paper in self.mandat("document", "list", "lsvo-open") if paper["title"] == title)["rendition"])
            return said["state"] not in ("unknown", "being_made")
        self.until(ended, lambda: f"the server does not come to an end with {title}: {said}", 240)
        return said

    def a_text_document_is_read_as_the_servers_pdf(self) -> None:
        """A real one: read, found by its words, given away as it was signed and printed as a PDF. Where the server cannot, the app says what the server says."""
        phone = self.alva
        letter = self.work / "papers" / "brev.docx"
        docx(letter, [LETTER_SAYS])
        self.mandat("document", "add", "lsvo-open", str(letter), "--title", LETTER)
        rendition = self.rendition_of(LETTER)
        self.open_from_list(phone, LETTER)
        if rendition["state"] != "made":
            assert rendition["state"] == "not_possible", rendition
            self.in_both(phone, "~Servern gör inga PDF-filer", "~The server makes no PDFs", 90)
            return
        self.in_both(phone, f"PDF som servern har gjort av {LETTER}.docx", f"PDF that the server has made of {LETTER}.docx", 90)
        phone.see(f"~{LETTER_SAYS}", 90)
        self.shot(phone, "paper-made-by-server")
        phone.cut()
        phone.see("~Inget nät", 60)
        phone.press("Mer om handlingen")
        phone.press("Dela…")
        phone.press("~Spara kopian i ")
        phone.see(f"Sparad som {LETTER}.docx.", 60)
        assert (self.work / "alva" / "Documents" / f"{LETTER}.docx").read_bytes() == letter.read_bytes(), "the copy is not what was signed"
        phone.press("Stäng")
        phone.press("Mer om handlingen")
        phone.press("Skriv ut…")
        phone.press(f"{PRINTER} (standardskrivare)", 60)
        (self.printed / "paper").unlink()
        self.prints(phone)
        assert (self.printed / "paper").read_bytes().startswith(b"%PDF-"), "a printer takes no text document"
        phone.press("Tillbaka")
        self.described(phone, f"Läs {LETTER}", f"PDF som servern har gjort av {LETTER}.docx")
        self.shot(phone, "papers-made-by-server", ("phone", "small-200"))
        phone.type("Sök i alla handlingar", "återkommer vår")
        phone.press(f"~Läs {LETTER}", 90)
        phone.see(f"~{LETTER_SAYS}", 60)
        phone.press("Tillbaka")
        phone.type("Sök i alla handlingar", "")
        phone.mend()
        phone.gone("~Inget nät", 90)

    def the_secretary_is_told_what_cannot_be_shown(self) -> None:
        """What no program can read: on the row of those who can mend it, and in the members' words where they would read it."""
        slides = self.work / "papers" / "skadad.pptx"
        slides.write_bytes(b"PK\3\4" + b"no slides at all" * 100)
        self.mandat("document", "add", "lsvo-open", str(slides), "--title", BROKEN)
        state = self.rendition_of(BROKEN)["state"]
        swedish, english = {"failed": ("Servern kunde inte göra en PDF av den", "The server could not make a PDF of it"),
                            "not_possible": ("Servern gör inga PDF-filer", "The server makes no PDFs")}[state]
        phone = self.alva
        self.open_from_list(phone, BROKEN)
        self.in_both(phone, f"~{swedish}", f"~{english}", 90)
        phone.see("~Sekreteraren får veta detsamma.")
        self.shot(phone, "paper-cannot-be-made", ("phone", "small-200"))
        chair = self.joins("chair-phone", "chair")
        chair.press("Handlingar")
        self.described(chair, f"Läs {BROKEN}", swedish)
        self.described(chair, f"Läs {BROKEN}", "Lägg in den som PDF själv")
        self.shot(chair, "papers-cannot-be-made", ("phone", "phone-dark-en", "small-200"))
