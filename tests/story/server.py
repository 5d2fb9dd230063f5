"""The server of the story: `mandatd init` and `mandatd up` as processes, and cables between it and each phone."""
import pathlib
import re
import signal
import socket
import subprocess
import sys
import time
import tomllib

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "support"))
from ports import free_port  # noqa: E402


class Cable:
    """Two proxied ports (members, gate) of one phone; see cable.py."""

    def __init__(self, members: int, gate: int) -> None:
        self.process = subprocess.Popen(
            ["/usr/bin/python3", str(HERE / "cable.py"), f"0:127.0.0.1:{members}", f"0:127.0.0.1:{gate}"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)
        word, self.members, self.gate = self.process.stdout.readline().split()
        assert word == "ready"

    def say(self, command: str) -> None:
        self.process.stdin.write(command + "\n")
        self.process.stdin.flush()
        assert self.process.stdout.readline().strip() == command

    def cut(self) -> None:
        self.say("cut")

    def mend(self) -> None:
        self.say("mend")

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.stdin.close()
            self.process.wait(10)


class Server:
    """Prepares a forum in `folder`, unless one is there, and runs it until `close`. `settings` are added to its mandatd.toml."""

    def __init__(self, mandatd: pathlib.Path, forum_file: pathlib.Path, folder: pathlib.Path, environment: dict[str, str] | None = None,
                 settings: str = "") -> None:
        self.founding_link = ""
        self.environment = environment
        if not (folder / "mandatd.toml").exists():
            init = subprocess.run(
                [str(mandatd), "init", "--forum", str(forum_file), "--data", str(folder), "--listen", f"127.0.0.1:{free_port()}",
                 "--gate", f"127.0.0.1:{free_port()}"], capture_output=True, text=True, check=True, env=environment)
            self.founding_link = re.search(r"mandat://found\S+", init.stdout).group(0)
            with open(folder / "mandatd.toml", "a", encoding="utf-8") as config:
                config.write(settings)
        listen = tomllib.loads((folder / "mandatd.toml").read_text())["listen"]
        self.members, self.gate = (int(listen[port].rsplit(":", 1)[1]) for port in ("members", "gate"))
        self.mandatd, self.folder = mandatd, folder
        self.start()

    def start(self) -> None:
        """Runs it (again, after `close`)."""
        self.log = open(self.folder / "up.log", "ab")
        self.process = subprocess.Popen([str(self.mandatd), "up", "--config", str(self.folder / "mandatd.toml")], stdout=self.log, stderr=self.log,
                                        env=self.environment)
        self._wait_for(self.members)
        self._wait_for(self.gate)

    def _wait_for(self, port: int) -> None:
        deadline = time.monotonic() + 60
        while True:
            if self.process.poll() is not None:
                raise RuntimeError(f"mandatd ended with status {self.process.returncode}; see {self.log.name}")
            try:
                socket.create_connection(("127.0.0.1", port), 1).close()
                return
            except OSError:
                if time.monotonic() > deadline:
                    raise RuntimeError(f"mandatd does not listen on {port}; see {self.log.name}") from None
                time.sleep(0.05)  # waiting for a process to start; the deadline above bounds it

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait(10)
        self.log.close()
