#!/usr/bin/env python3
"""Tables that have been through a spreadsheet: rewritten dates, units, other separators, rows taken out."""

import cli

HEAD = "locality,client_group,activity,period,volume,status\n"


class Spreadsheets(cli.Case):
    def setUp(self):
        super().setUp()
        self.small_plan()

    def imported(self, name, text, *options):
        """What import says of a file that it takes."""
        status, _, said = self.cli("import", self.plan, self.file(name, text), *options)
        self.assertEqual(status, 0, said)
        return said

    def refusal(self, name, text, *options):
        before = {table: self.done("export", self.plan, table) for table in cli.TABLES}
        said = self.refused(1, "import", self.plan, self.file(name, text), *options)
        self.assertEqual(before, {table: self.done("export", self.plan, table) for table in cli.TABLES})
        return said

    def volumes(self):
        return {row["period"]: row["volume"] for row in self.rows("demand") if row["status"] == "actual"}

    def actual(self, period, volume="100"):
        return f"Essex,Older people,Assessment,{period},{volume},actual\n"

    def test_months_and_days_as_a_spreadsheet_rewrites_them_are_read(self):
        self.imported("months.csv", HEAD + self.actual("Apr-26", "100") + self.actual("01/05/2026", "104") + self.actual("June 2026", "98"))
        self.assertEqual(self.volumes(), {"2026-04": "100", "2026-05": "104", "2026-06": "98"})
        said = self.imported("posts.csv", "title,locality,role,fte,start,end,status\nReview officer,Essex,Social worker,1.5 FTE,01/06/2026,31/03/2027,established\n")
        self.assertIn("days are read before months: 01/06/2026 is 1 June 2026", said)
        post = self.rows("posts")[0]
        self.assertEqual((post["start"], post["end"], post["fte"]), ("2026-06-01", "2027-03-31", "1.5"))

    def test_a_month_that_may_be_a_rewritten_year_is_asked_about(self):
        text = HEAD + self.actual("Nov-10") + self.actual("2011/12")
        said = self.refusal("years.csv", text)
        for part in ["years.csv, line 2, column period", 'found "Nov-10"', "allowed: 2010-11 or 2010/11", "--periods month or --periods financial-year"]:
            self.assertIn(part, said)
        self.imported("years.csv", text, "--periods", "financial-year")
        self.assertEqual(sorted(self.volumes()), ["2010/11", "2011/12"])

    def test_months_beside_years_written_alike_are_asked_about(self):
        text = HEAD + self.actual("2010-11") + self.actual("2012-13")
        self.assertIn("this could be a month or, as others of its column are, a financial year", self.refusal("years.csv", text))
        self.imported("years.csv", text, "--periods", "financial-year")
        self.assertEqual(sorted(self.volumes()), ["2010/11", "2012/13"])

    def test_a_last_row_with_one_figure_is_refused_and_no_crash(self):
        for end in [",,,,12,", ",,,,,forecast", '"",x,,,,', ",Total,,,,"]:
            said = self.refusal("sum.csv", HEAD + self.actual("2026-04") + end + "\n")
            self.assertIn("sum.csv, line 3", said)

    def test_a_file_without_rows_takes_nothing_away(self):
        self.assertIn("all rows of demand would be taken away", self.refusal("empty.csv", HEAD, "--remove-missing"))

    def test_a_serial_number_is_named_as_the_day_it_is(self):
        said = self.refusal("posts.csv", "title,locality,role,fte,start,status\nReview officer,Essex,Social worker,1,46539,established\n")
        self.assertIn("it looks like 1 June 2027 as a spreadsheet's serial number", said)
        self.assertIn("format the column as text there, or write 2027-06-01", said)

    def test_decimal_commas_are_read_where_semicolons_separate_the_cells(self):
        said = self.imported("semicolons.csv", (HEAD + self.actual("2026-04", "101;5")).replace(",", ";").replace("101;5", "1.101,5"))
        self.assertIn("its cells are separated by semicolons", said)
        self.assertIn("its numbers have decimal commas (101,5 is 101.5)", said)
        self.assertEqual(self.volumes(), {"2026-04": "1101.5"})
        self.assertIn('not a number; found "0,750"', self.refusal("commas.csv", HEAD + self.actual("2026-05", '"0,750"')))

    def test_a_note_beneath_the_table_is_left_out_and_named(self):
        said = self.imported("note.csv", HEAD + self.actual("2026-04") + ",,,,,\nNote: provisional,,,,,\n")
        self.assertIn('note.csv, line 4: a note was left out: "Note: provisional"', said)
        self.assertEqual(self.volumes(), {"2026-04": "100"})
        self.assertIn('found "North"', self.refusal("cut.csv", HEAD + self.actual("2026-05") + "North,,,,,\n"))

    def test_a_title_above_the_table_is_left_out_where_the_table_is_named_too(self):
        text = "Assessments by month,,,,,\n\n" + HEAD + self.actual("2026-04") + self.actual("2026-05")
        self.assertIn("the table was found at row 3", self.imported("title.csv", text, "--as", "demand"))

    def test_shares_are_fractions_or_percentages_at_every_door(self):
        self.imported("shares.csv", "kind,value\nnon_case_time,15%\n")
        share = lambda: [row["value"] for row in self.rows("assumptions") if row["kind"] == "non_case_time"]
        self.assertEqual(share(), ["0.15"])
        self.done("set", self.plan, "non_case_time", "20%")
        self.assertEqual(share(), ["0.2"])
        self.assertIn("not a number", self.refusal("hours.csv", "kind,value\nhours_per_case,15%\n"))
        self.imported("range.csv", "kind,value,low,high\nnon_case_time,15%,10%,20%\n")
        self.imported("salary.csv", 'kind,role,value\nsalary,Social worker,"£46,678"\n')
        for bad in ["", "0x10", "15%"]:
            self.assertIn("not a number", self.refused(1, "set", self.plan, "hours_per_case", bad))

    def test_options_take_dates_as_files_do(self):
        self.done("set", self.plan, "hours_per_case", "9", "--from", "October 2026")
        self.assertIn("2026-10", [row["from"] for row in self.rows("assumptions")])

    POSTS = "title,locality,role,fte,start,status\n"

    def post(self, team, fte=1, start=""):
        return f"Hospital team {team},Essex,Social worker,{fte},{start},established\n"

    def teams(self):
        return [(row["title"][-1], row["start"]) for row in self.rows("posts")]

    def test_rows_that_the_file_no_longer_has_are_named_and_stay_or_go(self):
        self.imported("posts.csv", self.POSTS + self.post("A") + self.post("B", 2))
        said = self.imported("posts.csv", self.POSTS + self.post("A"))
        self.assertIn("1 row of posts in the plan is not in the file and stays: Essex, Social worker, Hospital team B. --remove-missing takes away", said)
        self.assertEqual(self.teams(), [("A", ""), ("B", "")])
        said = self.imported("posts.csv", self.POSTS + self.post("A"), "--remove-missing", "--dry-run")
        self.assertIn("is not in the file and is taken away", said)
        self.assertEqual(self.teams(), [("A", ""), ("B", "")])
        self.imported("posts.csv", self.POSTS + self.post("A"), "--remove-missing")
        self.assertEqual(self.teams(), [("A", "")])

    def test_a_post_with_another_first_day_does_not_become_a_second_one_in_silence(self):
        self.imported("posts.csv", self.POSTS + self.post("A"))
        said = self.imported("posts.csv", self.POSTS + self.post("A", 1, "2026-10-01"), "--dry-run")
        self.assertIn("Hospital team A with another first day, which becomes a second post beside it", said)
        self.imported("posts.csv", self.POSTS + self.post("A", 1, "2026-10-01"), "--remove-missing")
        self.assertEqual(self.teams(), [("A", "2026-10-01")])

    def test_what_others_name_is_not_taken_away(self):
        said = self.refusal("groups.csv", "client_group\nYounger people\n", "--remove-missing")
        self.assertIn("Older people", said)


if __name__ == "__main__":
    cli.run()
