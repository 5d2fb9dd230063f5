#!/usr/bin/python3
"""What kills the servers under test leaves nothing of them, and lets none of them say goodbye."""
import pathlib
import subprocess
import sys
import tempfile
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from processes import descendants, has_threads, kill_at_once  # noqa: E402

# Its first thread ends; another one waits for a word.
HALF_GONE = "import ctypes, threading, sys\nthreading.Thread(target=sys.stdin.read).start()\nctypes.CDLL(None).pthread_exit(None)"
# Says so when it is asked to end, as it is when its supervisor dies.
CHILD = """import ctypes, pathlib, signal, sys, time
ctypes.CDLL(None).prctl(1, signal.SIGTERM)
signal.signal(signal.SIGTERM, lambda *_: pathlib.Path(sys.argv[1]).write_text("asked"))
print("ready", flush=True)
while True: time.sleep(60)"""
SUPERVISOR = "import subprocess, sys, time\nsubprocess.Popen([sys.executable, '-c', sys.argv[1], sys.argv[2]])\nwhile True: time.sleep(60)"


class Processes(unittest.TestCase):
    def test_a_process_is_there_until_its_last_thread_has_ended(self) -> None:
        with subprocess.Popen([sys.executable, "-c", HALF_GONE], stdin=subprocess.PIPE) as process:
            stat = pathlib.Path(f"/proc/{process.pid}/stat")
            deadline = time.monotonic() + 60
            while stat.read_text().rsplit(")", 1)[1].split()[0] != "Z":
                self.assertLess(time.monotonic(), deadline)
                time.sleep(0.01)  # waits for its first thread; the deadline bounds it
            self.assertTrue(has_threads(process.pid))
            process.stdin.close()
            process.wait(60)
        self.assertFalse(has_threads(process.pid))

    def test_what_a_supervisor_runs_dies_with_it_unasked(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            said = pathlib.Path(folder) / "said"
            with subprocess.Popen([sys.executable, "-c", SUPERVISOR, CHILD, str(said)], stdout=subprocess.PIPE, text=True) as supervisor:
                self.assertEqual(supervisor.stdout.readline(), "ready\n")
                child, = descendants(supervisor.pid)
                kill_at_once(supervisor)
                self.assertFalse(has_threads(child))
            self.assertFalse(said.exists())
            kill_at_once(supervisor)  # which is gone


if __name__ == "__main__":
    unittest.main()
