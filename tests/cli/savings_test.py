#!/usr/bin/env python3
"""Savings programmes on the command line: the committee's table, and the profiles as a table of the plan."""

import shutil

import cli


class Savings(cli.Case):
    def setUp(self):
        super().setUp()
        self.sample("Nottinghamshire posts")

    def programme(self, *options):
        return {(row["change"], row["period"]): row for row in self.rows("savings_programme", *options)}

    def test_the_committees_table_has_the_numbers_of_the_paper(self):
        rows = self.programme()
        before = [float(rows["Targeted reviews", year]["target"]) for year in ("2018/19", "2019/20", "2020/21")]
        after = [float(rows["Targeted reviews", year]["reprofiled"]) for year in ("2018/19", "2019/20", "2020/21")]
        self.assertEqual((before, after), ([2010000, 2000000, 2000000], [2010000, 4000000, 0]))
        total = rows["Targeted reviews", "All years"]
        self.assertEqual([float(total[figure]) for figure in ("delivered", "profiled_ahead", "still_to_find")],
                         [3548000 + 982000, 3018000, -1538000])
        paper = [float(rows[change, year]["target"]) for change, year in
                 [("Day services reviews", "2019/20"), ("Review of external contracts", "2019/20"),
                  ("Revised contractual arrangements", "2018/19"), ("Notts Enabling Service", "All years")]]
        self.assertEqual(paper, [135000, 125000, 50000, 1003000])
        everything = rows["All changes", "All years"]
        self.assertEqual(float(everything["target"]), sum(before) + sum(paper))
        for row in rows.values():
            self.assertEqual(float(row["movement"]), float(row["reprofiled"]) - float(row["target"]))
            self.assertEqual(row["still_to_find"] != "", row["period"] == "All years")

    def test_profiles_leave_and_come_as_a_table(self):
        table, programme = self.done("export", self.plan, "savings"), self.done("export", self.plan, "savings_programme")
        self.file("savings.csv", table)
        self.done("scenario", self.plan, "remove", "Departmental initiatives/Targeted reviews")
        self.assertNotIn("Targeted reviews", self.done("export", self.plan, "savings"))
        self.done("undo", self.plan)
        self.assertEqual(self.done("export", self.plan, "savings"), table)
        self.file("less.csv", "change,period,target\nTargeted reviews,2019/20,1500000\n")
        self.done("import", self.plan, "less.csv")
        self.assertEqual(float(self.programme()["Targeted reviews", "2019/20"]["target"]), 1500000)
        self.done("import", self.plan, "savings.csv")
        self.assertEqual(self.done("export", self.plan, "savings_programme"), programme)
        self.assertIn("Targeted reviews", self.done("history", self.plan))

    def test_events_are_counted_by_the_actuals_and_merged_with_other_edits(self):
        self.plan = str(self.folder / "county.muster")
        self.sample("Example county")
        self.done("scenario", self.plan, "add", "More", "--library", "targeted-reviews")
        other = str(self.folder / "other.muster")
        shutil.copy(self.plan, other)
        self.file("events.csv", "change,activity,period,target\nMore reviews,Review,2026/27,2000\n")
        self.done("import", self.plan, "events.csv")
        self.file("pounds.csv", "change,period,target\nMore reviews,2026/27,90000\n")
        self.done("import", other, "pounds.csv")
        self.done("merge", self.plan, other)
        rows = self.rows("savings_programme", "--scenario", "More")
        self.assertEqual([(row["counts"], row["period"]) for row in rows],
                         [("pounds", "2026/27"), ("pounds", "All years"), ("Review", "2026/27"), ("Review", "All years")])
        top = [float(row["value"]) for row in self.rows("actuals")
               if (row["measure"], row["activity"]) == ("completed", "Review") and "2026-04" <= row["month"] <= "2027-03"]
        self.assertEqual(float(rows[2]["delivered"]), sum(top))

    def test_what_is_wrong_is_said(self):
        self.file("bad.csv", "change,period,target\nTargeted reviews,2019-05,1\n")
        self.assertIn("of a financial year", self.refused(1, "import", self.plan, "bad.csv"))
        self.assertIn("no such scenario", self.refused(1, "export", self.plan, "savings_programme", "--scenario", "Other"))
        for option in (["--against", "Baseline"], ["--locality", "Nottinghamshire"], ["--by", "month"]):
            self.assertEqual(self.cli("export", self.plan, "savings_programme", *option)[0], 2)
        self.file("why.csv", "change,period,target,reprofiled\nDay services reviews,2019/20,135000,100000\n")
        self.done("import", self.plan, "why.csv")
        self.assertIn("reprofiled-without-reason", self.cli("check", self.plan)[1])


if __name__ == "__main__":
    cli.run()
