"""The board, by the keyboard alone: those whose word is missing are reminded by one press, a mail becomes a position in a few, a substitute is nominated on the
member's word, and the board is a file that other people's programs read."""
import csv
import io
import subprocess
import time

import openpyxl

from room_scenes import MAIL, MARK, MEMBER, UNIT
from walk import DESK

STEPS = 5  # from the board to the position: the sheet, the file's list, the file, the stance, the signature
A_MINUTE = 60


class BoardScenes:
    """Of Walk, after `the_board_is_opened` of RoomScenes: the chair at a computer, the secretary at the command line."""

    def board_scenes(self) -> list:
        return [self.the_missing_are_reminded, self.a_mail_is_a_position_within_a_minute, self.a_substitute_is_nominated_on_the_members_word,
                self.the_board_is_read_by_other_programs]

    def a_forum_for_the_board(self) -> None:
        """Among other scenes: one of its own."""
        self.elsewhere("board")
        self.server_starts()

    def the_missing_are_reminded(self) -> None:
        """By one press, and by none twice."""
        phone, keys = self.chair, self.keys
        self.mandat("describe", "olofstrom-social-chief", "--name", "Ebbe Sandwall", "--email", "ebbe.sandwall@olofstrom.example")
        phone.see("~Påminn 2 personer med e-post")
        phone.see("~Utan e-postadress: ")
        self.shot(phone, "board-remind", DESK)
        keys.press("~Påminn 2 personer med e-post")
        phone.see("~2 personer påminns")
        phone.gone("~med e-post om det här ärendet")
        phone.see("~Påminda under de senaste 12 timmarna: ")
        self.until(lambda: len(self.reminders()) == 1, "the reminder has not come to the server")

    def reminders(self) -> list:
        return [row for row in self.mandat("mail", "list", "lsvo-host") if row["for"] == "send_reminder"]

    def a_mail_is_a_position_within_a_minute(self) -> None:
        phone, keys = self.chair, self.keys
        (self.work / "desk" / "punkt-10a.eml").write_text(MAIL.replace("\n", "\r\n"))
        began = time.monotonic()
        keys.key("Ctrl+E")
        steps = 1
        for control in ("Välj ett mejl (.eml)", "Välj punkt-10a.eml", "Ärende 10 a: Tillstyrker", "För in 1 ställningstagande"):
            keys.press(control)
            steps += 1
        phone.see(f"{MARK}: via e-post")
        took = time.monotonic() - began
        assert steps == STEPS and took < A_MINUTE, f"{steps} steps, {took:.0f} s"

    def a_substitute_is_nominated_on_the_members_word(self) -> None:
        phone, keys = self.chair, self.keys
        keys.reach("~Pilarna går mellan rutorna")
        keys.key("Down", "Down", "Down", "Return")
        keys.press("~Utse ersättare för Anna Ek")
        phone.see("För Anna Ek")
        keys.write("Person", "Frej Lundquist")
        keys.press("Någon ny: Frej Lundquist", with_key="Space")
        keys.write("Ledamotens ord", "Frej Lundquist kommer i mitt ställe.")
        self.shot(phone, "board-substitute", DESK)
        keys.press("Utse")
        phone.see("QR-kod med inbjudan")
        link = phone.read("Inbjudningslänk")
        keys.key("Escape")
        phone.gone("QR-kod med inbjudan")
        self.until(lambda: [row["mandate"] for row in self.mandat("substitute", "list", "lsvo-host")] == ["karlskrona-older"],
                   "the nomination has not come to the server")
        self.mandat("enrol", link, "--yes", device="frej")
        self.mandat("substitute", "accept", "lsvo-host", device="frej")
        self.until(lambda: [row["state"] for row in self.mandat("substitute", "list", "lsvo-host")] == ["accepted"], "the substitute's yes does not arrive")

    def the_board_is_read_by_other_programs(self) -> None:
        phone, keys = self.chair, self.keys
        for kind in ("PDF, för utskrift", "Kalkylblad (XLSX)", "CSV, för andra system"):
            keys.press("Spara läget som en fil")
            keys.press(kind)
            phone.see("~Sparad bland dina hämtade filer som laget-")
        saved = {path.suffix: path for path in (self.work / "desk").rglob("laget-*")}
        text = subprocess.run(["pdftotext", "-layout", str(saved[".pdf"]), "-"], check=True, capture_output=True, text=True).stdout
        assert "Äldreförvaltningen" in text and "Karlskrona kommun" in text, text
        sheets = openpyxl.load_workbook(saved[".xlsx"], read_only=True)
        cells = [str(value) for sheet in sheets for row in sheet.iter_rows(values_only=True) for value in row if value is not None]
        assert "Anna Ek" in cells and "Karlskrona kommun" in " ".join(cells), cells
        rows = list(csv.reader(io.StringIO(saved[".csv"].read_text(encoding="utf-8-sig")), delimiter=";"))
        assert all(len(row) == len(rows[0]) for row in rows), "rows of different lengths"
        of_member = [row for row in rows if "karlskrona-older" in row and "10a" in "".join(row).replace(" ", "")]
        assert of_member, rows[:3]
        assert UNIT.split(",")[0] in text and MEMBER not in text, "the paper names people by their names"
