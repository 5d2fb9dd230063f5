#!/usr/bin/python3
"""The Debian packages install into a Debian 12 with nothing else in it, start there, and go away again.

Usage: clean_root.py --packages DIR [--out PNG] [--mirror URL]
Makes a root of its own in a temporary folder (debootstrap; needs root, a network or a mirror, some hundred megabytes), installs mandat-server and
mandat-app with what they ask for, founds a forum with them, lets the app draw its first screen on a screen of its own (Xvfb), and removes both.
Ends with 77, shown as skipped, where there is no root or no mirror to make it from.
"""
import argparse
import os
import pathlib
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import time
import zlib

ROOT = pathlib.Path(__file__).resolve().parents[2]
SKIPPED = 77
WIDTH, HEIGHT = 480, 900
BACKPORTS = "deb {mirror} bookworm-backports main\n"


class CleanRoot:
    def __init__(self, folder: pathlib.Path, mirror: str) -> None:
        self.folder = folder
        self.mirror = mirror
        self.processes: list[subprocess.Popen] = []

    def make(self) -> None:
        subprocess.run(["debootstrap", "--variant=minbase", "bookworm", str(self.folder), self.mirror], check=True, timeout=1200,
                       stdout=subprocess.DEVNULL)
        # As every machine has it: the server starts its parts by /proc/self/exe.
        subprocess.run(["mount", "-t", "proc", "proc", str(self.folder / "proc")], check=True)
        with open(self.folder / "etc/apt/sources.list", "a", encoding="ascii") as sources:
            sources.write(BACKPORTS.format(mirror=self.mirror))
        for proxy in pathlib.Path("/etc/apt/apt.conf.d").glob("*proxy*"):
            shutil.copy(proxy, self.folder / "etc/apt/apt.conf.d")

    def command(self, *arguments: str) -> list[str]:
        return ["chroot", str(self.folder), "/usr/bin/env", "-i", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "HOME=/root", "LC_ALL=C.UTF-8",
                "DEBIAN_FRONTEND=noninteractive", *arguments]

    def run(self, *arguments: str, timeout: int = 600) -> str:
        done = subprocess.run(self.command(*arguments), capture_output=True, text=True, timeout=timeout, check=False, stdin=subprocess.DEVNULL)
        if done.returncode:
            raise AssertionError(f"{' '.join(arguments)}: {done.returncode}\n{done.stdout[-2000:]}{done.stderr[-4000:]}")
        return done.stdout

    def start(self, *arguments: str) -> subprocess.Popen:
        process = subprocess.Popen(self.command(*arguments), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        self.processes.append(process)
        return process

    def close(self) -> None:
        for process in reversed(self.processes):
            if process.poll() is None:
                process.terminate()
                process.wait(20)
        subprocess.run(["umount", str(self.folder / "proc")], check=False, stderr=subprocess.DEVNULL)


def check_server(root: CleanRoot) -> None:
    shutil.copy(ROOT / "tests/data/lsvo.forum.toml", root.folder / "root/forum.toml")
    assert root.run("stat", "-c", "%U %a", "/var/lib/mandat").split() == ["mandat", "750"]
    assert "mandat-serve@.service" in root.run("ls", "/lib/systemd/system")
    link = re.search(r"mandat://found\S+", root.run("mandatd", "init", "--forum", "/root/forum.toml", "--data", "/var/lib/mandat/lsvo",
                                                   "--listen", "127.0.0.1:17443", "--gate", "127.0.0.1:17444")).group(0)
    server = root.start("mandatd", "up", "--config", "/var/lib/mandat/lsvo/mandatd.toml")
    deadline = time.monotonic() + 60
    found = root.command("mandat", "found", link, "--yes", "--device", "/root/secretary")
    while (tried := subprocess.run(found, capture_output=True, text=True, timeout=60, check=False)).returncode:
        said = f"the forum could not be founded: {tried.stderr[-2000:]}"
        assert server.poll() is None, f"{said}\nthe server ended with {server.returncode}: {server.stdout.read()[-2000:]}"
        assert time.monotonic() < deadline, said
        time.sleep(0.5)  # until the server listens; bounded above
    assert root.run("mandat", "status", "--device", "/root/secretary")
    server.terminate()
    assert server.wait(20) == 0, "the server did not stop in good order"


def read_screen(file: pathlib.Path) -> list[bytes]:
    """The rows of a screen that Xvfb keeps in a file (X11's XWD format), as red, green, blue."""
    data = file.read_bytes()
    header = struct.unpack(">25I", data[:100])
    size, width, height, bits, row_bytes, colours = header[0], header[4], header[5], header[11], header[12], header[19]
    assert bits == 32, f"a screen of {bits} bits a pixel"
    pixels = data[size + colours * 12:]
    rows = []
    for y in range(height):
        row = pixels[y * row_bytes:y * row_bytes + width * 4]
        rows.append(b"".join((row[x + 2:x + 3] + row[x + 1:x + 2] + row[x:x + 1]) for x in range(0, width * 4, 4)))
    return rows


def write_png(file: pathlib.Path, rows: list[bytes]) -> None:
    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">2I5B", len(rows[0]) // 3, len(rows), 8, 2, 0, 0, 0)) +
                     chunk(b"IDAT", zlib.compress(b"".join(b"\0" + row for row in rows))) + chunk(b"IEND", b""))


def check_app(root: CleanRoot, out: pathlib.Path | None) -> None:
    root.run("apt-get", "install", "-y", "-q", "--no-install-recommends", "xvfb", timeout=1200)
    root.run("mkdir", "-p", "/tmp/screen")
    root.run("mkdir", "-m", "700", "/run/mandat-app")
    screen = root.start("Xvfb", ":77", "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-fbdir", "/tmp/screen", "-nolisten", "tcp")
    app = root.start("env", "DISPLAY=:77", "QT_QUICK_BACKEND=software", "XDG_RUNTIME_DIR=/run/mandat-app", "mandat-app", "--data", "/root/app", "--language",
                     "sv", "--size", f"{WIDTH}x{HEIGHT}")
    deadline = time.monotonic() + 60
    while True:
        assert screen.poll() is None and app.poll() is None, "the app ended by itself: " + (app.stdout.read() if app.poll() is not None else "")
        file = root.folder / "tmp/screen/Xvfb_screen0"
        rows = read_screen(file) if file.exists() else []
        # An empty window has one colour or two; letters and buttons have shades.
        if len({row[x:x + 3] for row in rows for x in range(0, len(row), 3)}) > 60:
            break
        assert time.monotonic() < deadline, "nothing was drawn within a minute"
        time.sleep(0.5)  # until the first screen; bounded above
    if out:
        write_png(out, rows)
    app.terminate()
    said = app.communicate(timeout=20)[0].strip()
    assert not said, f"the app complained: {said}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--packages", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path, help="where the app's first screen is kept as a picture")
    parser.add_argument("--mirror", default="http://deb.debian.org/debian")
    options = parser.parse_args()
    if os.geteuid() != 0 or not shutil.which("debootstrap"):
        print("needs root and debootstrap: not checked")
        return SKIPPED
    packages = sorted(options.packages.glob("*.deb"))
    assert len(packages) == 2, f"two packages are expected in {options.packages}, there are {len(packages)}: ./dev package {options.packages}"
    with tempfile.TemporaryDirectory(prefix="mandat-root-") as folder:
        root = CleanRoot(pathlib.Path(folder), options.mirror)
        try:
            try:
                root.make()
            except subprocess.CalledProcessError:
                print(f"a root could not be made from {options.mirror}: not checked")
                return SKIPPED
            for package in packages:
                shutil.copy(package, root.folder / "root")
            root.run("apt-get", "update", "-q")
            root.run("apt-get", "install", "-y", "-q", "--no-install-recommends", *(f"/root/{package.name}" for package in packages), timeout=1800)
            check_server(root)
            check_app(root, options.out)
            root.run("apt-get", "purge", "-y", "-q", "mandat-server", "mandat-app")
            assert not (root.folder / "usr/bin/mandat-app").exists() and (root.folder / "var/lib/mandat/lsvo").exists(), "data outlives the package"
        finally:
            root.close()
    print(f"installed, started and removed: {', '.join(package.name for package in packages)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
