#!/usr/bin/python3
"""PDFs that the server makes of office papers: by LibreOffice, shut in, one after the other, for those who may read the paper.

Usage: renditions_test.py --bin DIR [--libreoffice]

Without --libreoffice, LibreOffice converts one text and one presentation; a program stands in for it where a test is about what happens around a conversion.
"""
import hashlib
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "cli"))
from forum import MEMBER, PREPARER, STAND_IN, ForumTest, day, main  # noqa: E402

import office_files  # noqa: E402

LONG_ENOUGH = 400
NO_OFFICE = "" if shutil.which("soffice") else "LibreOffice is not installed"

# In place of LibreOffice: what it is asked to do, it reports of what it may do.
PROBE = """#!/usr/bin/python3
import os, socket, sys
data, outside = {data!r}, {outside!r}
paper, out = sys.argv[-1], sys.argv[sys.argv.index("--outdir") + 1]
lines = ["%PDF-"]
def attempt(name, work):
    try:
        work()
        lines.append(name + ": done")
    except BaseException as error:
        lines.append(name + ": " + type(error).__name__)
def connect(family, address):
    with socket.socket(family, socket.SOCK_STREAM) as one:
        one.connect(address)
attempt("its paper", lambda: open(paper, "rb").read())
attempt("its directory", lambda: open(out + "/more", "w").write("x"))
attempt("key", lambda: open(data + "/keys/database.key", "rb").read())
attempt("log", lambda: open(data + "/log.db", "rb").read())
attempt("list of the data", lambda: os.listdir(data))
attempt("rights of the key", lambda: os.chmod(data + "/keys/database.key", 0o644))
attempt("cut the log", lambda: os.truncate(data + "/log.db", 0))
attempt("file elsewhere", lambda: open(outside, "w"))
attempt("other documents", lambda: os.listdir("/dev/shm"))
attempt("internet", lambda: connect(socket.AF_INET, ("127.0.0.1", {port})))
attempt("datagram", lambda: socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM))
attempt("datagram from a pair", lambda: socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)[0].sendto(b"x", {hears!r}))
attempt("stream pair", lambda: socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM))
attempt("another's processors", lambda: os.sched_setaffinity({server}, os.sched_getaffinity(0)))
attempt("gate", lambda: connect(socket.AF_UNIX, data + "/gate.sock"))
attempt("signal", lambda: os.kill({server}, 0))
attempt("session", lambda: os.setsid())
lines.append("end: %%EOF")
lines.append("environment: " + " ".join(sorted(os.environ)))
open(out + "/paper.pdf", "w").write("\\n".join(lines))
"""

# In place of LibreOffice: does what its paper says.
MOODY = """#!/usr/bin/python3
import subprocess, sys, zipfile
words = zipfile.ZipFile(sys.argv[-1]).read("word/document.xml")
if b"Hang" in words:
    subprocess.run(["sh", "-c", "(sleep 2718281 & sleep 2718281) & sleep 2718281; exit 1"])
sys.exit(120 if b"Status120" in words else 121 if b"Status121" in words else 1)
"""


class Renditions(ForumTest):
    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        cls.toml = (cls.forum.server.folder / "mandatd.toml").read_text()
        cls.forum.ok("secretary", "meeting", "create", "papers", "--date", day(60))

    def serve(self, *settings: str) -> None:
        """From now on with these settings."""
        server = self.forum.server
        server.close()
        (server.folder / "mandatd.toml").write_text("\n".join([self.toml, "[renditions]", *settings, ""]))
        server.start()

    def office(self) -> list[str]:
        """Settings under which papers are made into PDFs, by what this run makes them with."""
        if not self.libreoffice:
            return [f'program = "{STAND_IN}"']
        if NO_OFFICE:
            self.skipTest(NO_OFFICE)
        return []

    def program(self, name: str, text: str) -> str:
        """A program in a folder of its own, in place of LibreOffice."""
        path = self.work / name / "bin" / "soffice"
        path.parent.mkdir(parents=True)
        path.write_text(text)
        path.chmod(0o755)
        return f'program = "{path}"'

    def add(self, name: str, kind: str, words: list[str], *more: str) -> str:
        """Adds a paper; the title under which it is found."""
        file = self.work / f"{name}.{'docx' if kind in ('bomb', 'broken') else kind}"
        office_files.KINDS[kind](file, words)
        self.forum.ok("secretary", "document", "add", "papers", str(file), "--title", name, *more)
        return name

    def paper(self, person: str, title: str) -> dict:
        return next(row for row in self.forum.json(person, "document", "list", "papers") if row["title"] == title)

    def settled(self, person: str, title: str) -> dict:
        """The paper once there is a last word on its PDF."""
        deadline = time.monotonic() + LONG_ENOUGH
        while True:
            paper = self.paper(person, title)
            if paper["rendition"]["state"] not in ("unknown", "being_made"):
                if paper["rendition"]["reason"] == "no_sandbox":
                    self.skipTest("the kernel cannot shut a program in")
                return paper
            self.assertLess(time.monotonic(), deadline, paper)
            time.sleep(0.2)  # between two looks; the deadline above bounds it

    def pdf(self, person: str, paper: dict) -> pathlib.Path:
        out = self.work / f"{person}-{paper['title']}.pdf"
        self.forum.ok(person, "document", "fetch", "papers", paper["paper"], "--pdf", "--out", str(out))
        self.assertEqual(hashlib.sha256(out.read_bytes()).hexdigest(), paper["rendition"]["pdf"])
        return out

    def directory(self) -> pathlib.Path:
        name = hashlib.sha256(str(self.forum.server.folder).encode()).hexdigest()[:16]
        return pathlib.Path(f"/dev/shm/mandat-{os.geteuid()}-{name}")

    def until(self, condition: Callable[[], bool]) -> None:
        deadline = time.monotonic() + LONG_ENOUGH
        while not condition():
            self.assertLess(time.monotonic(), deadline)
            time.sleep(0.1)  # between two looks; the deadline above bounds it

    @staticmethod
    def having(words: bytes) -> list[int]:
        """The processes that have these words in their command lines."""
        found = []
        for file in pathlib.Path("/proc").glob("[0-9]*/cmdline"):
            try:
                if words in file.read_bytes():
                    found.append(int(file.parent.name))
            except OSError:
                pass  # it has ended meanwhile
        return found

    def running(self, words: bytes) -> bool:
        return bool(self.having(words))

    def test_1_without_libreoffice_the_secretary_is_told_and_nothing_else_changes(self) -> None:
        self.serve('program = "/nowhere/soffice"')
        self.add("nowhere", "docx", ["Ingenstans"])
        rendition = self.settled("secretary", "nowhere")["rendition"]
        self.assertEqual((rendition["state"], rendition["reason"]), ("not_possible", "no_program"))
        self.assertIn("LibreOffice is not installed at the server", self.forum.ok("secretary", "document", "list", "papers"))
        self.serve('program = "off"')
        self.assertEqual(self.settled(MEMBER, "nowhere")["rendition"]["reason"], "switched_off")
        paper = self.paper(MEMBER, "nowhere")
        refused = self.forum.run(MEMBER, "document", "fetch", "papers", paper["paper"], "--pdf", "--out", str(self.work / "none.pdf"))
        self.assertEqual(refused.returncode, 1)
        self.forum.ok(MEMBER, "document", "fetch", "papers", paper["paper"], "--out", str(self.work / "paper.docx"))
        self.assertEqual((self.work / "paper.docx").read_bytes(), (self.work / "nowhere.docx").read_bytes())
        # What was added while nothing could be made is made later.
        self.serve(*self.office())
        self.assertEqual(self.settled(MEMBER, "nowhere")["rendition"]["state"], "made")

    def test_2_what_is_added_is_read_as_a_pdf_with_its_words(self) -> None:
        if NO_OFFICE:
            self.skipTest(NO_OFFICE)
        self.serve()
        kinds = ("docx", "pptx", "odt", "odp", "doc", "ppt") if self.libreoffice else ("docx", "pptx")
        for kind in kinds:
            self.add(f"as-{kind}", kind, ["Underlag för äldre", f"Ord{kind}"])
        for kind in kinds:
            paper = self.settled(MEMBER, f"as-{kind}")
            self.assertEqual((paper["rendition"]["state"], paper["rendition"]["made_by"]), ("made", "server"), kind)
            pdf = self.pdf(MEMBER, paper)
            words = subprocess.run(["pdftotext", str(pdf), "-"], capture_output=True, text=True, check=True).stdout
            self.assertIn("Underlag för äldre", words)
            self.assertIn(f"Ord{kind}", words)
            self.assertEqual(paper["paper"], hashlib.sha256((self.work / f"as-{kind}.{kind}").read_bytes()).hexdigest(), "the paper is what was signed")
        self.until(lambda: not self.directory().exists())

    def test_3_a_conversion_that_a_restart_cut_is_done_again(self) -> None:
        self.office()
        go = self.work / "waiting" / "go"
        converts = "/usr/bin/soffice" if self.libreoffice else go.with_name("stand-in")
        program = self.program("waiting", f'#!/bin/sh\nwhile [ ! -e {go} ]; do sleep 0.1; done\nexec {converts} "$@"\n')
        if not self.libreoffice:
            shutil.copy(STAND_IN, converts)
        self.serve(program)
        self.add("cut", "docx", ["Omstart"])
        self.until(lambda: list(self.directory().glob("*/paper.docx")))
        self.assertEqual(self.paper("secretary", "cut")["rendition"]["state"], "being_made")
        self.forum.server.close()
        self.assertFalse(self.directory().exists(), "the plaintext goes with the server")
        self.forum.server.start()
        go.write_text("")
        self.assertEqual(self.settled("secretary", "cut")["rendition"]["state"], "made")

    def test_4_who_may_not_read_the_paper_does_not_get_its_pdf(self) -> None:
        self.serve(*self.office())
        self.add("secret", "docx", ["Sekretess"], "--access", "restricted", "--ground", "OSL 26 kap. 1 §", "--readers", PREPARER)
        paper = self.settled(PREPARER, "secret")
        self.assertEqual(paper["rendition"]["state"], "made")
        self.pdf(PREPARER, paper)
        self.assertNotIn("secret", [row["title"] for row in self.forum.json(MEMBER, "document", "list", "papers")])
        out = self.work / "stolen.pdf"
        self.assertEqual(self.forum.run(MEMBER, "document", "fetch", "papers", paper["paper"], "--pdf", "--out", str(out)).returncode, 1)
        self.assertFalse(out.exists())
        # Who loses the right to read it loses the PDF too.
        self.forum.ok("secretary", "document", "access", "papers", paper["paper"], "restricted", "--ground", "OSL 26 kap. 1 §", "--readers", "chair")
        self.assertNotEqual(self.forum.run(PREPARER, "document", "fetch", "papers", paper["paper"], "--pdf", "--out", str(out)).returncode, 0)

    def test_5_what_reads_a_strangers_file_is_shut_in(self) -> None:
        outside = self.work / "outside"
        server = self.forum.server
        hears = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.addCleanup(hears.close)
        hears.bind(str(self.work / "hears"))
        probe = PROBE.format(data=str(server.folder), outside=str(outside), hears=str(self.work / "hears"), port=server.members, server=os.getpid())
        self.serve(self.program("probe", probe))
        self.add("probe", "docx", ["Instängt"])
        paper = self.settled("secretary", "probe")
        self.assertEqual(paper["rendition"]["state"], "made")
        report = dict(line.split(": ", 1) for line in self.pdf("secretary", paper).read_text().splitlines()[1:])
        environment = report.pop("environment").split()
        report.pop("end")
        allowed = {name for name, what in report.items() if what == "done"}
        self.assertEqual(allowed, {"its paper", "its directory", "stream pair"}, report)
        self.assertEqual(environment, sorted({"HOME", "TMPDIR", "PATH", "LANG", "SAL_USE_VCLPLUGIN"} | (set(environment) & {"LC_CTYPE"})))
        self.assertFalse(outside.exists())

    def test_6_what_takes_too_long_is_ended_with_everything_that_it_started(self) -> None:
        self.serve(self.program("slow", "#!/bin/sh\n(sleep 3141592 & sleep 3141592) &\nsleep 3141592\n"), "seconds = 2")
        self.add("slow", "docx", ["Långsamt"])
        rendition = self.settled("secretary", "slow")["rendition"]
        self.assertEqual((rendition["state"], rendition["reason"]), ("failed", "too_long"))
        self.until(lambda: not self.running(b"sleep\x003141592"))
        self.until(lambda: not self.directory().exists())

    def test_7_what_takes_too_much_memory_is_ended(self) -> None:
        self.serve(self.program("greedy", "#!/usr/bin/python3\nheld = []\nwhile True:\n    held.append(b'x' * 1000000)\n"), "memory_mib = 256")
        self.add("greedy", "docx", ["Glupskt"])
        rendition = self.settled("secretary", "greedy")["rendition"]
        self.assertEqual((rendition["state"], rendition["reason"]), ("failed", "too_large"))

    def test_8_a_broken_file_says_so_also_after_a_restart(self) -> None:
        self.serve(*self.office())
        self.add("broken", "broken", ["Trasigt"])
        for _ in range(2):
            rendition = self.settled("secretary", "broken")["rendition"]
            self.assertEqual((rendition["state"], rendition["reason"]), ("failed", "unreadable"))
            self.serve(*self.office())
        self.assertIn("the file is damaged", self.forum.ok("secretary", "document", "list", "papers"))

    def test_9_a_file_that_grows_without_end_is_ended_and_the_server_goes_on(self) -> None:
        if not self.libreoffice:
            self.skipTest("LibreOffice alone unpacks what grows: with --libreoffice")
        self.office()
        self.serve("seconds = 10", "memory_mib = 512")
        self.add("bomb", "bomb", [])
        self.forum.ok(MEMBER, "status")
        rendition = self.settled("secretary", "bomb")["rendition"]
        self.assertEqual(rendition["state"], "failed")
        self.assertIn(rendition["reason"], ("too_long", "too_large", "unreadable"))
        self.until(lambda: not self.directory().exists())

    def test_a_the_reason_is_the_papers_when_the_converter_is_killed_or_fails_and_nothing_of_it_is_left(self) -> None:
        self.serve(self.program("moody", MOODY))
        self.add("killed", "docx", ["Hang"])
        self.until(lambda: self.paper("secretary", "killed")["rendition"]["state"] != "being_made" or self.running(b"sleep\x002718281"))
        if self.paper("secretary", "killed")["rendition"]["reason"] == "no_sandbox":
            self.skipTest("the kernel cannot shut a program in")
        own = str(self.directory()).encode()
        converters = [pid for pid in self.having(b"\0convert\0") if pid in self.having(own)]
        self.assertEqual(len(converters), 1)
        os.kill(converters[0], signal.SIGKILL)
        rendition = self.settled("secretary", "killed")["rendition"]
        self.assertEqual((rendition["state"], rendition["reason"]), ("failed", "too_large"))
        self.assertFalse(self.running(b"sleep\x002718281"), "all of it was ended before the paper was given up")
        self.until(lambda: not self.directory().exists())
        # The next one is tried. What LibreOffice ends with is about the paper, whatever it is.
        for status in ("120", "121"):
            self.add(f"status-{status}", "docx", [f"Status{status}"])
            rendition = self.settled("secretary", f"status-{status}")["rendition"]
            self.assertEqual((rendition["state"], rendition["reason"]), ("failed", "unreadable"), status)

    def test_b_a_program_that_cannot_be_run_is_the_servers_trouble(self) -> None:
        self.serve(self.program("nothing", "\0no program"))
        self.add("nothing", "docx", ["Inget"])
        rendition = self.settled("secretary", "nothing")["rendition"]
        self.assertEqual((rendition["state"], rendition["reason"]), ("not_possible", "program_fails"))

    def test_c_libreoffice_works_where_no_page_may_be_written_and_executed(self) -> None:
        """As under MemoryDenyWriteExecute of packaging/systemd/mandat-serve@.service."""
        if not self.libreoffice:
            self.skipTest("a conversion more: with --libreoffice")
        self.office()
        server = self.forum.server
        wrapper = self.work / "denied"
        wrapper.write_text(f"""#!/usr/bin/python3
import ctypes, os, sys
PR_SET_MDWE, PR_MDWE_REFUSE_EXEC_GAIN = 65, 1
if ctypes.CDLL(None).prctl(PR_SET_MDWE, PR_MDWE_REFUSE_EXEC_GAIN, 0, 0, 0) != 0:
    sys.exit("this kernel denies nothing")
os.execv({str(server.mandatd)!r}, [{str(server.mandatd)!r}, *sys.argv[1:]])
""")
        wrapper.chmod(0o755)
        if subprocess.run([str(wrapper), "--version"], capture_output=True, text=True, check=False).stderr.startswith("this kernel"):
            self.skipTest("the kernel denies nothing (before 6.3)")
        mandatd, server.mandatd = server.mandatd, wrapper
        self.addCleanup(setattr, server, "mandatd", mandatd)
        self.serve()
        self.add("denied", "docx", ["Nekat"])
        self.assertEqual(self.settled("secretary", "denied")["rendition"]["state"], "made")


if __name__ == "__main__":
    main()
