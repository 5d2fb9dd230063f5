#!/usr/bin/python3
"""systemd, the kernel's packet filter and desktops take what packaging/ gives them.

Usage: check_packaging.py units|filter|entry|metadata
Each also plants a fault in a copy and fails if that one passes. Exits with 77, which CTest shows as skipped, where this cannot be asked.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

PACKAGING = pathlib.Path(__file__).resolve().parents[2] / "packaging/systemd"
DESKTOP = PACKAGING.parent / "desktop"
SKIPPED = 77
OWN_NETWORK = ("unshare", "--net") if os.geteuid() == 0 else ("unshare", "--user", "--map-root-user", "--net")


def said_by(*command):
    """Returns what a command objects to: empty if it is content."""
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    said = (done.stdout + done.stderr).strip()
    return said or ("" if done.returncode == 0 else f"exit status {done.returncode}")


def objections_to_units(change):
    with tempfile.TemporaryDirectory() as folder:
        names = []
        for unit in sorted(PACKAGING.glob("*@.service")):
            # The program is where the package puts it, not on this machine.
            text = change(unit.read_text(encoding="utf-8").replace("/usr/bin/mandatd", "/usr/bin/true"))
            pathlib.Path(folder, unit.name).write_text(text, encoding="utf-8")
            names.append(str(pathlib.Path(folder, unit.name.replace("@", "@check"))))
            pathlib.Path(names[-1]).symlink_to(unit.name)
        return said_by("systemd-analyze", "verify", "--man=no", *names) if names else "no units found"


def objections_to_filter(change):
    with tempfile.NamedTemporaryFile("w", suffix=".nft") as file:
        file.write(change((PACKAGING / "mandat.nft").read_text(encoding="utf-8")))
        file.flush()
        # The kernel is asked, in a network of its own, so nothing of this machine changes.
        return said_by(*OWN_NETWORK, "nft", "--check", "--file", file.name)


def objections_to_desktop_file(name, *command):
    def objections(change):
        with tempfile.TemporaryDirectory() as folder:
            copy = pathlib.Path(folder, name)
            copy.write_text(change((DESKTOP / name).read_text(encoding="utf-8")), encoding="utf-8")
            return said_by(*command, str(copy))
    return objections


def said_by_appstream(change):
    said = objections_to_desktop_file("se.mandat.Mandat.metainfo.xml", "appstreamcli", "validate", "--no-net", "--no-color", "--explain")(change)
    return "" if "Validation was successful" in said else said or "nothing said"


def main(arguments):
    if arguments == ["units"]:
        needed, objections, plant = ["systemd-analyze"], objections_to_units, ("MemoryMax=", "MemoryMost=")
    elif arguments == ["filter"]:
        needed, objections, plant = ["nft", "unshare"], objections_to_filter, ("flags dynamic;", "flags dynamic; timeout 10m;")
        if not all(map(shutil.which, needed)) or said_by(*OWN_NETWORK, "nft", "list", "tables"):
            print("nft cannot be asked here: it is missing, or a network namespace is not allowed. Filter not checked.")
            return SKIPPED
    elif arguments == ["entry"]:
        needed, plant = ["desktop-file-validate"], ("Type=Application", "Type=Programme")
        objections = objections_to_desktop_file("se.mandat.Mandat.desktop", "desktop-file-validate")
    elif arguments == ["metadata"]:
        needed, objections, plant = ["appstreamcli"], said_by_appstream, ("<name>Mandat</name>", "")
    else:
        print(__doc__)
        return 2
    if not all(map(shutil.which, needed)):
        print(f"{' '.join(needed)} is not installed. Not checked.")
        return SKIPPED
    said = objections(lambda text: text)
    if said:
        print(said)
        return 1
    if not objections(lambda text: re.sub(re.escape(plant[0]), plant[1], text, count=1)):
        print(f"{plant[1]!r} was planted, and nothing objected: this check finds nothing")
        return 1
    print(f"{arguments[0]}: taken; the planted fault was refused")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
