#!/usr/bin/python3
"""Minutes as files, as people get them: a real server and LibreOffice make them, a signing service's PDF comes back, and an archive proves itself.

The files are looked at by programs that this project did not write: pdftotext, pdfinfo, pdffonts, pikepdf (qpdf), pdfsig, LibreOffice. Without
LibreOffice, or where the kernel cannot shut it in, it is skipped (status 77).

Usage: minutes_files_test.py --bin DIR [--libreoffice]

Without --libreoffice, LibreOffice makes one PDF/A and one DOCX; a program stands in for it where a test is about signatures, extracts and archives.
"""
import datetime
import hashlib
import html.parser
import json
import os
import pathlib
import shutil
import subprocess
import sys
import unittest
import zipfile

import pikepdf

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "cli"), str(HERE.parent / "support")]
from forum import MEMBER, PREPARER, STAND_IN, ForumTest, main  # noqa: E402
from signing_service import SigningService  # noqa: E402

REGION = "region-director"
MINE, CARE = "ronneby-care", "karlskrona-older"
CHAIRMAN = "chair"
STRANGER = "utredaren"  # enrolled, and nothing in the forum
SAID = "Föredragande beskriver äldreplanen. Vården – omsorgen & skolan är eniga."


def words_of(pdf: pathlib.Path) -> str:
    text = subprocess.run(["pdftotext", "-enc", "UTF-8", str(pdf), "-"], capture_output=True, text=True, check=True, timeout=60).stdout
    return " ".join(text.split())


class Outline(html.parser.HTMLParser):
    """Languages, headings, and table headings without a scope."""

    def __init__(self) -> None:
        super().__init__()
        self.language, self.headings, self.bare, self.scripts = "", [], 0, 0
        self.open = None

    def handle_starttag(self, tag: str, attributes: list) -> None:
        values = dict(attributes)
        self.language = values.get("lang", self.language)
        if tag in ("h1", "h2", "h3", "h4"):
            self.open = [tag, ""]
        self.bare += tag == "th" and "scope" not in values
        self.scripts += tag == "script" or any(name.startswith("on") for name in values)

    def handle_data(self, data: str) -> None:
        if self.open:
            self.open[1] += data

    def handle_endtag(self, tag: str) -> None:
        if self.open and tag == self.open[0]:
            self.headings.append(tuple(self.open))
            self.open = None


@unittest.skipUnless(shutil.which("soffice"), "LibreOffice is not installed")
class MinutesFiles(ForumTest):
    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        cls.toml = (cls.forum.server.folder / "mandatd.toml").read_text()
        cls.forum.enrol(REGION)
        cls.hold()
        cls.serve()
        cls.service = SigningService(cls.work)

    @classmethod
    def serve(cls, program: str | None = None) -> None:
        """From now on with this program for LibreOffice; without one, with what this run makes its files with."""
        server = cls.forum.server
        server.close()
        if program is None:
            program = "" if cls.libreoffice else f'program = "{STAND_IN}"'
        (server.folder / "mandatd.toml").write_text(f"{cls.toml}\n[renditions]\n{program}\n")
        server.start()

    @classmethod
    def hold(cls) -> None:
        """A meeting with a subject matter and a sub-item, closed, its minutes issued for signing."""
        say = lambda *words: cls.forum.ok("secretary", *words)  # noqa: E731
        say("meeting", "create", "held", "--date", datetime.date.today().isoformat(), "--place", "Teams", "--title", "sammanträde i november")
        say("item", "set", "held", "plan", "--number", "1", "--title", "Äldreplan för Blekinge", "--class", "subject", "--areas", "older")
        say("item", "set", "held", "budget", "--number", "2a", "--title", "Gemensam kommunikatör", "--class", "forum")
        for number in ("1", "2a"):
            say("item", "propose", "held", number, "--clause", f"anta förslag {number}")
        paper = cls.work / "underlag.pdf"
        subprocess.run(["/usr/bin/python3", "-c", "import sys; from reportlab.pdfgen import canvas; c = canvas.Canvas(sys.argv[1]); c.drawString(72, 720, 'Underlag'); c.save()",
                        str(paper)], check=True, timeout=60)
        say("document", "add", "held", str(paper), "--item", "1", "--title", "Äldreplan")
        more = cls.work / "bilaga.pdf"
        more.write_bytes(paper.read_bytes() + b"\n%")
        cls.later_erased = json.loads(say("document", "add", "held", str(more), "--item", "2a", "--title", "Bilaga", "--json"))["seq"]
        say("agenda", "notice", "held")
        cls.forum.ok(PREPARER, "declare", "held", "1", "approve_with_reservation", "--comment", "Om det ryms i budget")
        say("meeting", "open", "held")
        for mandate in (MINE, CARE, REGION):
            say("attendance", "held", mandate, "present", "--remote")
        say("minutes", "adjusters", "held", CARE, REGION, "--place", "Digitalt")
        for number in ("1", "2a"):
            say("item", "decide", "held", number, "approved", "--deviation", "Övriga hade anmält förhinder")
        say("minutes", "recipients", "held", "--item", "1", "--to", "Interkommunala forumet")
        say("meeting", "close", "held")
        texts = cls.work / "said.txt"
        texts.write_text(f"# 1\n{SAID}\n\n- ett\n- två\n")
        say("minutes", "issue", "held", "--texts", str(texts))

    def export(self, person: str, kind: str, *more: str) -> pathlib.Path:
        out = self.work / f"{person}-{len(list(self.work.iterdir()))}.{kind}"
        done = self.forum.run(person, "minutes", "export", "held", "--format", kind, "--out", str(out), *more)
        if "no_sandbox" in done.stderr:
            self.skipTest("the kernel cannot shut a program in")
        self.assertEqual(done.returncode, 0, done.stderr)
        return out

    def document(self) -> str:
        return self.forum.json("secretary", "minutes", "status", "held")["versions"][-1]["document"]

    def check_pdf_a(self, path: pathlib.Path) -> None:
        """What can be checked of PDF/A-2b and of tags without veraPDF, which Debian does not have."""
        info = subprocess.run(["pdfinfo", str(path)], capture_output=True, text=True, check=True, timeout=60).stdout
        fields = dict(line.split(":", 1) for line in info.splitlines() if ":" in line)
        self.assertEqual({name: fields[name].strip() for name in ("Tagged", "Encrypted", "JavaScript")},
                         {"Tagged": "yes", "Encrypted": "no", "JavaScript": "no"})
        self.assertIn("Protokoll", fields["Title"])
        fonts = subprocess.run(["pdffonts", str(path)], capture_output=True, text=True, check=True, timeout=60).stdout.splitlines()[2:]
        self.assertTrue(fonts)
        for font in fonts:
            # name, type (of one or two words), encoding, emb, sub, uni, object
            self.assertEqual(font.split()[-5], "yes", f"not embedded: {font}")
        with pikepdf.open(path) as pdf:
            with pdf.open_metadata() as metadata:
                self.assertEqual((metadata["pdfaid:part"], metadata["pdfaid:conformance"]), ("2", "B"))
            root = pdf.Root
            self.assertEqual([str(intent.S) for intent in root.OutputIntents], ["/GTS_PDFA1"])
            self.assertTrue(root.MarkInfo.Marked)
            self.assertIn("/StructTreeRoot", root)
            self.assertTrue(str(root.Lang).startswith("sv"), str(root.Lang))

    def test_1_the_pdf_is_for_the_archive_and_says_what_the_minutes_say(self) -> None:
        self.serve("")
        pdf = self.export("secretary", "pdf")
        self.check_pdf_a(pdf)
        words = words_of(pdf)
        for said in (SAID, "att anta förslag 1", "Äldreplan för Blekinge", "a/ Gemensam kommunikatör", "Innehållsförteckning", "tillstyrker med förbehåll",
                     "Om det ryms i budget", "Protokollet skickas till", "Interkommunala forumet", "Dokument", "Förhinder", "på distans", "Sida 1 (", "inte signerat ännu",
                     "Avvikelse från arbetsordningen", "Protokollet expedieras till"):
            self.assertIn(said, words)
        # A long word may be broken where a cell ends.
        self.assertIn(self.document(), words.replace(" ", ""))
        # Whoever asks next gets the same bytes, without another conversion.
        self.assertEqual(self.export(MEMBER, "pdf").read_bytes(), pdf.read_bytes())

    def test_2_the_docx_opens_and_has_real_headings(self) -> None:
        self.serve("")
        docx = self.export(MEMBER, "docx")
        self.serve()
        with zipfile.ZipFile(docx) as archive:
            document = archive.read("word/document.xml").decode()
            styles = archive.read("word/styles.xml").decode()
        self.assertIn("Heading1", document)
        self.assertIn("Heading2", document)
        self.assertIn('w:lang w:val="sv-SE"', styles)
        out = self.work / "as-text"
        subprocess.run(["soffice", f"-env:UserInstallation=file://{self.work}/profile", "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(out), str(docx)],
                       check=True, capture_output=True, timeout=300)
        text = next(out.glob("*.txt")).read_text(encoding="utf-8-sig")
        for said in (SAID, "att anta förslag 1", "Äldreplan för Blekinge"):
            self.assertIn(said, text)

    def test_3_the_html_is_accessible_and_an_extract_is_one_paragraph(self) -> None:
        page = self.export(PREPARER, "html").read_text()
        outline = Outline()
        outline.feed(page)
        self.assertEqual((outline.language, outline.bare, outline.scripts), ("sv", 0, 0))
        self.assertEqual(outline.headings[0], ("h1", "Protokoll, sammanträde i november"))
        self.assertIn("Äldreplan för Blekinge", [text.split(" ", 2)[-1] for tag, text in outline.headings if tag == "h2"])
        extract = self.export(PREPARER, "html", "--item", "2a").read_text()
        self.assertIn("Gemensam kommunikatör", extract)
        self.assertNotIn("Äldreplan för Blekinge", extract)
        self.assertIn("Protokollsutdrag", extract)
        words = words_of(self.export("secretary", "pdf", "--item", "1"))
        self.assertIn("att anta förslag 1", words)
        self.assertNotIn("Gemensam kommunikatör", words)

    def test_4_minutes_that_one_may_not_see_are_as_none(self) -> None:
        self.forum.enrol(STRANGER)
        told = set()
        for meeting in ("nowhere", "held"):
            done = self.forum.run(STRANGER, "minutes", "export", meeting, "--format", "html", "--out", str(self.work / "none.html"))
            self.assertEqual(done.returncode, 1, done.stderr)
            told.add(done.stderr.replace(meeting, "MEETING"))
        self.assertEqual(len(told), 1, told)
        self.assertFalse((self.work / "none.html").exists())
        # A version that is none is told to one who may see the others.
        done = self.forum.run(PREPARER, "minutes", "export", "held", "--version", "7", "--out", str(self.work / "none.pdf"))
        self.assertEqual(done.returncode, 1)
        self.assertIn("no such minutes", done.stderr)

    def test_5_a_principal_is_told_what_its_members_decided(self) -> None:
        out = self.work / "karlskrona.html"
        self.forum.ok("secretary", "minutes", "report", "held", "karlskrona", "--out", str(out))
        self.assertIn("Anmälan av delegationsbeslut till Karlskrona kommun", out.read_text())
        flat = self.work / "karlskrona.fodt"
        self.forum.ok("secretary", "minutes", "report", "held", "karlskrona", "--out", str(flat))
        self.assertTrue(flat.read_text().startswith("<?xml"))

    @staticmethod
    def rewrite(pdf: pathlib.Path, out: pathlib.Path) -> None:
        """The same bytes, and an incremental update that empties the first page."""
        data = pdf.read_bytes()
        with pikepdf.open(pdf) as document:
            number, generation = document.pages[0].Contents.objgen
            root, size = document.Root.objgen, int(document.trailer.Size)
        previous = int(data[data.rindex(b"startxref") + 9:].split()[0])
        added = f"\n{number} {generation} obj\n<< /Length 5 >>\nstream\nBT ET\nendstream\nendobj\n".encode()
        table = f"xref\n{number} 1\n{len(data) + 1:010d} {generation:05d} n \ntrailer\n<< /Size {size} /Root {root[0]} {root[1]} R /Prev {previous} >>\n"
        out.write_bytes(data + added + table.encode() + f"startxref\n{len(data) + len(added)}\n%%EOF\n".encode())

    def test_6_a_signature_from_a_signing_service_is_taken_in_after_it_was_checked(self) -> None:
        forum = self.forum
        out = self.work / "to-sign"
        job = json.loads(forum.ok("secretary", "minutes", "to-sign", "held", "--out", str(out), "--json"))
        pdf = out / job["pdf"]["file"]
        self.assertEqual(job["pdf"]["sha256"], hashlib.sha256(pdf.read_bytes()).hexdigest())
        self.assertEqual(job["minutes_sha256"], self.document())
        self.assertEqual({row["person"]: row["state"] for row in job["signers"]}, {"chair": "waits", "secretary": "waits", PREPARER: "waits", REGION: "waits"})
        self.assertEqual(json.loads((out / "held-v1.json").read_text()), job)
        signed = self.work / "signed.pdf"
        self.service.sign(pdf, signed, "Vera Vard")
        taken = ("minutes", "signed", str(signed), "--for", PREPARER, "--service", "Regionens underskriftstjänst", "--nss", str(self.service.nss))
        # What is not the PDF that was given out, whole and signed, is refused.
        stranger = self.work / "stranger.pdf"
        self.service.sign(self.work / "underlag.pdf", stranger, "Nagon Annan")
        self.assertIn("does not begin with any PDF", forum.run("secretary", "minutes", "signed", str(stranger), "--for", PREPARER).stderr)
        self.assertIn("does not begin with the bytes", forum.run("secretary", "minutes", "signed", str(pdf), "--for", PREPARER).stderr)
        broken = self.work / "broken.pdf"
        bytes_of = bytearray(signed.read_bytes())
        at = bytes_of.index(b"/Contents", len(pdf.read_bytes())) + 40
        bytes_of[at] = ord("1") if bytes_of[at] != ord("1") else ord("2")
        broken.write_bytes(bytes_of)
        self.assertIn("pdfsig", forum.run("secretary", "minutes", "signed", str(broken), "--for", PREPARER, "--nss", str(self.service.nss)).stderr)
        rewritten = self.work / "rewritten.pdf"
        self.rewrite(pdf, rewritten)
        self.service.sign(rewritten, self.work / "rewritten-signed.pdf", "Mallory")
        self.assertIn("page 1 reads otherwise", forum.run("secretary", "minutes", "signed", str(self.work / "rewritten-signed.pdf"), "--for", PREPARER,
                                                          "--nss", str(self.service.nss)).stderr)
        self.assertIn("not a signer", forum.refused("secretary", *taken[:4], MEMBER, *taken[5:]))
        self.assertEqual(forum.run("secretary", *taken, "--trusted").returncode, 1, "nobody vouches for that certificate")
        said = forum.ok("secretary", *taken)
        self.assertIn("Vera Vard", said)
        # It counts as the signer's own; everybody sees where it came from, and the signer is told.
        row = next(row for row in forum.json(MEMBER, "minutes", "status", "held")["versions"][-1]["signers"] if row["person"] == PREPARER)
        self.assertEqual((row["state"], row["external"]["service"], row["external"]["signer"], row["external"]["entered_by"]),
                         ("signed", "Regionens underskriftstjänst", "Vera Vard", "secretary"))
        self.assertEqual(row["external"]["file"], hashlib.sha256(signed.read_bytes()).hexdigest())
        status = forum.json(PREPARER, "status")
        self.assertEqual([(entered["meeting"], entered["signer"]) for entered in status["entered_signatures"]], [("held", "Vera Vard")])
        self.assertNotIn("sign the minutes", [task["what"] for task in status["tasks"]])
        self.assertIn("already", forum.run("secretary", *taken).stderr)
        for person in ("secretary", CHAIRMAN, REGION):
            forum.ok(person, "minutes", "sign", "held")
        words = words_of(self.export(MEMBER, "pdf"))
        self.assertIn("via Regionens underskriftstjänst som Vera Vard", words)
        self.assertIn("Protokollet justerades", words)

    def verify(self, folder: pathlib.Path, also_audit: bool = True) -> tuple[int, str]:
        """What `mandat verify` says; the independent auditor says the same, but of statements.json, which it does not look at."""
        fingerprint = self.forum.json("secretary", "status")["fingerprint"]
        auditor = HERE.parents[1] / "tools" / "auditor" / "mandat_audit.py"
        audited = subprocess.run(["/usr/bin/python3", str(auditor), "archive", "--forum", fingerprint, str(folder)], capture_output=True, text=True, timeout=120, check=False)
        done = subprocess.run([str(self.binaries / "mandat"), "verify", str(folder), "--fingerprint", fingerprint], capture_output=True, text=True, timeout=120, check=False)
        if also_audit:
            self.assertEqual(audited.returncode, done.returncode, audited.stdout + audited.stderr + done.stdout)
            if done.returncode:
                self.assertEqual(audited.stdout.split(": ")[1:3], done.stdout.split("hold: ")[1].split(": ")[:2])
        return done.returncode, done.stdout + done.stderr

    def test_7_the_archive_of_a_meeting_proves_itself_and_no_other_does(self) -> None:
        folder = self.work / "archive"
        erasure = self.forum.json("secretary", "erase", str(self.later_erased), "--ground", "Dokumenthanteringsplan 4.2", "--yes")["seq"]
        self.forum.ok("secretary", "archive", "held", "--out", str(folder))
        self.assertFalse((self.work / "archive.partial").exists())
        manifest = json.loads((folder / "manifest.json").read_text())
        whats = [row["what"] for row in manifest["files"]]
        for what in ("minutes", "minutes_file", "signed_pdf", "paper", "statements", "log", "receipt"):
            self.assertIn(what, whats)
        self.assertEqual(sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()),
                         sorted([row["path"] for row in manifest["files"]] + ["manifest.json"]))
        erased = hashlib.sha256((self.work / "bilaga.pdf").read_bytes()).hexdigest()
        self.assertEqual(manifest["not_included"], [{"what": "paper", "of": erased, "why": "erased", "erased_by": erasure}])
        self.assertEqual({path.stat().st_mode & 0o777 for path in [folder, *folder.rglob("*")] if path.is_dir()}, {0o700})
        self.assertEqual({path.stat().st_mode & 0o777 for path in folder.rglob("*") if path.is_file()}, {0o600})
        if self.libreoffice:
            self.check_pdf_a(folder / "minutes" / "v1.pdf")
        paper = next(row for row in manifest["files"] if row["what"] == "paper")
        self.assertEqual((folder / paper["path"]).read_bytes(), (self.work / "underlag.pdf").read_bytes())
        self.assertEqual(self.verify(folder)[0], 0, self.verify(folder)[1])
        # There is one already, and it is not written over.
        self.assertEqual(self.forum.run("secretary", "archive", "held", "--out", str(folder)).returncode, 1)

        def spoilt(name: str, spoil, also_audit: bool = True) -> str:
            copy = self.work / name
            shutil.copytree(folder, copy)
            spoil(copy)
            status, said = self.verify(copy, also_audit)
            self.assertEqual(status, 1, said)
            return said

        def forge(copy: pathlib.Path, path: str, change) -> None:
            """Somebody who changes a file changes the manifest with it."""
            file = copy / path
            file.write_bytes(change(file.read_bytes()))
            known = json.loads((copy / "manifest.json").read_text())
            for row in known["files"]:
                if row["path"] == path:
                    row.update(size=file.stat().st_size, sha256=hashlib.sha256(file.read_bytes()).hexdigest())
            (copy / "manifest.json").write_text(json.dumps(known))

        def relabel(copy: pathlib.Path, path: str, **said) -> None:
            """The bytes are as they were; the manifest says something else of them."""
            known = json.loads((copy / "manifest.json").read_text())
            next(row for row in known["files"] if row["path"] == path).update(said)
            (copy / "manifest.json").write_text(json.dumps(known))

        signed = next(row["path"] for row in manifest["files"] if row["what"] == "signed_pdf")
        log_hash = next(row["sha256"] for row in manifest["files"] if row["what"] == "log")
        for number, (path, said) in enumerate(((signed, {"person": REGION}), (signed, {"service": "En annan"}), ("minutes/v1.pb", {"version": 2}), ("minutes/v1.pb", {"item": "plan"}),
                                               (paper["path"], {"title": "Ett annat underlag"}), ("minutes/v1.pdf", {"of": log_hash}), ("minutes/v1.pdf", {"of": paper["sha256"]}),
                                               (signed, {"person": None}))):
            self.assertIn(f"unproven: {path}", spoilt(f"relabelled-{number}", lambda copy, path=path, said=said: relabel(copy, path, **said)))
        self.assertIn(f"altered: {paper['path']}", spoilt("altered", lambda copy: (copy / paper["path"]).write_bytes(b"%PDF-1.7 other")))
        self.assertIn("missing: minutes/v1.pb", spoilt("missing", lambda copy: (copy / "minutes" / "v1.pb").unlink()))
        self.assertIn("added: papers/more.pdf", spoilt("added", lambda copy: (copy / "papers" / "more.pdf").write_bytes(b"%PDF-")))
        self.assertIn("missing: manifest.json", spoilt("bare", lambda copy: (copy / "manifest.json").unlink()))
        self.assertIn(f"unproven: {paper['path']}", spoilt("forged", lambda copy: forge(copy, paper["path"], lambda old: old + b"\n%")))
        self.assertIn("unproven: minutes/v1.pb", spoilt("rewritten", lambda copy: forge(copy, "minutes/v1.pb", lambda old: old.replace("förslag 1".encode(), "förslag 9".encode()))))
        self.assertIn("statements: statements.json", spoilt("told", lambda copy: forge(copy, "statements.json", lambda old: old.replace(b"STANCE", b"STONCE").replace(b"Teams", b"Zooms")), also_audit=False))
        self.assertIn("log: log.mandat", spoilt("log", lambda copy: forge(copy, "log.mandat", lambda old: old.replace(b"Teams", b"Zooms"))))

    def test_8_an_archive_that_does_not_come_about_leaves_nothing(self) -> None:
        (self.work / "never.partial").mkdir()  # as an earlier try left it
        self.serve('program = "/bin/true"')  # LibreOffice that ends without having made anything
        try:
            done = self.forum.run("secretary", "archive", "held", "--out", str(self.work / "never"))
            self.assertEqual(done.returncode, 1)
            self.assertIn("the server could not answer", done.stderr)
            self.assertEqual([path.name for path in self.work.glob("never*")], [])
        finally:
            self.serve()

    def test_8_where_the_server_has_no_libreoffice_the_archive_says_so_and_holds_all_else(self) -> None:
        self.serve('program = "off"')
        try:
            done = self.forum.run("secretary", "archive", "held", "--out", str(self.work / "without"), "--json")
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertIn("<!DOCTYPE html>", self.export(MEMBER, "html").read_text())
        finally:
            self.serve()
        manifest = json.loads((self.work / "without" / "manifest.json").read_text())
        missing = [row for row in manifest["not_included"] if row["what"] == "minutes_file"]
        self.assertTrue(missing)
        self.assertEqual(json.loads(done.stdout)["not_included"], manifest["not_included"])
        told = [line for line in done.stderr.splitlines() if line.startswith("mandat: note: not in the archive: ")]
        self.assertEqual(len(told), len(manifest["not_included"]), done.stderr)
        for row in manifest["not_included"]:
            self.assertTrue(any(row["what"] in line and row["of"] in line and row["why"] in line for line in told), (row, told))
        for row in missing:
            self.assertIn("switched_off", row["why"])
        self.assertEqual([row["path"] for row in manifest["files"] if row["what"] == "minutes_file" and row["path"].endswith(".pdf")], [])
        self.assertEqual(self.verify(self.work / "without")[0], 0)

    def test_9_what_a_try_left_is_begun_anew_and_what_others_put_there_is_not_touched(self) -> None:
        left = self.work / "late.partial"
        shutil.copytree(self.work / "archive", left)
        (left / "papers" / "half").write_bytes(b"%PDF-")
        self.forum.ok("secretary", "archive", "held", "--out", str(self.work / "late"))
        self.assertFalse(left.exists())
        self.assertEqual(self.verify(self.work / "late")[0], 0)
        mine = self.work / "mine.partial"
        mine.mkdir()
        (mine / "letter.txt").write_text("mine")
        self.assertIn("no archive that was left unfinished", self.forum.run("secretary", "archive", "held", "--out", str(self.work / "mine")).stderr)
        self.assertEqual((mine / "letter.txt").read_text(), "mine")

    def test_a_a_full_disk_leaves_no_half_archive_and_says_so(self) -> None:
        disk = self.work / "disk"
        disk.mkdir()
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m,mode=0755", "tmpfs", str(disk)], capture_output=True, timeout=60, check=False)
        if mounted.returncode != 0:
            self.skipTest("may not mount a small disk")
        try:
            whole = sum(path.stat().st_size for path in (self.work / "archive").rglob("*") if path.is_file())
            self.assertGreater(whole, 32768, "the disk has room for a part of it below")
            for room in (0, 8192, 32768):
                (disk / "ballast").write_bytes(b"")
                free = os.statvfs(disk)
                (disk / "ballast").write_bytes(b"x" * (free.f_bavail * free.f_frsize - room))
                done = self.forum.run("secretary", "archive", "held", "--out", str(disk / "archive"))
                self.assertEqual((done.returncode, "No space left on device" in done.stderr), (1, True), done.stderr)
                self.assertEqual([path.name for path in disk.iterdir()], ["ballast"])
                (disk / "ballast").unlink()
            self.forum.ok("secretary", "archive", "held", "--out", str(disk / "archive"))
            self.assertEqual(self.verify(disk / "archive")[0], 0)
        finally:
            subprocess.run(["umount", str(disk)], check=True, timeout=60)


if __name__ == "__main__":
    main()
