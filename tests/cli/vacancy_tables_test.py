#!/usr/bin/env python3
"""Tables of vacancies as boards of the NHS and councils publish them."""

import csv
import io

import cli
from files_test import write_workbook

TITLES = "Workforce report\nTable 3: vacancies by area and staff group\n\n"
NOTES = "Total,,{}\n\nWTE is whole time equivalent. * fewer than 5\nSource: finance ledger and ESR\n"


class VacancyTables(cli.Case):
    def setUp(self):
        super().setUp()
        self.small_plan()
        self.file("localities.csv", "locality,parent\nNorth,Essex\nSouth,Essex\n")
        self.done("import", self.plan, "localities.csv")
        self.before = self.rows("establishment")

    def table(self, headings, *rows, total=""):
        return self.file("board.csv", TITLES + headings + "\n" + "\n".join(rows) + "\n" + NOTES.format(total))

    def proposed(self, path):
        return list(csv.DictReader(io.StringIO(self.done("import", self.plan, path, "--explain"))))

    def map_of(self, path, **values):
        """The map that is proposed, with values of all rows for columns that it leaves open."""
        lines = self.proposed(path)
        self.assertEqual({line["table"] for line in lines}, {"establishment"})
        for line in lines:
            if not line["heading"] and not line["found"]:
                line["value"] = values.pop(line["column"], line["value"])
        self.assertEqual(values, {}, "each is asked for")
        text = io.StringIO()
        writer = csv.DictWriter(text, ["table", "column", "heading", "found", "value", "why"])
        writer.writeheader()
        writer.writerows(lines)
        return self.file("map.csv", text.getvalue())

    def read(self, path, **values):
        status, _, said = self.cli("import", self.plan, path, "--map", self.map_of(path, **values))
        self.assertEqual(status, 0, said)
        return said

    def new_rows(self):
        return [(row["locality"], row["as_at"], row["establishment_fte"], row["vacancy_fte"]) for row in self.rows("establishment") if row not in self.before]

    def refusal(self, path, **values):
        said = self.refused(1, "import", self.plan, path, "--map", self.map_of(path, **values))
        self.assertEqual(self.rows("establishment"), self.before)
        return said

    def test_all_figures_agree(self):
        path = self.table("Area,Staff group,Funded establishment WTE,Staff in post WTE,Vacancies WTE,Vacancy rate %",
                          "North,Social worker,40.0,34.0,6.0,15.0%", "South,Social worker,30.0,*,*,*", total="70.0,34.0,6.0,8.6%")
        said = self.read(path, as_at="2026-03-31")
        self.assertEqual(self.new_rows(), [("North", "2026-03-31", "40", "6")])
        self.assertIn("left out, as a mark stands there in place of what its table needs: line 6", said)
        self.assertIn("left out as titles, notes, totals or names of groups: lines 1, 2, 7, 9, 10", said)
        self.assertIn("gross vacancy rates are compared and not kept", said)
        self.assertNotIn("see which is right", said)

    def test_a_rate_that_says_something_else_is_told(self):
        path = self.table("Area,Staff group,Establishment WTE,Vacancy rate %,Vacancies WTE",
                          "North,Social worker,40.0,12.5,6.0", "South,Social worker,30.0,10,3.0", total="70,,9")
        said = self.read(path, as_at="2026-03-31")
        self.assertEqual(self.new_rows(), [("North", "2026-03-31", "40", "6"), ("South", "2026-03-31", "30", "3")])
        self.assertIn("the rate is not that of the figures beside it in line 5 (12.5 % where 6 of 40 FTE are 15.0 %): see which is right", said)

    def test_rates_that_are_rounded_agree(self):
        path = self.table("Area,Staff group,Establishment WTE,Vacancies WTE,% vacant", "North,Social worker,37.4,4.7,13%", "South,Social worker,30,4,13.3%")
        self.assertNotIn("see which is right", self.read(path, as_at="2026-03-31"))
        path = self.table("Area,Staff group,Establishment WTE,Vacancies WTE,% vacant", "North,Social worker,37.4,4.7,14%", "South,Social worker,30,4,13.3%")
        self.assertIn("line 5 (14.0 % where 4.7 of 37.4 FTE are 12.6 %)", self.read(path, as_at="2026-06-30"))

    def test_a_share_of_vacancies_is_no_number_of_them(self):
        path = self.table("Area,Staff group,Establishment WTE,Vacancy %,Vacancies", "North,Social worker,40,15,6", "South,Social worker,30,10,3")
        self.read(path, as_at="2026-03-31")
        self.assertEqual(self.new_rows(), [("North", "2026-03-31", "40", "6"), ("South", "2026-03-31", "30", "3")])

    def test_staff_in_post_and_vacancies_are_the_establishment(self):
        path = self.table("Region,Staff group,WTE staff in post,Total WTE vacancies", "North,Social worker,33.91,6.09", "South,Social worker,27.2,2.8")
        said = self.read(path, as_at="2026-03-31")
        self.assertEqual(self.new_rows(), [("North", "2026-03-31", "40", "6.09"), ("South", "2026-03-31", "30", "2.8")])
        self.assertIn("the establishment is staff in post and vacancies together, as the table does not give it", said)

    def test_a_quarter_is_its_last_day(self):
        path = self.table("Region,Staff group,Quarter,Establishment WTE,Vacancies WTE", "North,Social worker,2025/26 Q4,40,6", "North,Social worker,Q1 2026/27,41,5",
                          "South,Social worker,Jun-26,30,3", "South,Social worker,30/09/2026,31,3")
        said = self.read(path)
        self.assertEqual([row[:3] for row in self.new_rows()], [("North", "2026-03-31", "40"), ("North", "2026-06-30", "41"), ("South", "2026-06-30", "30"), ("South", "2026-09-30", "31")])
        self.assertIn("periods are taken as their last: 2025/26 Q4 as 2026-03-31, Jun-26 as 2026-06-30, Q1 2026/27 as 2026-06-30", said)

    def test_quarters_side_by_side_are_rows(self):
        path = self.file("board.csv", TITLES + ",,2025/26 Q4,,2026/27 Q1,,Change,\nArea,Staff group" + ",Establishment WTE,Vacancies WTE" * 3 +
                         "\nNorth,Social worker,40.0,6.0,41.0,5.0,1.0,-1.0\nSouth,Social worker,30.0,3.0,,,,\nTotal,,70.0,9.0,41.0,5.0,1.0,-1.0\n")
        said = self.read(path)
        self.assertEqual(self.new_rows(), [("North", "2026-03-31", "40", "6"), ("North", "2026-06-30", "41", "5"), ("South", "2026-03-31", "30", "3")])
        self.assertIn("the figures of 2 periods stand side by side; each makes a row, with its period as As at", said)
        self.assertIn("columns left out: Change / Establishment WTE, Change / Vacancies WTE", said)

    def test_a_workbook_with_rates_as_shares_and_vacancies_below_none(self):
        path = write_workbook(self.folder / "board.xlsx", {"Contents": [["Tables of this report"]], "Table 3": [
            ["Workforce report"], [], [None, None, "2025/26 Q4", None, None, "2026/27 Q1"],
            ["Area", "Staff group"] + ["Vacancies WTE", "Establishment WTE", "Vacancy rate"] * 2,
            ["North", "Social worker", 6, 40, 0.15, 5, 41, 0.121951], ["South", "Social worker", -1, 30, -0.0333, 4, 30, 0.1],
            ["Total", None, 5, 70, 0.0714, 9, 71, 0.1268]]})
        said = self.read(path)
        self.assertEqual(self.new_rows(), [("North", "2026-03-31", "40", "6"), ("North", "2026-06-30", "41", "5"), ("South", "2026-03-31", "30", "-1"), ("South", "2026-06-30", "30", "4")])
        self.assertIn("the rate is not that of the figures beside it in line 6 (10.0 % where 4 of 30 FTE are 13.3 %): see which is right", said)

    RATES = ("Region,Staff group,Quarter,Vacancies WTE,Vacancy rate", "North,Social worker,2025/26 Q4,6.0,15.0%", "South,Social worker,2025/26 Q4,3.0,10.0%")

    def test_vacancies_and_a_rate_alone_make_no_establishment_unasked(self):
        said = self.refusal(self.table(*self.RATES))
        self.assertIn("every row of establishment needs establishment_fte", said)
        self.assertIn("or as its value vacancy_fte / vacancy_rate where the establishment is to be worked out of these", said)

    def test_vacancies_over_their_rate_are_the_establishment_where_the_map_says_so(self):
        said = self.read(self.table(*self.RATES, "Essex,Social worker,2025/26 Q4,0,0%"), establishment_fte="vacancy_fte / vacancy_rate")
        self.assertEqual(self.new_rows(), [("North", "2026-03-31", "40", "6"), ("South", "2026-03-31", "30", "3")])
        self.assertIn("worked out as vacancies divided by their gross rate; as both are rounded it may be off by up to 0.7 FTE", said)
        self.assertIn("left out, as no establishment can be worked out without vacancies and a rate: line 7", said)

    def test_what_the_quotient_lacks_is_named(self):
        path = self.table("Region,Staff group,Quarter,Vacancies WTE", "North,Social worker,2025/26 Q4,6.0", "South,Social worker,2025/26 Q4,3.0")
        self.assertIn("as the map gives no vacancy_rate", self.refusal(path, establishment_fte="vacancy_fte / vacancy_rate"))
        path = self.table(*self.RATES[:2], "South,Social worker,2025/26 Q4,3.0,110%")
        self.assertIn("the vacancy rate is outside its range; found \"110%\"", self.refusal(path, establishment_fte="vacancy_fte / vacancy_rate"))


if __name__ == "__main__":
    cli.run()
