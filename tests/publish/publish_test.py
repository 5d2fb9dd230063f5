#!/usr/bin/python3
"""The published pages, made by the command line of a real forum's minutes: what is on them and what is not, in Chromium with axe-core on every sort of page, light and
dark, wide and narrow; search; the feed; a disk that is full.

Usage: publish_test.py --bin DIR [--pictures DIR]. Ends with 77, shown as skipped, where there is no Chromium, or npm could not fetch axe-core.
"""
import datetime
import json
import os
import pathlib
import re
import subprocess
import sys
import threading
import xml.etree.ElementTree as xml
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import PIL.Image

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "cli"))
from browser import PROGRAM, Browser  # noqa: E402
from forum import MEMBER, PREPARER, ForumTest, day, main  # noqa: E402

AXE = HERE / "node_modules" / "axe-core" / "axe.min.js"
SKIPPED = 77
REGION = "region-director"
ATOM = "{http://www.w3.org/2005/Atom}"
# What WCAG 2.1 A and AA ask for, and axe-core's own advice for the structure of a page.
AXE_RUN = """axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]}).then(result => JSON.stringify({
  tested: result.passes.length, violations: result.violations.map(found => found.id + ": " + found.nodes.map(node => node.target.join(" ")).slice(0, 3).join(", "))}))"""
PICTURES: pathlib.Path | None = None


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


class Published(ForumTest):
    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        cls.forum.enrol(REGION)
        for person, name in (("chair", "Eva Ek"), ("secretary", "Bo Berg"), (PREPARER, "Alva Norrgård"), (REGION, "Cilla Dahl"), (MEMBER, "David Falk")):
            cls.forum.ok("secretary", "describe", person, "--name", name, "--email", f"{person}@exempel.se")
        cls.hold("held", "Överenskommelse om hjälpmedel", "Bläckfisken presenteras. Frågor till bo@exempel.se eller 0455-73 10 00.")
        cls.sign("held")
        cls.hold("unsigned", "Inte justerat", "Hemligt än.")
        cls.settings = cls.work / "publish.toml"
        cls.settings.write_text('title = "Protokoll från LSVO"\npublisher = "Region Blekinge"\n[accessibility]\nconformance = "partial"\nassessed = 2026-11-20\n'
                                'shortcomings = ["Underlag publiceras inte här."]\n')
        cls.site = cls.work / "site"
        cls.first = cls.publish()
        cls.before = cls.files()
        cls.say("minutes", "issue", "held", "--texts", str(cls.work / "held.txt"), "--change", "Rätt datum i § 1")
        cls.sign("held")
        cls.publish()

    @classmethod
    def say(cls, *words: str) -> str:
        return cls.forum.ok("secretary", *words)

    @classmethod
    def hold(cls, meeting: str, title: str, text: str) -> None:
        """A meeting with two paragraphs, a sub-item and minutes that are issued for signing."""
        cls.say("meeting", "create", meeting, "--date", datetime.date.today().isoformat(), "--place", "Wämö center, Karlskrona", "--start", "08:30", "--end", "12:00")
        cls.say("item", "set", meeting, "one", "--number", "1", "--title", "Val av justerare", "--class", "forum")
        cls.say("item", "set", meeting, "two", "--number", "2", "--title", title, "--class", "subject", "--areas", "older")
        cls.say("item", "set", meeting, "sub", "--number", "2a", "--title", "Uppföljning", "--class", "forum")
        for number in ("1", "2", "2a"):
            cls.say("item", "propose", meeting, number, "--clause", f"anta förslaget i punkt {number}")
        cls.say("agenda", "notice", meeting)
        cls.say("meeting", "open", meeting)
        for mandate in ("ronneby-care", "karlskrona-older", REGION):
            cls.say("attendance", meeting, mandate, "present")
        cls.say("item", "declare-for-present", meeting, "2", "approve")
        cls.say("minutes", "adjusters", meeting, "karlskrona-older", REGION, "--place", "Digitalt", "--until", f"{day(14)} 16:00")
        for number in ("1", "2", "2a"):
            cls.say("item", "decide", meeting, number, "approved", "--deviation", "Övriga hade anmält förhinder")
        cls.say("meeting", "close", meeting)
        texts = cls.work / f"{meeting}.txt"
        texts.write_text(f"# 2\n{text}\n\nAndra stycket.\n")
        cls.say("minutes", "issue", meeting, "--texts", str(texts))

    @classmethod
    def sign(cls, meeting: str) -> None:
        for person in ("secretary", "chair", PREPARER, REGION):
            cls.forum.ok(person, "minutes", "sign", meeting)

    @classmethod
    def publish(cls) -> dict:
        return cls.forum.json("secretary", "publish", "--out", str(cls.site), "--settings", str(cls.settings))

    @classmethod
    def files(cls) -> dict[str, bytes]:
        return {str(path.relative_to(cls.site)): path.read_bytes() for path in sorted(cls.site.rglob("*")) if path.is_file()}

    def page(self) -> str:
        """The path of the newest minutes."""
        return next(name for name in self.files() if re.fullmatch(r"\d{4}/[\d-]+-held\.html", name))

    # ---- What is on the pages ----

    def test_only_adjusted_minutes_are_published_with_their_corrections(self) -> None:
        self.assertEqual((self.first["meetings"], self.first["versions"]), (1, 1))
        self.assertEqual([row["emails"] for row in self.first["removed"]], [1])
        self.assertFalse([name for name in self.before if "version" in name])
        files = self.files()
        self.assertFalse([name for name in files if "unsigned" in name])
        self.assertIn("Rättelse: Rätt datum i § 1", files[self.page()].decode())
        self.assertIn("Den här versionen är ersatt", files[self.page().replace(".html", "-version-1.html")].decode())

    def test_no_address_number_or_signature_is_on_any_page(self) -> None:
        for name, content in self.files().items():
            text = content.decode()
            for never in ("exempel.se", "0455-73", "signerat 20", "Hemligt än"):
                self.assertNotIn(never, text, name)
        page = self.files()[self.page()].decode()
        for words in ("Bläckfisken presenteras", "[e-postadress borttagen]", "[telefonnummer borttaget]", "att anta förslaget i punkt 2", "Alva Norrgård"):
            self.assertIn(words, page)

    def test_the_same_minutes_give_the_same_site(self) -> None:
        once = self.files()
        self.publish()
        self.assertEqual(self.files(), once)

    def test_the_feed_is_atom_that_a_reader_takes(self) -> None:
        feed = xml.fromstring(self.files()["feed.xml"])
        self.assertEqual(feed.tag, f"{ATOM}feed")
        entries = feed.findall(f"{ATOM}entry")
        self.assertEqual([entry.find(f"{ATOM}title").text.split(" ")[0] for entry in entries], ["Rättat:", "Protokoll"])
        for entry in (feed, *entries):
            datetime.datetime.fromisoformat(entry.find(f"{ATOM}updated").text.replace("Z", "+00:00"))
            self.assertTrue(entry.find(f"{ATOM}id").text.startswith("urn:uuid:"))
        self.assertEqual(len({entry.find(f"{ATOM}id").text for entry in entries}), 2)
        for entry in entries:
            self.assertIn(entry.find(f"{ATOM}link").get("href"), self.files())

    def test_wrong_settings_and_a_folder_with_something_else_leave_everything_as_it_was(self) -> None:
        once = self.files()
        wrong = self.work / "wrong.toml"
        wrong.write_text("[accessibility]\nconformance = \"good\"\n")
        done = self.forum.run("secretary", "publish", "--out", str(self.site), "--settings", str(wrong))
        self.assertEqual((done.returncode, "wrong.toml:2:" in done.stderr, done.stdout), (2, True, ""))
        other = self.work / "thesis"
        other.mkdir()
        (other / "thesis.txt").write_text("mine")
        done = self.forum.run("secretary", "publish", "--out", str(other))
        self.assertEqual((done.returncode, "holds something else" in done.stderr), (1, True), done.stderr)
        self.assertEqual(sorted(path.name for path in other.iterdir()), ["thesis.txt"])
        self.assertEqual(self.files(), once)

    def test_a_full_disk_leaves_the_old_site_whole(self) -> None:
        """On a small disk of its own, which is filled up after the first run."""
        disk = self.work / "disk"
        disk.mkdir()
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=256k,mode=0755", "tmpfs", str(disk)], capture_output=True, timeout=60, check=False)
        if mounted.returncode != 0:
            self.skipTest("may not mount a small disk")
        try:
            site = disk / "site"
            self.forum.ok("secretary", "publish", "--out", str(site))
            whole = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
            room = os.statvfs(disk)
            (disk / "ballast").write_bytes(b"x" * max(0, room.f_bavail * room.f_frsize - 16384))
            done = self.forum.run("secretary", "publish", "--out", str(site))
            self.assertEqual((done.returncode, "RESOURCE_EXHAUSTED" in done.stderr), (1, True), done.stderr)
            self.assertEqual({path: path.read_bytes() for path in site.rglob("*") if path.is_file()}, whole)
            self.assertEqual(sorted(path.name for path in disk.iterdir()), ["ballast", "site"])
            (disk / "ballast").unlink()
            self.forum.ok("secretary", "publish", "--out", str(site))
        finally:
            subprocess.run(["umount", str(disk)], check=True, timeout=60)

    # ---- In a browser ----

    def served(self) -> str:
        """The site's address, from a server that knows nothing of it."""
        server = ThreadingHTTPServer(("127.0.0.1", 0), lambda *rest: Quiet(*rest, directory=str(self.site)))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self.addCleanup(server.server_close)
        self.addCleanup(server.shutdown)
        return f"http://127.0.0.1:{server.server_address[1]}/"

    def test_every_sort_of_page_is_accessible_light_and_dark_wide_and_narrow(self) -> None:
        root = self.served()
        old = self.page().replace(".html", "-version-1.html")
        with Browser() as browser:
            for name in ("index.html", self.page().split("/")[0] + "/index.html", self.page(), old, "sok.html?q=f%C3%B6rslaget", "tillganglighet.html"):
                for width, dark in ((1280, False), (1280, True), (320, False), (320, True)):
                    with self.subTest(name, width=width, dark=dark):
                        self.is_accessible(browser, root + name, width, dark)
                        self.assertEqual(browser.evaluate("getComputedStyle(document.body).backgroundColor"), "rgb(15, 22, 21)" if dark else "rgb(245, 247, 246)")
                        if PICTURES:
                            kind = {self.page(): "protokoll", old: "ersatt"}.get(name, re.sub(r"\d{4}/index", "ar", name).split(".")[0])
                            browser.picture(PICTURES / f"publicerat-{kind}-{width}-{'morkt' if dark else 'ljust'}.png")

    def is_accessible(self, browser: Browser, address: str, width: int, dark: bool) -> None:
        browser.look(width, 900, dark)
        browser.go(address)
        self.assertEqual(browser.complaints(), [])
        browser.evaluate(AXE.read_text())
        found = json.loads(browser.evaluate(AXE_RUN))
        self.assertEqual(found["violations"], [])
        self.assertGreater(found["tested"], 15)  # it did look
        self.assertLessEqual(browser.evaluate("document.documentElement.scrollWidth"), width)  # nothing to scroll sideways
        browser.picture(self.work / "seen.png")
        with PIL.Image.open(self.work / "seen.png") as picture:
            shades = picture.convert("L").histogram()
        # Its text is drawn: dark on light, or light on dark.
        self.assertGreater(sum(shades[160:] if dark else shades[:96]) / sum(shades), 0.002)

    def test_the_minutes_as_a_file_of_their_own_are_accessible_likewise(self) -> None:
        file = self.work / "protokoll.html"
        self.say("minutes", "export", "held", "--format", "html", "--out", str(file))
        with Browser() as browser:
            for width, dark in ((1280, False), (1280, True), (320, False), (320, True)):
                with self.subTest(width=width, dark=dark):
                    self.is_accessible(browser, file.as_uri(), width, dark)

    def test_search_finds_a_word_marks_it_and_leads_to_its_paragraph(self) -> None:
        shown = "[...document.querySelectorAll('#hits > li')].filter(row => !row.hidden).map(row => row.querySelector('a').textContent)"
        for root in (self.served(), self.site.as_uri() + "/"):  # also from a disk, without any server
            with self.subTest(root), Browser() as browser:
                browser.go(root + "index.html")
                browser.evaluate("document.getElementById('q').value = 'BLÄCKFISK presenteras'")
                browser.events = []
                browser.evaluate("document.querySelector('form button').click()")
                browser.until("Page.loadEventFired")
                self.assertEqual(browser.complaints(), [])
                self.assertEqual([title.split(" ", 2)[2] for title in browser.evaluate(shown)], ["Överenskommelse om hjälpmedel"])
                self.assertEqual(browser.evaluate("[...document.querySelectorAll('mark')].map(mark => mark.textContent)"), ["Bläckfisk", "presenteras"])
                self.assertEqual(browser.evaluate("document.getElementById('status').textContent"), "1 träff på ”BLÄCKFISK presenteras”.")
                browser.events = []
                browser.evaluate("[...document.querySelectorAll('#hits > li')].find(row => !row.hidden).querySelector('a').click()")
                browser.until("Page.loadEventFired")
                self.assertEqual(browser.evaluate("document.querySelector(':target').textContent.includes('Överenskommelse')"), True)
                browser.go(root + "sok.html?q=finns-inte")
                self.assertEqual(browser.evaluate(shown), [])
                self.assertIn("Inga träffar", browser.evaluate("document.getElementById('status').textContent"))

    def test_without_scripts_every_paragraph_is_in_a_list(self) -> None:
        with Browser() as browser:
            browser.scripts(False)
            browser.go(self.served() + "sok.html?q=finns-inte")
            self.assertEqual(browser.evaluate("document.querySelectorAll('#hits > li:not([hidden])').length"), 3)
            self.assertIn("utan det söker du med webbläsaren", browser.evaluate("document.getElementById('status').textContent"))

    def test_on_paper_there_is_the_text_alone(self) -> None:
        with Browser() as browser:
            browser.call("Emulation.setEmulatedMedia", media="print")
            browser.go(self.served() + self.page())
            hidden = "['.top form', '.bottom', '.crumbs'].map(what => getComputedStyle(document.querySelector(what)).display)"
            self.assertEqual(browser.evaluate(hidden), ["none", "none", "none"])
            self.assertEqual(browser.evaluate("getComputedStyle(document.body).color"), "rgb(0, 0, 0)")


if __name__ == "__main__":
    if PROGRAM is None or not AXE.is_file():
        print("Chromium or axe-core is not here: not checked")
        sys.exit(SKIPPED)
    if "--pictures" in sys.argv:
        at = sys.argv.index("--pictures")
        PICTURES = pathlib.Path(sys.argv[at + 1]).resolve()
        del sys.argv[at:at + 2]
    main()
