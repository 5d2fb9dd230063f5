#!/usr/bin/python3
"""The demo on a screen: LSVO with invented people, a meeting ahead with its real agenda, a running server, and the app.

    demo.py --bin BUILD/bin --data DIR

The secretary's first device is the command line's (DIR/secretary); the app opens with an invitation for one of the members. While it runs, `n` and Enter
takes the server away and gives it back, `s` and Enter opens the secretary's own app. Run again, it goes on with what is in DIR. Ends with the member's window
(or Ctrl-C).
"""
import argparse
import datetime
import json
import pathlib
import select
import signal
import subprocess
import sys
import time
import tomllib

from server import Server

ROOT = pathlib.Path(__file__).resolve().parents[2]
MEMBER = "karlskrona-older-chief"


class Demo:
    """Founds and fills the forum through `mandat`, as a secretariat would."""

    def __init__(self, bin_dir: pathlib.Path, data: pathlib.Path) -> None:
        self.bin, self.data = bin_dir, data

    def mandat(self, *arguments: str) -> dict | list:
        done = subprocess.run([str(self.bin / "mandat"), *arguments, "--device", str(self.data / "secretary"), "--json"],
                              capture_output=True, text=True)
        if done.returncode != 0:
            raise SystemExit(f"demo: mandat {arguments[0]} failed: {done.stderr.strip()}")
        return json.loads(done.stdout)

    def prepare(self, server: Server) -> None:
        self.mandat("found", server.founding_link, "--yes", "--name", "Kansliets dator")
        subprocess.run(["/usr/bin/python3", str(ROOT / "demo" / "make_papers.py"), str(self.data / "meeting" / "papers")], check=True)
        (self.data / "meeting" / "meeting.toml").write_bytes((ROOT / "demo" / "meeting.toml").read_bytes())
        day = (datetime.date.today() + datetime.timedelta(days=18)).isoformat()
        self.mandat("import-meeting", str(self.data / "meeting" / "meeting.toml"), "--date", day, "--send-notice")
        with open(ROOT / "demo" / "people.toml", "rb") as file:
            for person, name in tomllib.load(file)["names"].items():
                self.mandat("describe", person, "--name", name)

    def invite(self, person: str) -> str:
        return self.mandat("invite", person)["link"]

    def app(self, folder: str, person: str) -> subprocess.Popen:
        data = self.data / folder
        link = [] if (data / "vault").exists() else ["--link", self.invite(person)]
        return subprocess.Popen([str(self.bin / "mandat-app"), "--data", str(data), *link])

    def approve_secretary(self) -> bool:
        """The secretary's first device, this command line, approves the one that waits; False while none does."""
        for device in self.mandat("device", "list"):
            if device["person"] == "secretary" and device["status"] == "waiting for approval":
                self.mandat("device", "approve", device["device"])
                print("The secretary's app is approved.", flush=True)
                return True
        return False


def play(demo: Demo, server: Server) -> int:
    """Runs the member's app until its window is closed; does meanwhile what is typed."""
    app = demo.app("app", MEMBER)
    secretary: subprocess.Popen | None = None
    approved, next_look = True, 0.0
    there, listening = True, True
    try:
        while app.poll() is None:
            if listening and select.select([sys.stdin], [], [], 0.3)[0]:
                line = sys.stdin.readline()
                listening = line != ""
                if line.strip() == "n":
                    there = not there
                    server.start() if there else server.close()
                    print("The server is back." if there else "The server is away: declare a position now. n and Enter brings it back.", flush=True)
                elif line.strip() == "s" and there and (secretary is None or secretary.poll() is not None):
                    approved = (demo.data / "secretary-app" / "vault").exists()
                    secretary = demo.app("secretary-app", "secretary")
                    print("Choose a PIN for the secretary there; widen the window to see the board as a matrix.", flush=True)
            elif not listening:
                time.sleep(0.3)  # no terminal to listen to: only the window's end is waited for
            if not approved and there and time.monotonic() > next_look:
                approved = demo.approve_secretary()
                next_look = time.monotonic() + 2
        return app.returncode
    finally:
        for window in (app, secretary):
            if window and window.poll() is None:
                window.terminate()
                window.wait(10)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", type=pathlib.Path, default=ROOT / "build" / "bin")
    parser.add_argument("--data", type=pathlib.Path, default=ROOT / "demo-data")
    arguments = parser.parse_args()
    data = arguments.data.resolve()
    demo = Demo(arguments.bin.resolve(), data)
    fresh = not (data / "server").exists()
    data.mkdir(parents=True, exist_ok=True)
    server = Server(arguments.bin.resolve() / "mandatd", ROOT / "tests" / "data" / "lsvo.forum.toml", data / "server")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    try:
        if fresh:
            demo.prepare(server)
        print(f"The server runs on 127.0.0.1:{server.members} (members) and 127.0.0.1:{server.gate} (gate).")
        print("The app opens as Alva Norrgård, head of Karlskrona's services for older people: choose a PIN, look at 'Att göra', declare.")
        print("  n and Enter   takes the server away, and gives it back")
        print("  s and Enter   opens the secretary's app: the board, invitations")
        print(f"Another member's invitation: {arguments.bin}/mandat invite ronneby-care-chief --device {data / 'secretary'}", flush=True)
        return play(demo, server)
    except KeyboardInterrupt:
        return 0
    finally:
        server.close()


if __name__ == "__main__":
    sys.exit(main())
