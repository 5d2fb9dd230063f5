"""One phone of the story: a process of the real app, driven through its driver's socket (tests/app/driver/driver.h)."""
import json
import os
import pathlib
import socket
import subprocess
import time


PATIENCE = 60  # seconds, at least: what is waited for comes at once, unless the machine has much else to do


class NotSeen(AssertionError):
    """A step that did not show on the screen what it should."""


class Phone:
    """Starts the app with its own data folder; every call returns what the driver answered or raises NotSeen."""

    def __init__(self, name: str, binary: pathlib.Path, folder: pathlib.Path, extra: list[str] | None = None,
                 size: tuple[int, int] = (390, 844), environment: dict[str, str] | None = None) -> None:
        self.name = name
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / "driver.sock"
        runtime = folder / "runtime"
        runtime.mkdir(mode=0o700, exist_ok=True)
        environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", QT_QUICK_BACKEND="software", XDG_RUNTIME_DIR=str(runtime),
                           HOME=str(folder), LANG="sv_SE.UTF-8", **(environment or {}))
        self.log = open(folder / "app.log", "ab")
        self.process = subprocess.Popen(
            [str(binary), "--data", str(folder / "data"), "--driver", str(path), "--size", f"{size[0]}x{size[1]}", *(extra or [])],
            env=environment, stdout=self.log, stderr=self.log)
        self.socket = self._connect(path)
        self.lines = self.socket.makefile("r", encoding="utf-8")

    def _connect(self, path: pathlib.Path) -> socket.socket:
        deadline = time.monotonic() + 60
        while True:
            if self.process.poll() is not None:
                raise NotSeen(f"{self.name}: the app ended with status {self.process.returncode}; see {self.log.name}")
            try:
                connection = socket.socket(socket.AF_UNIX)
                connection.connect(str(path))
                return connection
            except OSError:
                connection.close()
                if time.monotonic() > deadline:
                    raise NotSeen(f"{self.name}: the app did not open its driver's socket") from None
                time.sleep(0.05)  # waiting for a process to start; the deadline above bounds it

    def do(self, what: str, **arguments) -> dict:
        self.socket.settimeout(arguments.get("timeout_ms", 10000) / 1000 + PATIENCE)
        self.socket.sendall((json.dumps({"do": what, **arguments}) + "\n").encode())
        line = self.lines.readline()
        if not line:
            raise NotSeen(f"{self.name}: the app closed the connection at {what} {arguments}; see {self.log.name}")
        reply = json.loads(line)
        if not reply["ok"]:
            raise NotSeen(f"{self.name}: {reply['error']}; on screen: {' | '.join(reply.get('names', []))}")
        return reply

    def see(self, name: str, seconds: float = PATIENCE) -> dict:
        return self.do("see", name=name, timeout_ms=int(max(seconds, PATIENCE) * 1000))

    def gone(self, name: str, seconds: float = PATIENCE) -> dict:
        return self.do("gone", name=name, timeout_ms=int(max(seconds, PATIENCE) * 1000))

    def press(self, name: str, seconds: float = PATIENCE) -> dict:
        return self.do("press", name=name, timeout_ms=int(max(seconds, PATIENCE) * 1000))

    def type(self, name: str, text: str) -> dict:
        return self.do("type", name=name, text=text, timeout_ms=PATIENCE * 1000)

    def read(self, name: str) -> str:
        return self.do("read", name=name, timeout_ms=PATIENCE * 1000)["value"]

    def names(self) -> list[str]:
        return self.do("names")["names"]

    def shot(self, path: pathlib.Path) -> None:
        self.do("shot", path=str(path))

    def cut(self) -> None:
        self.cable.cut()

    def mend(self) -> None:
        """As a system does that knows its network, it tells the app, which need not find out by itself."""
        self.cable.mend()
        self.do("network", back=True)

    def close(self) -> None:
        """Ends the app; raises NotSeen when it had something to complain of until the end."""
        if self.log.closed:
            return
        complaint = None
        if self.process.poll() is None:
            try:
                self.do("quit")
                self.process.wait(PATIENCE)
            except (NotSeen, OSError, subprocess.TimeoutExpired) as error:
                complaint = error if isinstance(error, NotSeen) else None
                self.process.kill()
                self.process.wait(10)
        self.socket.close()
        self.log.close()
        if complaint:
            raise complaint
