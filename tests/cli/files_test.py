#!/usr/bin/env python3
"""Files of other programs: what they are, what stands in them, and their way into a plan."""

import json
import zipfile
from xml.sax.saxutils import escape

import cli

HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
LINKS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def cell_xml(value):
    if value is None:
        return "<c/>"
    if isinstance(value, str):
        return f'<c t="inlineStr"><is><t>{escape(value)}</t></is></c>'
    return f"<c><v>{value}</v></c>"


def sheet_xml(rows):
    lines = "".join(f'<row r="{at}">{"".join(map(cell_xml, row))}</row>' for at, row in enumerate(rows, 1))
    return f"{HEAD}<worksheet {MAIN}><sheetData>{lines}</sheetData></worksheet>"


def write_workbook(path, sheets):
    """An XLSX of these sheets, each a list of rows."""
    names = list(sheets)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        listed = "".join(f'<sheet name="{name}" sheetId="{at}" r:id="s{at}"/>' for at, name in enumerate(names, 1))
        links = "".join(f'<Relationship Id="s{at}" Type="{OFFICE}/worksheet" Target="worksheets/sheet{at}.xml"/>'
                        for at in range(1, len(names) + 1))
        book.writestr("[Content_Types].xml", f"{HEAD}<Types/>")
        book.writestr("_rels/.rels", f'{HEAD}<Relationships {LINKS}><Relationship Id="b" '
                                     f'Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
        book.writestr("xl/workbook.xml", f'{HEAD}<workbook {MAIN} xmlns:r="{OFFICE}"><sheets>{listed}</sheets></workbook>')
        book.writestr("xl/_rels/workbook.xml.rels", f"{HEAD}<Relationships {LINKS}>{links}</Relationships>")
        for at, name in enumerate(names, 1):
            book.writestr(f"xl/worksheets/sheet{at}.xml", sheet_xml(sheets[name]))
    return path


DEMAND = [["Referrals and reviews, 2027/28"], ["Source: the council's case system"], [],
          ["Locality", "Client Group", "Activity", "Period", "Volume", "Status"],
          ["Essex", "Older people", "Assessment", "2027-04", 101, "actual"],
          ["Essex", "Older people", "Assessment", "2027-05", 99.5, "actual"],
          ["Essex", "Older people", "Assessment", "2027-06", 104, "actual"]]


class Files(cli.Case):
    def setUp(self):
        super().setUp()
        self.sample("Essex")
        groups = self.done("export", self.plan, "client_groups").splitlines()[1].split(",")[0]
        activities = self.done("export", self.plan, "activities").splitlines()[1].split(",")[0]
        self.rows = [[{"Older people": groups, "Assessment": activities}.get(cell, cell) for cell in row] for row in DEMAND]

    def book(self, name="referrals.xlsx", **sheets):
        return write_workbook(self.folder / name, sheets or {"Contents": [["What is in this file"]], "Data": self.rows})

    def test_the_table_of_a_workbook_is_imported_whichever_sheet_it_is_on(self):
        said = self.cli("import", self.plan, self.book(), "--periods", "month")
        self.assertEqual(said[0], 0, said[2])
        self.assertIn('sheet "Data": the table was found at row 4; titles, notes and totals were left out: rows 1, 2', said[2])
        self.assertIn("3 rows read: 3 new", said[2])
        demand = self.done("export", self.plan, "demand")
        for period, volume in [("2027-04", "101"), ("2027-05", "99.5"), ("2027-06", "104")]:
            self.assertIn(f"{period},{volume},actual", demand)

    def test_a_workbook_without_a_known_table_names_its_sheets(self):
        path = self.book(First=[["Team", "Shoe size"], ["North", 8]], Second=[["A", "B"], [1, 2]])
        status, out, said = self.cli("import", self.plan, path)
        self.assertEqual((status, out), (1, ""))
        self.assertIn("none of its sheets has the headings of a table that Muster knows", said)
        self.assertIn("allowed: First, Second", said)
        self.assertIn("--sheet", said)
        status, _, said = self.cli("import", self.plan, path, "--sheet", "Third")
        self.assertEqual(status, 1)
        self.assertIn('the file has no such sheet; found "Third"; allowed: First, Second', said)

    def test_a_publication_without_figures_of_staff_or_demand_is_named(self):
        path = self.book(Cover=[["Measures from the adult social care outcomes framework (ASCOF), England"]],
                         Table_1a=[["Local authority code", "Local authority", "Outcome"], ["E10000012", "Essex", 19.1]])
        status, out, said = self.cli("import", self.plan, path)
        self.assertEqual((status, out), (1, ""))
        self.assertIn("this looks like the Adult Social Care Outcomes Framework (ASCOF), which has outcomes of care and no figures of staff or demand", said)
        self.assertIn("--sheet", said)

    def test_headings_that_come_near_a_table_are_told_what_lacks(self):
        path = self.file("staff.csv", "Team,Budgeted WTE,As at\nNorth,10,2027-04-01\nSouth,8,2027-04-01\n")
        said = self.cli("import", self.plan, path)[2]
        self.assertIn("those of establishment, the nearest table", said)
        self.assertIn("role and vacancy_fte are missing", said)

    def test_inspect_says_how_a_file_is_written_and_where_its_table_is(self):
        path = self.file("staff.csv", "Staff in post\n\nTeam;Job title;Budgeted WTE;Start date\n"
                                      "North;Social worker;10.5;01/04/2027\nSouth;Social worker;8;01/05/2027\n"
                                      "West;Care officer;6;01/05/2027\nTotal;;24.5;\nNote: provisional\n")
        seen = json.loads(self.done("inspect", path, "--format", "json"))
        self.assertEqual([seen[key] for key in ("format", "encoding", "separator", "quote", "line_end")],
                         ["text", "ascii", "semicolon", "doublequote", "lf"])
        table = seen["tables"][0]
        self.assertEqual((table["header_rows"], table["first_data_row"], table["total_rows"], table["notes_rows"]),
                         ([3], 4, [7], [8]))
        self.assertEqual([(column["heading"], column["guess"]) for column in table["columns"]],
                         [("Team", "locality"), ("Job title", "role"), ("Budgeted WTE", "establishment_fte"),
                          ("Start date", "start")])
        self.assertEqual(seen["looks_like"][0]["table"], "establishment")

    def test_a_published_file_is_known(self):
        seen = json.loads(self.done("inspect", cli.ROOT / "resources/samples/essex/pssex1_2012-13_activity.csv", "--format", "json"))
        self.assertEqual(seen["looks_like"][0].get("profile"), "pss-ex1")

    def test_read_gives_the_table_or_all_cells(self):
        path = self.book()
        self.assertEqual(self.done("read", path, "--sheet", "Data").splitlines()[:2],
                         ["Locality,Client Group,Activity,Period,Volume,Status", ",".join(map(str, self.rows[4]))])
        raw = self.done("read", path, "--sheet", "Data", "--raw").splitlines()
        self.assertEqual(raw[0], '"Referrals and reviews, 2027/28",,,,,')
        self.assertEqual(raw[2], ",,,,,")
        self.assertEqual(len(raw), 7)
        self.assertEqual(self.cli("read", path, "--sheet", "Contents")[0], 1)

    def test_what_is_no_table_is_refused_in_one_sentence(self):
        for name, content in {"half.xlsx": (self.folder / self.book()).read_bytes()[:400], "empty.csv": b"",
                              "nul.csv": b"a,b\0"}.items():
            path = self.folder / name
            path.write_bytes(content)
            status, out, said = self.cli("import", self.plan, path)
            self.assertNotEqual(status, 0, name)
            self.assertEqual(out, "")
            self.assertEqual(len(said.strip().splitlines()), 1, said)


if __name__ == "__main__":
    cli.run()
