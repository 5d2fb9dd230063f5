"""After the meeting: the secretary writes what was said, asks for comments, issues the minutes, has them signed, corrects them and saves them as files. By the
keyboard alone."""
import pathlib
import re
import subprocess
import sys
import tomllib
import zipfile

from keyboard import Keyboard
from phone import NotSeen
from story import PIN, ROOT
from walk import DESK

sys.path.insert(0, str(ROOT / "tests" / "support"))
from signing_service import SigningService  # noqa: E402

ANNA = "karlskrona-older-chief"
DIRECTOR = "region-director"
FIRST = "Ordförande redogjorde för förslaget."
SAID = "Ordförande redogjorde för förslaget. Ledamöterna hade frågor."


def words_of(pdf: pathlib.Path) -> str:
    text = subprocess.run(["pdftotext", "-enc", "UTF-8", str(pdf), "-"], capture_output=True, text=True, check=True, timeout=60).stdout
    return " ".join(text.split())


class MinutesDeskScenes:
    """Of Walk; what it needs is a server. The secretary sits at a computer and has the command line, too; the others sign by it."""

    def minutes_desk_scenes(self) -> list:
        return [self.a_meeting_was_held, self.a_text_is_written, self.a_draft_goes_round, self.they_are_issued_and_signed, self.they_are_locked,
                self.a_web_page_of_them_is_saved, self.an_extract_is_saved, self.a_correction_is_a_new_version, self.one_signs_at_a_signing_service, self.the_correction_is_adjusted]

    def files_of_the_minutes(self) -> list:
        """With LibreOffice itself."""
        return [self.the_archives_pdf_is_saved, self.a_text_document_is_saved]

    def a_forum_for_the_minutes(self) -> None:
        """Among other scenes: one of its own."""
        self.elsewhere("minutes")
        self.server_starts()

    def the_others_sign(self) -> None:
        for device in ("ordforande", ANNA, DIRECTOR):
            self.mandat("minutes", "sign", "lsvo-host", device=device)

    def downloads(self) -> pathlib.Path:
        """Of the desk, where the app saves."""
        return self.work / "desk" / "Downloads"

    def versions(self) -> list:
        return self.mandat("minutes", "status", "lsvo-host")["versions"]

    def approves_the_desk(self) -> bool:
        """The secretary's command line approves the device that waits; False while none does."""
        waiting = [device for device in self.mandat("device", "list") if device["status"] == "waiting for approval"]
        for device in waiting:
            self.mandat("device", "approve", device["device"])
        return bool(waiting)

    # -- scenes -------------------------------------------------------------------------------------------------------

    def a_meeting_was_held(self) -> None:
        self.forum_without_members()
        for person, name in ((ANNA, "Anna Ek"), (DIRECTOR, "Bo Alm"), ("chair", "Ragnhild Almqvist"), ("secretary", "Mats Wennberg")):
            self.mandat("describe", person, "--name", name, "--email", name.split()[0].lower() + "@exempel.se")
        if self.looks:
            with open(ROOT / "demo" / "people.toml", "rb") as file:
                for person, name in tomllib.load(file)["names"].items():
                    if person not in (ANNA, DIRECTOR, "chair", "secretary"):
                        self.mandat("describe", person, "--name", name)
        for person, device in ((ANNA, ANNA), (DIRECTOR, DIRECTOR), ("chair", "ordforande")):
            self.mandat("enrol", self.mandat("invite", person)["link"], "--yes", device=device)
        self.chair = self.phone("desk", (1440, 900))
        self.chair.type("Länk", self.mandat("invite", "secretary")["link"])
        self.chair.press("Fortsätt")
        self.choose_pin(self.chair)
        self.chair.press("Anslut mig")
        self.until(self.approves_the_desk, "no device waits to be approved")
        self.chair.see("Att göra")
        self.keys = Keyboard(self.chair)
        self.mandat("meeting", "open", "lsvo-host")
        for mandate in ("karlskrona-older", "region-director"):
            self.mandat("attendance", "lsvo-host", mandate, "present")
        for number in ("2", "3", "5"):
            self.mandat("item", "decide", "lsvo-host", number, "approved", "--deviation", "Hälften var inte på plats.")
        self.mandat("assignment", "give", "ramverk", "lsvo-host", "5", "--what", "Ta fram ett förslag till ramverk", "--persons", ANNA)
        self.keys.key("Ctrl+2")
        self.keys.press("~Öppna mötet")
        self.chair.press("Protokoll")
        self.chair.see("Välj justerare")
        self.shot(self.chair, "desk-minutes-begun", DESK)
        self.keys.press("Välj justerare")
        self.keys.press("Anna Ek", with_key="Space")
        self.keys.press("Bo Alm", with_key="Space")
        self.shot(self.chair, "desk-minutes-adjusters", DESK)
        self.keys.press("Anteckna vilka som valdes")
        self.chair.see("~justerar protokollet jämte ordförande och sekreterare.")
        self.chair.see("~Ska vara justerat senast ")
        self.until(lambda: self.mandat("minutes", "status", "lsvo-host")["adjusters"], "the adjusters have not come to the server")
        self.mandat("meeting", "close", "lsvo-host")
        self.in_both(self.chair, "~Inget är utfärdat än.", "~Nothing has been issued yet.", 90)
        self.shot(self.chair, "desk-minutes", DESK)

    def a_text_is_written(self) -> None:
        """What was decided stays as it is, whatever is written beside it."""
        phone, keys = self.chair, self.keys
        names = phone.names()
        self.facts = sorted(name for name in names if name.startswith("att "))
        paragraph = next(name for name in names if name.startswith("Skriv texten till § "))
        self.paragraph = paragraph.removeprefix("Skriv texten till ")
        keys.press(paragraph)
        keys.write(f"Vad som sades, {self.paragraph}", FIRST)
        self.shot(phone, "desk-minutes-writing", DESK)
        keys.press(f"Klar med texten till {self.paragraph}")
        phone.see(FIRST)
        said = sorted(name for name in phone.names() if name.startswith("att "))
        if not self.facts or said != self.facts:
            raise NotSeen(f"decided were {self.facts}, and after something was written {said}")

    def a_draft_goes_round(self) -> None:
        phone, keys = self.chair, self.keys
        phone.cut()
        keys.key("Ctrl+Return")
        keys.press("Utfärda för synpunkter")
        phone.see("~Version 1 är ett utkast för synpunkter")
        phone.mend()
        self.until(self.versions, "the draft has not come to the server")
        self.mandat("minutes", "comment", "lsvo-host", "--text", f"{self.paragraph}: Vi hade frågor.", device=ANNA)
        phone.see("Vi hade frågor.", 90)
        self.shot(phone, "desk-minutes-commented", DESK)
        keys.press(f"Skriv texten till {self.paragraph}")
        keys.write(f"Vad som sades, {self.paragraph}", SAID)
        keys.key("Escape")
        phone.see(SAID)
        phone.see("Det du ser skiljer sig från version 1.")

    def they_are_issued_and_signed(self) -> None:
        phone, keys = self.chair, self.keys
        keys.key("Ctrl+Return")
        keys.write("Vad som har ändrats sedan version 1", "Efter ledamöternas synpunkter")
        self.shot(phone, "desk-minutes-issue", DESK)
        keys.press("Utfärda för underskrift")
        phone.see("~Version 2: ", 90)
        self.the_desk_signs()
        self.until(lambda: len(self.versions()) == 2, "the minutes have not come to the server")
        self.shot(phone, "desk-minutes-signing", DESK)
        self.the_others_sign()
        phone.gone("~Har inte undertecknat än", 90)
        self.shot(phone, "desk-minutes-adjusted", DESK)

    def the_desk_signs(self) -> None:
        phone, keys = self.chair, self.keys
        keys.press("Underteckna protokollet")
        phone.see("PIN-kod")
        self.shot(phone, "desk-minutes-sign", DESK)
        keys.write_pin("PIN-kod", PIN)
        keys.press("Underteckna")
        phone.see("~Undertecknat ", 90)
        phone.gone("Underteckna protokollet")

    def they_are_locked(self) -> None:
        phone = self.chair
        phone.see("~Version 2 är justerad och låst.")
        if [name for name in phone.names() if name.startswith("Skriv texten till ")]:
            raise NotSeen("adjusted minutes can be written in")

    def saved(self, row: str, wanted: str) -> pathlib.Path:
        """The row that saves a file pressed, and the file that came of it."""
        self.keys.press(row)
        self.chair.see(f"~Sparad bland dina hämtade filer som {wanted}", 240)
        return self.downloads() / wanted

    def file_name(self, version: int, ending: str) -> str:
        return f"protokoll-{self.meeting_date}-v{version}.{ending}"

    def a_web_page_of_them_is_saved(self) -> None:
        page = self.saved("Tillgänglig webbsida (HTML)", self.file_name(2, "html")).read_text()
        for words in ('<html lang="sv"', SAID, "Mats Wennberg"):
            assert words in page, f"not in the page: {words}"

    def an_extract_is_saved(self) -> None:
        """Of one paragraph, from where it is sent out."""
        phone, keys = self.chair, self.keys
        phone.press("Expediering")
        keys.press(f"~Utdrag av {self.paragraph.split(',')[0]}")
        self.until(lambda: list(self.downloads().glob("protokoll-*.pdf")), "the extract is not saved", 240)
        words = words_of(next(self.downloads().glob("protokoll-*.pdf")))
        assert "Protokollsutdrag" in words and SAID in words, words
        assert "Innehållsförteckning" not in words, words
        phone.press("Protokoll")
        self.they_are_locked()

    def a_correction_is_a_new_version(self) -> None:
        phone, keys = self.chair, self.keys
        keys.press("Gör en rättelse")
        keys.key("F6")
        keys.press(f"Skriv texten till {self.paragraph}")
        keys.write(f"Vad som sades, {self.paragraph}", f"{SAID} Anna Ek svarade.")
        keys.key("Escape")
        phone.see("~Det du ser skiljer sig från den justerade versionen.")
        self.shot(phone, "desk-minutes-correcting", DESK)
        keys.key("Ctrl+Return")
        keys.press("För underskrift", with_key="Space")
        keys.write("Vad som har rättats", "Vem som svarade")
        keys.press("Utfärda för underskrift")
        phone.see("~Version 3: ", 90)
        phone.see("~Version 3 är utfärdad för underskrift och ändras inte längre.")
        self.the_desk_signs()
        self.until(lambda: len(self.versions()) == 3, "the correction has not come to the server")

    def one_signs_at_a_signing_service(self) -> None:
        """The PDF that the server made goes out; only the very one, signed, comes in."""
        phone, keys = self.chair, self.keys
        keys.press("För in en underskrift av Anna Ek från en underskriftstjänst")
        pdf = self.saved("Spara PDF-filen som ska undertecknas", self.file_name(3, "pdf"))
        service = SigningService(self.work)
        service.sign(pdf, self.downloads() / "anna.pdf", "Anna Ek")
        signed = (self.downloads() / "anna.pdf").read_bytes()
        at = signed.index(b"/Contents", pdf.stat().st_size) + 40
        (self.downloads() / "skadad.pdf").write_bytes(signed[:at] + (b"1" if signed[at:at + 1] != b"1" else b"2") + signed[at + 1:])
        # Read anew: what came into the folder meanwhile.
        keys.press("Till mappen ovanför")
        keys.press("Öppna mappen Hämtade filer")
        keys.press("Välj skadad.pdf")
        phone.see("~Underskriften håller inte")
        keys.press(f"Välj {pdf.name}")
        phone.see("~Det här är inte PDF-filen som lämnades ut")
        self.shot(phone, "desk-minutes-service", DESK)
        keys.press("Välj anna.pdf")
        phone.see("anna.pdf: exakt det protokoll som lämnades ut, och underskriften håller.")
        phone.see("~Undertecknat av Anna Ek, ")
        keys.write("Underskriftstjänsten", "Regionens underskriftstjänst")
        self.shot(phone, "desk-minutes-service-checked", DESK)
        keys.press("För in underskriften")
        phone.see("~Regionens underskriftstjänst, som Anna Ek.")
        self.until(lambda: [row for row in self.versions()[-1]["signers"] if row["person"] == ANNA and row["state"] == "signed" and "external" in row],
                   lambda: f"the signature has not come to the server: {self.versions()[-1]['signers']}")

    def the_correction_is_adjusted(self) -> None:
        phone = self.chair
        for device in ("ordforande", DIRECTOR):
            self.mandat("minutes", "sign", "lsvo-host", device=device)
        phone.see("~Version 3 är justerad och låst.", 90)
        phone.gone("~Har inte undertecknat än")
        self.shot(phone, "desk-minutes-corrected", DESK)

    def another_writes_meanwhile(self) -> None:
        """A version that another issues is neither overwritten by an editor that stands open nor lost beside what is written in it."""
        phone, keys = self.chair, self.keys
        editor = f"Vad som sades, {self.paragraph}"
        keys.press("Gör en rättelse")
        keys.key("F6")
        keys.press(f"Skriv texten till {self.paragraph}")
        phone.see(editor)
        self.another_issues("Deras text.")
        self.until(lambda: phone.read(editor) == "Deras text.", "an editor that nobody wrote in keeps a text that is not issued any more")
        keys.key("Escape")
        phone.see("Deras text.")
        keys.press("Gör en rättelse")
        phone.gone("Underteckna protokollet")
        phone.see("~Det som står här är inte det som utfärdades.")
        keys.key("F6")
        keys.press(f"Skriv texten till {self.paragraph}")
        keys.write(editor, "Min text.")
        self.another_issues("Deras andra text.")
        phone.see("En version har under tiden utfärdats med en annan text")
        assert phone.read(editor) == "Min text.", "what was written is overwritten"
        keys.key("Escape")
        keys.key("Ctrl+Return")
        keys.write("Vad som har rättats", "Vad jag skrev")
        keys.press("Utfärda för underskrift")
        phone.see("En paragraf har två texter. Välj en av dem först.")
        self.shot(phone, "desk-minutes-two-texts", DESK)

    def another_issues(self, text: str) -> None:
        """By the command line, of the paragraph that the desk has written in."""
        theirs = self.work / "theirs.txt"
        theirs.write_text(f"# 2\n{text}\n")
        self.mandat("minutes", "issue", "lsvo-host", "--texts", str(theirs), "--change", "Texten")

    # -- with LibreOffice ---------------------------------------------------------------------------------------------

    def the_archives_pdf_is_saved(self) -> None:
        pdf = self.saved("PDF för arkivet (PDF/A)", self.file_name(3, "pdf"))
        words = words_of(pdf)
        for said in (SAID, "Innehållsförteckning", "Regionens underskriftstjänst"):
            assert said in words, f"not in the PDF: {said}"
        info = subprocess.run(["pdfinfo", str(pdf)], capture_output=True, text=True, check=True, timeout=60).stdout
        assert re.search(r"^Tagged: +yes$", info, re.MULTILINE), info

    def a_text_document_is_saved(self) -> None:
        with zipfile.ZipFile(self.saved("Textdokument (DOCX)", self.file_name(3, "docx"))) as document:
            assert "Ledamöterna hade frågor" in document.read("word/document.xml").decode()
