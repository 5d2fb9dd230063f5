#!/usr/bin/python3
"""A member who sees nothing declares a position, from the invitation to the receipt, over a real AT-SPI bus: the product itself, found by accessible names.

    run_with_desktop.sh heard.py --bin BUILD/bin

Exit status 0: every step was read, every control could be pressed or written in, and what changed was told.
"""
import argparse
import pathlib
import subprocess
import sys
import tempfile

from reader import Atspi, Reader
from screens import ALVA, Screens
from story import ITEM, PIN, ROOT

COMMENT = "Under givna villkor"


class Heard(Screens):
    def forum(self) -> None:
        self.server_starts()
        self.forum_without_members()

    def app_starts(self) -> None:
        log = open(self.work / "app.log", "ab")
        app = subprocess.Popen([str(self.bin / "mandat-app"), "--data", str(self.work / "heard"), "--link", self.mandat("invite", ALVA)["link"],
                                "--size", "390x844"], stdout=log, stderr=log)

        def end() -> None:
            app.terminate()
            app.wait(60)
            log.close()
        self.closing.append(end)
        self.reader = Reader("mandat")

    def pin_is_chosen(self) -> None:
        reader = self.reader
        assert reader.is_disabled("Spara PIN-koden"), "it is not said that no PIN can be saved before one is written"
        reader.type("PIN-kod", PIN, hidden=True)
        reader.type("Upprepa PIN-koden", PIN, hidden=True)
        spoken = " ".join(name for _, name in reader.everything())
        assert PIN not in spoken, "the PIN was read aloud"
        reader.press("Spara PIN-koden")

    def member_joins(self) -> None:
        self.reader.press("Anslut mig", 90)
        self.reader.see("Att göra", 90)

    def position_is_declared(self) -> None:
        reader = self.reader
        reader.press(f"~Ta ställning, {ITEM}", 60)
        reader.see("Ditt ställningstagande", role="dialog")
        reader.press("Tillstyrker med förbehåll", role="radio button")
        reader.see("Tillstyrker med förbehåll")
        reader.becomes("Tillstyrker med förbehåll", Atspi.StateType.CHECKED)
        assert not reader.is_in("Avstyrker", Atspi.StateType.CHECKED)
        reader.type("Kommentar", COMMENT)
        reader.press("Lämna in")
        reader.gone("Lämna in")

    def receipt_is_read(self) -> None:
        reader = self.reader
        reader.see("~Mottagen", 60)
        reader.press("Visa kvittot")
        reader.see("~Kvittot är kontrollerat", 30)
        for fact, holds in [("Ställningstagande", "Tillstyrker med förbehåll"), ("Din kommentar", COMMENT), ("Undertecknat", "T")]:
            assert holds in reader.read(fact), f"{fact} is read as '{reader.read(fact)}'"

    def changes_were_told(self) -> None:
        self.reader.told("Mottagen")

    def play(self) -> bool:
        return self.walk([self.forum, self.app_starts, self.pin_is_chosen, self.member_joins, self.position_is_declared, self.receipt_is_read,
                          self.changes_were_told])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", type=pathlib.Path, default=ROOT / "build" / "bin")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="mandat-heard-") as work:
        folder = pathlib.Path(work)
        heard = Heard(arguments.bin.resolve(), folder, folder, [])
        ok = heard.play()
        if not ok and (folder / "app.log").exists():
            print((folder / "app.log").read_text()[-4000:])
    return 0 if ok else 1


if __name__ == "__main__":
    sys.exit(main())
