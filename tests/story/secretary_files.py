"""What the secretary's month leaves behind, and what programs that we did not write say of it."""
import collections
import hashlib
import json
import pathlib
import re
import shutil
import subprocess
import sys

import icalendar

from story import ROOT

sys.path.insert(0, str(ROOT / "tests" / "publish"))
from browser import Browser  # noqa: E402

SAID = "Ledamöterna hade frågor"  # what the minutes' scenes write
DECIDED = "godkänna protokollet från LSVO:s föregående möte"


def told(*command: str | pathlib.Path, environment: dict[str, str] | None = None) -> str:
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, timeout=240, env=environment)
    assert done.returncode == 0, f"{command[0]} ended with {done.returncode}: {done.stdout}{done.stderr}"
    return done.stdout


class SecretaryFiles:
    """Of Secretary (secretary.py), at the end of the month."""

    def file_scenes(self) -> list:
        made = [] if self.short else [self.the_minutes_are_saved_as_files, self.other_programs_read_the_minutes]
        return [*made, self.the_meeting_is_archived, self.its_archive_is_whole, self.the_minutes_are_published, self.a_browser_opens_the_pages,
                self.the_mails_are_opened]

    # -- the minutes ------------------------------------------------------------------------------------------------------

    def the_minutes_are_saved_as_files(self) -> None:
        self.to_step("Protokoll")
        self.they_are_locked()
        version = self.versions()[-1]["version"]
        for row, ending in (("PDF för arkivet (PDF/A)", "pdf"), ("Textdokument (DOCX)", "docx")):
            shutil.copy(self.saved(row, self.file_name(version, ending)), self.out / f"minutes.{ending}")
            self.they_are_locked()
        self.shot(self.chair, "minutes-as-files")

    def other_programs_read_the_minutes(self) -> None:
        text = told("pdftotext", "-enc", "UTF-8", "-layout", self.out / "minutes.pdf", "-")
        plain = " ".join(text.split())
        for words in (SAID, DECIDED, "Anna Ek", *(self.people[person] for person in self.signers())):
            assert words in plain, f"pdftotext does not find {words}: {plain}"
        info = dict(re.findall(r"^([^:\n]+):\s+(.*)$", told("pdfinfo", self.out / "minutes.pdf"), re.MULTILINE))
        assert info["Tagged"] == "yes" and info["Encrypted"] == "no", info
        self.tools["pdftotext"] = {"words": len(plain.split())}
        self.tools["pdfinfo"] = {key: info[key] for key in ("Title", "Pages", "Page size", "PDF version", "Tagged") if key in info}
        folder = self.work / "opened"
        told("soffice", "--headless", f"-env:UserInstallation=file://{self.work}/office", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", folder,
             self.out / "minutes.docx")
        opened = " ".join((folder / "minutes.txt").read_text(encoding="utf-8-sig").split())
        assert SAID in opened and DECIDED in opened, opened
        self.tools["libreoffice"] = {"words": len(opened.split())}

    def signers(self) -> list[str]:
        return [row["person"] for row in self.versions()[-1]["signers"]]

    # -- archive and pages --------------------------------------------------------------------------------------------------

    def the_meeting_is_archived(self) -> None:
        self.to_step("Expediering")
        self.archive = self.an_archive_is_made("arkiv")
        shutil.copytree(self.archive, self.out / "archive")
        self.shot(self.chair, "archived")

    def its_archive_is_whole(self) -> None:
        """For our verifier, on another day and without server or device; and for the auditor's, which shares no code with it."""
        holds, self.tools["auditor"] = self.checked(self.archive)
        self.tools["mandat verify"] = holds.splitlines()
        manifest = json.loads((self.out / "archive" / "manifest.json").read_text())
        self.tools["archive"] = dict(collections.Counter(file["what"] for file in manifest["files"]))
        left_out = [(row["what"], row["kind"]) for row in manifest["not_included"]]
        assert left_out == ([("minutes_file", "PDF/A-2b")] if self.short else []), left_out
        wanted = {"log", "statements", "minutes", "paper", "evidence", "minutes_file"}
        assert wanted <= set(self.tools["archive"]), self.tools["archive"]
        mails = [file["path"] for file in manifest["files"] if file["what"] == "evidence" and file["path"].endswith(".eml")]
        assert mails, "the mail that a position was entered from is no mail any more"

    def the_minutes_are_published(self) -> None:
        shutil.rmtree(self.out / "site", ignore_errors=True)
        shutil.copytree(self.pages_are_made(), self.out / "site")
        self.shot(self.chair, "published")

    def a_browser_opens_the_pages(self) -> None:
        with Browser() as browser:
            browser.look(1280, 900, False)
            browser.go((self.out / "site" / "index.html").as_uri())
            title = browser.evaluate("document.title")
            page = browser.evaluate("Array.from(document.links, link => link.href).find(address => address.includes('lsvo-host') || address.includes('protokoll'))")
            assert page, "the first page leads to no minutes"
            complaints = browser.complaints()
            browser.picture(self.picture_of("site"))
            browser.go(page.split("#")[0])
            text = browser.evaluate("document.body.innerText")
            complaints += browser.complaints()
            browser.picture(self.picture_of("site-minutes"))
        assert not complaints, complaints
        plain = " ".join(text.split())
        assert SAID in plain and DECIDED in plain, plain
        assert not re.search(r"\S+@\S+", plain), "an address is published"
        self.tools["chromium"] = {"title": title, "words": len(plain.split())}

    def picture_of(self, name: str) -> pathlib.Path:
        name = f"{len(self.taken) + 1:02}-{name}"
        self.taken.append(name)
        return self.out / f"{name}.png"

    # -- mails --------------------------------------------------------------------------------------------------------------

    def the_mails_are_opened(self) -> None:
        """Every mail as the mail server got it; each notice has its meeting for a calendar, and none of them a paper."""
        folder = self.out / "mails"
        folder.mkdir(exist_ok=True)
        invitations, subjects = 0, collections.Counter()
        for number, ((_, address, content), mail) in enumerate(zip(self.mail.taken, self.mail.mails(), strict=True), 1):
            (folder / f"{number:03}-{address.split('@')[0]}.eml").write_bytes(content)
            subjects[str(mail["Subject"])] += 1
            for part in mail.walk():
                if part.get_content_type() == "text/calendar":
                    event = next(iter(icalendar.Calendar.from_ical(part.get_payload(decode=True)).walk("VEVENT")))
                    assert event.decoded("DTSTART").date() == self.meeting_day and str(event["ATTENDEE"]) == f"mailto:{address}", event
                    invitations += 1
        digests = {hashlib.sha256(path.read_bytes()).hexdigest() for path in [*(self.work / "meeting" / "papers").glob("*.pdf"), self.work / "desk" / "kalkyl.pdf"]}
        attached = {hashlib.sha256(part.get_payload(decode=True)).hexdigest() for mail in self.mail.mails() for part in mail.walk() if not part.is_multipart()}
        assert not digests & attached, "a paper was mailed"
        ids = collections.Counter((str(mail["Message-ID"])) for mail in self.mail.mails())
        assert max(ids.values()) == 1, f"sent twice: {ids.most_common(1)}"
        assert invitations >= len(self.addresses()), f"{invitations} invitations for calendars, {len(self.addresses())} people with addresses"
        self.tools["icalendar"] = {"mails": len(self.mail.taken), "invitations": invitations, "subjects": dict(subjects)}
