"""Debian's Chromium without a window, driven over its own pipe: pages, media, widths, pictures, and scripts that a page's policy does not reach."""
import base64
import json
import os
import pathlib
import select
import shutil
import signal
import subprocess
import tempfile
import time

PROGRAM = shutil.which("chromium")
WAIT = 60  # seconds for an answer, on the slowest machine


class Browser:
    """One page. Use as a context: the process and its folder go with it."""

    def __init__(self) -> None:
        self.folder = tempfile.TemporaryDirectory(prefix="mandat-chromium-")
        ours, theirs = os.pipe(), os.pipe()
        self.to, self.back = ours[1], theirs[0]

        def pipes() -> None:  # Chromium reads from 3 and writes to 4
            reads, writes = os.dup(ours[0]), os.dup(theirs[1])
            os.dup2(reads, 3)
            os.dup2(writes, 4)

        self.process = subprocess.Popen(
            [PROGRAM, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-extensions", "--disable-background-networking",
             "--hide-scrollbars", "--force-color-profile=srgb", f"--user-data-dir={self.folder.name}", "--remote-debugging-pipe", "about:blank"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, close_fds=False, start_new_session=True, preexec_fn=pipes, env={**os.environ, "HOME": self.folder.name, "TMPDIR": self.folder.name})
        os.close(ours[0])
        os.close(theirs[1])
        self.number, self.session, self.buffer, self.events = 0, None, b"", []
        target = next(row for row in self.call("Target.getTargets")["targetInfos"] if row["type"] == "page")
        self.session = self.call("Target.attachToTarget", targetId=target["targetId"], flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log"):
            self.call(f"{domain}.enable")

    def __enter__(self) -> "Browser":
        return self

    def __exit__(self, *_: object) -> None:
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait(WAIT)
        os.close(self.to)
        os.close(self.back)
        self._remove_folder()

    def _remove_folder(self) -> None:
        """Its other processes are ended, too, but may be in the middle of a write still."""
        deadline = time.monotonic() + WAIT
        while True:
            try:
                return self.folder.cleanup()
            except OSError:
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.05)  # between two tries; the deadline above bounds it

    def _message(self, deadline: float) -> dict:
        while b"\0" not in self.buffer:
            ready, _, _ = select.select([self.back], [], [], max(0.0, deadline - time.monotonic()))
            got = os.read(self.back, 1 << 20) if ready else b""
            if not got:
                raise RuntimeError("Chromium does not answer")
            self.buffer += got
        message, self.buffer = self.buffer.split(b"\0", 1)
        return json.loads(message)

    def call(self, method: str, **parameters) -> dict:
        self.number += 1
        request = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            request["sessionId"] = self.session
        rest = json.dumps(request).encode() + b"\0"
        while rest:
            rest = rest[os.write(self.to, rest):]
        deadline = time.monotonic() + WAIT
        while True:
            message = self._message(deadline)
            if message.get("id") == self.number:
                if "error" in message:
                    raise RuntimeError(f"{method}: {message['error']}")
                return message["result"]
            self.events.append(message)

    def until(self, method: str) -> None:
        """The event, among those that came since the last go()."""
        deadline = time.monotonic() + WAIT
        while not any(event.get("method") == method for event in self.events):
            self.events.append(self._message(deadline))

    def look(self, width: int, height: int, dark: bool) -> None:
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
        self.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}])

    def scripts(self, on: bool) -> None:
        self.call("Emulation.setScriptExecutionDisabled", value=not on)

    def go(self, address: str) -> None:
        self.events = []
        error = self.call("Page.navigate", url=address).get("errorText")
        if error:
            raise RuntimeError(f"{address}: {error}")
        self.until("Page.loadEventFired")

    def complaints(self) -> list[str]:
        """What the browser wrote to its console since go(): errors, and what the page's policy forbade."""
        self.call("Runtime.evaluate", expression="0")  # whatever came before it
        return [event["params"]["entry"]["text"] for event in self.events if event.get("method") == "Log.entryAdded" and event["params"]["entry"]["level"] == "error"] + [
            event["params"]["exceptionDetails"]["text"] for event in self.events if event.get("method") == "Runtime.exceptionThrown"]

    def evaluate(self, expression: str):
        result = self.call("Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in result:
            raise RuntimeError(result["exceptionDetails"].get("exception", {}).get("description", "an exception"))
        return result["result"].get("value")

    def picture(self, path: pathlib.Path) -> None:
        size = self.call("Page.getLayoutMetrics")["cssContentSize"]
        clip = {"x": 0, "y": 0, "width": size["width"], "height": min(size["height"], 4000), "scale": 1}
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(base64.b64decode(self.call("Page.captureScreenshot", format="png", captureBeyondViewport=True, clip=clip)["data"]))
