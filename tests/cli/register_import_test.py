#!/usr/bin/python3
"""The register from a spreadsheet, gaps ahead, and the board as CSV and a workbook that another program reads.

Usage: register_import_test.py --bin DIR
"""
import csv
import io

import openpyxl

from forum import MEMBER, PREPARER, ForumTest, day, main


class RegisterImport(ForumTest):
    def write(self, text: str, encoding: str = "utf-8-sig") -> str:
        path = self.work / "register.csv"
        path.write_bytes(text.encode(encoding))
        return str(path)

    def test_a_spreadsheet_is_previewed_stated_and_then_changes_nothing(self) -> None:
        forum = self.forum
        path = self.write("namn;e-post;huvudman;uppdrag;sakområden;gäller från;gäller till;grund;roll\r\n"
                          "Alva Norrgård;alva@exempel.se;Karlskrona;Förvaltningschef, äldreförvaltningen;Äldre, Skola;;;Delegationsordning 4.2;\r\n"
                          f"Bo Berg;bo@exempel.se;Olofström;Förvaltningschef, utbildningsförvaltningen;;{day(20)};{day(400)};;observatör\r\n"
                          "Cilla Dahl;cilla@exempel.se;Sölvesborg;It-chef;school;;;;\r\n"
                          ";;Ronneby;Förvaltningschef, utbildningsförvaltningen;;;;;\r\n")
        preview = forum.json("secretary", "register", "import", path, "--preview")
        self.assertEqual([(row["line"], row["kind"]) for row in preview["changes"]],
                         [(2, "person"), (2, "mandate"), (2, "holder"), (3, "person"), (3, "holder"), (3, "office"), (4, "new person"), (4, "new mandate"), (4, "holder")])
        self.assertEqual(preview["changes"][1]["fields"], [{"field": "area added", "from": "", "to": "Skola"}])
        self.assertEqual((preview["unchanged_lines"], len(preview["not_named"])), ([5], 14))
        self.assertEqual(forum.json("secretary", "mandate", "list"), forum.json(MEMBER, "mandate", "list"))  # nothing is stated yet
        self.assertNotIn("Alva", forum.ok("secretary", "mandate", "list"))
        stated = forum.json("secretary", "register", "import", path, "--reason", "Delegationsordning 2027")
        self.assertEqual((stated["stated"], stated["received"]), (9, 9))
        mandates = {row["mandate"]: row for row in forum.json(MEMBER, "mandate", "list", "--date", day(20))}
        self.assertEqual((mandates["karlskrona-older"]["name"], mandates["karlskrona-older"]["areas"], mandates["karlskrona-older"]["basis"]),
                         ("Alva Norrgård", ["older", "school"], "Delegationsordning 4.2"))
        self.assertEqual((mandates["karlskrona-older"]["holder"], mandates["olofstrom-education"]["to"]), (PREPARER, day(400)))
        self.assertTrue(mandates["solvesborg-it-chef"]["holder"].startswith("p-"))
        self.assertIn("0 changes; 4 lines change nothing", forum.ok("secretary", "register", "import", path))
        # Written out, changed and read again: only the change is one.
        written = forum.ok("secretary", "register", "export")
        self.assertEqual(forum.json("secretary", "register", "import", self.write(written, "utf-8"), "--preview")["changes"], [])
        changed = forum.json("secretary", "register", "import", self.write(written.replace("alva@exempel.se", "alva.n@exempel.se"), "utf-8"), "--preview")
        self.assertEqual([row["fields"] for row in changed["changes"]], [[{"field": "email", "from": "alva@exempel.se", "to": "alva.n@exempel.se"}]])

    def test_what_is_wrong_is_told_by_line_and_column_and_nothing_is_stated(self) -> None:
        path = self.write("namn;huvudman;uppdrag;gäller från\nEva Ek;Nybro;Chef;i morgon\n")
        done = self.forum.run("secretary", "register", "import", path)
        self.assertEqual((done.returncode, done.stdout), (2, ""))
        self.assertEqual([line.split('"')[0] for line in done.stderr.splitlines()[:2]], ["register.csv:2: column 2 (huvudman): ", "register.csv:2: column 4 (gäller från): "])
        done = self.forum.run("secretary", "register", "import", self.write("namn\nÅsa\n", "cp1252"))
        self.assertEqual((done.returncode, "register.csv:2:" in done.stderr, "save the file as CSV UTF-8" in done.stderr), (2, True, True))

    def test_principals_and_areas_are_the_forums_and_a_slip_of_the_pen_makes_none(self) -> None:
        before = self.forum.json(MEMBER, "mandate", "list")
        path = self.write("huvudman;uppdrag;sakområden\nKarlskrona;Kulturchef;Kultur\nKarlskronna kommun;It-chef;Skolan\nronneby;Stabschef;skola\n")
        done = self.forum.run("secretary", "register", "import", path)
        self.assertEqual((done.returncode, done.stdout), (2, ""))
        areas = "; allowed: Äldre, Funktionshinder, Individ- och familjeomsorg, Skola, Hälso- och sjukvård"
        principals = "; allowed: Karlshamns kommun, Karlskrona kommun, Olofströms kommun, Ronneby kommun, Sölvesborgs kommun, Region Blekinge"
        self.assertEqual(done.stderr.splitlines(), [
            f'register.csv:2: column 3 (sakområden): "Kultur" is no subject area of the forum{areas}',
            f'register.csv:3: column 1 (huvudman): "Karlskronna kommun" is no principal of the forum, perhaps it means Karlskrona kommun{principals}',
            f'register.csv:3: column 3 (sakområden): "Skolan" is no subject area of the forum, perhaps it means Skola{areas}',
            "register.csv: no file makes a principal or a subject area: `mandat principal add` and `mandat area add` do"])
        self.assertEqual(self.forum.json(MEMBER, "mandate", "list"), before)
        done = self.forum.run("secretary", "register", "import", self.write("huvudman\nNybro kommun\n"), "--preview")
        self.assertEqual((done.returncode, len(done.stderr.splitlines())), (2, 2))
        self.assertIn("register.csv:1: principals and subject areas alone", done.stderr)

    def test_it_stops_at_what_is_refused_and_says_where(self) -> None:
        path = self.write(f"person;namn;e-post;mandat;gäller till\n{MEMBER};David Falk;;;\n;David Falk;;ronneby-care;{day(300)}\n")
        done = self.forum.run(MEMBER, "register", "import", path)  # who may say what they are called, and no more
        self.assertEqual((done.returncode, "refused, line 3: holder of" in done.stderr), (1, True), done.stderr)
        self.assertIn("Stated: 1, of which the server has received 1", done.stdout)
        self.assertEqual(self.forum.json("secretary", "register", "import", path)["stated"], 1)  # the rest, by who may

    def test_gaps_are_told_before_they_hurt(self) -> None:
        forum = self.forum
        self.assertEqual(forum.json(MEMBER, "register", "gaps", "--days", "30")["gaps"], [])
        forum.ok("secretary", "mandate", "assign", "karlshamn-education", "--holder", "karlshamn-education-chief", "--to", day(39))
        gap, = forum.json(MEMBER, "register", "gaps", "--days", "60")["gaps"]
        self.assertEqual(gap, {"principal": "karlshamn", "area": "school", "from": day(40), "last": "", "mandates": ["karlshamn-education"]})
        self.assertIn(f"{day(40)}: nobody answers for school at karlshamn", forum.ok(MEMBER, "register", "gaps", "--days", "60"))

    def test_the_board_is_a_table_and_a_workbook_that_others_read(self) -> None:
        forum = self.forum
        forum.ok("secretary", "meeting", "create", "autumn", "--date", day(50))
        forum.ok("secretary", "item", "set", "autumn", "plan", "--number", "1", "--title", "=Plan; med semikolon", "--class", "subject", "--areas", "older")
        forum.ok("secretary", "item", "propose", "autumn", "1", "--clause", "anta planen")
        forum.ok("secretary", "agenda", "notice", "autumn")
        forum.ok(MEMBER, "declare", "autumn", "1", "approve")
        table, book = self.work / "board.csv", self.work / "board.xlsx"
        forum.ok("secretary", "status", "--meeting", "autumn", "--csv", str(table), "--xlsx", str(book))
        text = table.read_bytes().decode("utf-8-sig")
        rows = list(csv.DictReader(io.StringIO(text), delimiter=";"))
        self.assertEqual(rows[0]["Ärende"], "'=Plan; med semikolon")  # no formula
        mine = next(row for row in rows if row["Mandat"] == "ronneby-care")
        self.assertEqual((mine["Läge"], mine["Väg"], mine["Gäller version"]), ("Räknas", "eget ställningstagande i appen", "1 av 1"))
        read = openpyxl.load_workbook(book)
        self.assertEqual(read.sheetnames, ["Ärenden", "Läget", "Lista"])
        cells = [[cell.value for cell in row] for row in read["Lista"].iter_rows()]
        self.assertEqual((len(cells), cells[0][:3], cells[1][1]), (len(rows) + 1, ["Nr", "Ärende", "Beslutsklass"], "=Plan; med semikolon"))
        self.assertEqual({cell.data_type for row in read["Lista"].iter_rows() for cell in row if cell.value is not None}, {"s"})  # text, no formula
        self.assertEqual(read["Läget"].freeze_panes, "D2")
        self.assertEqual(forum.run("secretary", "status", "--meeting", "autumn").returncode, 2)
        done = forum.run("secretary", "status", "--meeting", "autumn", "--xlsx", str(self.work / "none" / "board.xlsx"))
        self.assertEqual(done.returncode, 1, done.stderr)
        forum.ok("secretary", "status", "--meeting", "autumn", "--csv", str(table), "--english")
        self.assertIn("No.;Item;Class", table.read_text("utf-8-sig"))


if __name__ == "__main__":
    main()
