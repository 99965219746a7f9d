#!/usr/bin/env python3
"""The library of change lists on the command line: listed, added to scenarios, saved and shared between plans."""

import csv
import io

import cli


class Library(cli.Case):
    def scenario(self, *arguments):
        return self.done("scenario", self.plan, *arguments)

    def library(self):
        return list(csv.DictReader(io.StringIO(self.scenario("library"))))

    def test_the_library_says_what_each_list_does_in_the_plan(self):
        self.sample("Example county")
        lists = self.library()
        self.assertEqual(len(lists), 8)
        for row in lists:
            self.assertTrue(row["source"] and row["text"] and row["adjusts"])
            self.assertEqual(row["lacks"], "")
        surge = [row for row in lists if row["name"] == "winter-discharge-surge"][0]
        self.assertIn("Volume × 1.11, Assessment, from December 2026, until March 2027", surge["adjusts"])

    def test_lists_that_fit_a_sample_compute_and_others_say_what_is_lacking(self):
        for sample in ("Kent", "Worked example"):
            with self.subTest(sample=sample):
                self.plan = str(self.folder / f"{sample}.muster")
                self.sample(sample)
                for row in self.library():
                    if row["lacks"]:
                        self.assertEqual(sample, "Kent")
                        self.assertIn("has no activity like", row["lacks"])
                        self.assertIn('=OWN', self.refused(1, "scenario", self.plan, "add", row["title"], "--library", row["name"]))
                        continue
                    self.scenario("add", row["title"], "--library", row["name"])
                    table = "requirement" if sample != "Kent" else "vacancies"
                    self.assertIn(row["title"], self.done("export", self.plan, table, "--scenario", row["title"]))

    def test_a_list_is_added_in_a_place_from_a_month_and_undone_in_one_step(self):
        self.sample("Example county")
        before = [self.done("export", self.plan, table) for table in ("scenarios", "changes", "adjustments")]
        self.scenario("add", "Surge", "--library", "Winter discharge surge", "--locality", "North", "--from", "2027-06")
        rows = self.rows("adjustments")
        self.assertEqual([(row["locality"], row["from"], row["until"]) for row in rows],
                         [("North", "2027-12", "2028-03"), ("North", "2028-12", "2029-03")])
        self.scenario("add", "surge", "--library", "targeted-reviews", "--match", "*review*=Ongoing case")
        self.assertEqual([row["change"] for row in self.rows("changes")], ["More people come home from hospital", "More reviews"])
        self.assertEqual(self.rows("adjustments")[-1]["activity"], "Ongoing case")
        self.done("undo", self.plan, "2")
        self.assertEqual([self.done("export", self.plan, table) for table in ("scenarios", "changes", "adjustments")], before)

    def test_a_saved_scenario_gives_the_same_adjustments_in_another_plan(self):
        self.sample("Example county")
        self.scenario("add", "Mine", "--library", "restructure-with-after-wave")
        self.scenario("adjust", "Mine/Fewer hours", "completions_per_week", "--activity", "Review", "--set", "3", "--reason", "diary")
        self.scenario("off", "Mine/Fewer hours")
        self.scenario("save", "Mine", "-o", "mine.csv")
        tables = [self.done("export", self.plan, table) for table in ("changes", "adjustments")]
        self.plan = str(self.folder / "other.muster")
        self.sample("Example county")
        self.scenario("add", "Mine", "--library", "mine.csv")
        self.assertEqual([self.done("export", self.plan, table) for table in ("changes", "adjustments")], tables)
        self.scenario("save", "Mine", "--for", "excel", "-o", "again.csv")
        self.scenario("add", "Again", "--library", "again.csv")
        self.assertEqual(len(self.rows("adjustments")), 2 * (tables[1].count("\n") - 1))

    def test_what_is_wrong_is_said_and_changes_nothing(self):
        self.sample("Example county")
        before = self.done("history", self.plan)
        self.file("bad.csv", "title,change,kind,by,amount\nA,One,volume,multiply,much\n")
        self.file("wrong.csv", "title,change,kind,activity,by,amount\nA,One,turnover,Review,multiply,2\n")
        for said, *arguments in [
                ("no such list in the library", "add", "A", "--library", "none"),
                ("bad.csv, line 2, column amount: not a number", "add", "A", "--library", "bad.csv"),
                ("not set by activity", "add", "A", "--library", "wrong.csv"),
                ("no such locality", "add", "A", "--library", "pay-freeze", "--locality", "Nowhere"),
                ("--from:", "add", "A", "--library", "pay-freeze", "--from", "soon"),
                ("--match:", "add", "A", "--library", "pay-freeze", "--match", "review"),
                ("the list names no such thing", "add", "A", "--library", "pay-freeze", "--match", "*review*=Review"),
                ("no such scenario", "save", "A")]:
            self.assertIn(said, self.refused(1, "scenario", self.plan, *arguments))
        self.assertEqual(self.cli("scenario", self.plan, "add", "A", "--match", "a=b")[0], 2)
        self.assertEqual(self.cli("scenario", self.plan, "save")[0], 2)
        self.assertEqual(self.done("history", self.plan), before)


if __name__ == "__main__":
    cli.run()
