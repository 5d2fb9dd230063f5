#!/usr/bin/python3
"""The demo on a screen: LSVO with invented people, a meeting ahead with its real agenda, a running server, and the app.

    demo.py --bin BUILD/bin --data DIR

The secretary's device is the command line's (DIR/secretary); the app opens with an invitation for one of the members. Run again, it goes on with what
is in DIR. Ends with the app's window (or Ctrl-C).
"""
import argparse
import datetime
import json
import pathlib
import signal
import subprocess
import sys
import tomllib

from server import Server

ROOT = pathlib.Path(__file__).resolve().parents[2]
MEMBER = "karlskrona-older-chief"


class Demo:
    """Founds and fills the forum through `mandat`, as a secretariat would."""

    def __init__(self, bin_dir: pathlib.Path, data: pathlib.Path) -> None:
        self.bin, self.data = bin_dir, data

    def mandat(self, *arguments: str) -> dict:
        done = subprocess.run([str(self.bin / "mandat"), *arguments, "--device", str(self.data / "secretary"), "--json"],
                              capture_output=True, text=True)
        if done.returncode != 0:
            raise SystemExit(f"demo: mandat {arguments[0]} failed: {done.stderr.strip()}")
        return json.loads(done.stdout)

    def prepare(self, server: Server) -> None:
        self.mandat("found", server.founding_link, "--yes", "--name", "Kommandoraden")
        subprocess.run(["/usr/bin/python3", str(ROOT / "demo" / "make_papers.py"), str(self.data / "meeting" / "papers")], check=True)
        (self.data / "meeting" / "meeting.toml").write_bytes((ROOT / "demo" / "meeting.toml").read_bytes())
        day = (datetime.date.today() + datetime.timedelta(days=18)).isoformat()
        self.mandat("import-meeting", str(self.data / "meeting" / "meeting.toml"), "--date", day, "--send-notice")
        with open(ROOT / "demo" / "people.toml", "rb") as file:
            for person, name in tomllib.load(file)["names"].items():
                self.mandat("describe", person, "--name", name)

    def invite(self, person: str) -> str:
        return self.mandat("invite", person)["link"]


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
        member_data = data / "app"
        link = [] if (member_data / "vault").exists() else ["--link", demo.invite(MEMBER)]
        print(f"The server runs on 127.0.0.1:{server.members} (members) and 127.0.0.1:{server.gate} (gate).")
        print("The app opens as Alva Norrgård, head of Karlskrona's services for older people: choose a PIN, look at 'Att göra', declare.")
        print("To see the secretary's board, start a second app with this link, and approve it by `mandat device list` and `mandat device approve ID`")
        print(f"(both with --device {data / 'secretary'}):")
        print(f"  {arguments.bin}/mandat-app --data {data / 'secretary-app'} --link '{demo.invite('secretary')}'")
        print(f"For another member: {arguments.bin}/mandat invite ronneby-care-chief --device {data / 'secretary'}", flush=True)
        return subprocess.run([str(arguments.bin / "mandat-app"), "--data", str(member_data), *link]).returncode
    except KeyboardInterrupt:
        return 0
    finally:
        server.close()


if __name__ == "__main__":
    sys.exit(main())
