#!/usr/bin/env python3
"""Goal seek, flips and sensitivity on the command line, beside the plan set to the values they give."""

import csv
import io
import json
import shutil

import cli

OLDER = ["--client-group", "Older people", "--activity", "Assessment"]


class Seek(cli.Case):
    def setUp(self):
        super().setUp()
        self.sample("Example county")

    def rows(self, *arguments):
        return list(csv.DictReader(io.StringIO(self.done(*arguments))))

    def figure(self, plan, figure="gap_fte", locality="Example county", role="All roles", period="2026/27", scenario="Baseline"):
        rows = self.rows("export", plan, "vacancies", "--locality", locality, "--role", role, "--scenario", scenario)
        return [float(row[figure]) for row in rows if row["period"] == period][0]

    def copy(self):
        other = str(self.folder / "other.muster")
        shutil.copy(self.plan, other)
        return other

    def test_the_value_that_is_found_gives_the_target(self):
        self.assertLess(self.figure(self.plan), -1)
        sought = ["seek", self.plan, "--kind", "hours_per_case", *OLDER, "--target", "0"]
        row, = self.rows(*sought)
        self.assertEqual((row["found"], row["value_now"], row["figure"]), ("yes", "10", "gap_fte"))
        self.assertIn("gives gap_fte 0.", self.cli(*sought)[2])
        other = self.copy()
        self.done("set", other, "hours_per_case", row["value"], *OLDER)
        self.assertAlmostEqual(self.figure(other), 0, 6)
        self.assertAlmostEqual(self.figure(self.plan), float(row["figure_now"]), 9)

    def test_a_factor_in_a_scenario_acts_after_its_changes(self):
        self.done("scenario", self.plan, "add", "Harder")
        self.done("scenario", self.plan, "adjust", "Harder/Longer", "completions_per_week", "--multiply", "0.9")
        row, = self.rows("seek", self.plan, "--kind", "volume", "--locality", "North", "--factor", "--figure", "required_fte", "--target", "60",
                         "--at", "North/All roles/2027/28", "--scenario", "harder")
        self.assertEqual((row["found"], row["scenario"], row["value_now"]), ("yes", "Harder", "1"))
        self.done("scenario", self.plan, "adjust", "Harder/Found", "volume", "--locality", "North", "--multiply", row["value"])
        self.assertAlmostEqual(self.figure(self.plan, "required_fte", "North", period="2027/28", scenario="Harder"), 60, 5)

    def test_that_no_value_gives_it_is_an_answer(self):
        row, = self.rows("seek", self.plan, "--kind", "sickness_days", "--target", "0", "--between", "0", "5")
        self.assertEqual((row["found"], row["value"]), ("no", ""))
        self.assertRegex(row["answer"], r"^no value between 0 and 5 gives gap_fte 0; the figure goes from -1\.\S+ to -2\.\S+ there$")
        self.assertLess(float(row["figure_at_highest"]), float(row["figure_at_lowest"]))

    def test_a_flip_is_where_the_answer_changes(self):
        row, = self.rows("export", self.plan, "sensitivity")
        self.assertEqual([row["kind"], row["client_group"], row["unit"], row["flip"]],
                         ["hours_per_case", "Older people", "hours per event", "in range"])
        self.assertAlmostEqual(float(row["value"]) + float(row["to_move"]), float(row["flips_at"]), 9)
        for value, wanted in [(row["low"], float(row["at_low"])), (row["high"], float(row["at_high"]))]:
            other = self.copy()
            self.done("set", other, "hours_per_case", value, *OLDER)
            self.assertAlmostEqual(self.figure(other), wanted, 9)
        for step, below in [(1e-6, True), (-1e-6, False)]:
            other = self.copy()
            self.done("set", other, "hours_per_case", str(float(row["flips_at"]) + step), *OLDER)
            self.assertEqual(self.figure(other) < -1e-8, below)

    def test_flips_of_a_kind_come_with_the_nearest_first(self):
        rows = json.loads(self.done("flip", self.plan, "--kind", "hours_per_case", "--at", "North", "--format", "json"))
        self.assertGreater(len(rows), 3)
        moved = [abs(row["to_move"]) / row["value"] for row in rows if row["to_move"] is not None]
        self.assertEqual(moved, sorted(moved))
        self.assertEqual({row["figure_locality"] for row in rows}, {"North"})
        cost, = self.rows("flip", self.plan, "--figure", "required_fte", "--bound", "1000000")
        self.assertEqual(cost["flip"], "does not flip within more than 0, up to 1000")
        self.assertEqual(self.rows("flip", self.plan, "--kind", "turnover", "--locality", "West"), [])

    def test_wrong_words_are_told(self):
        sought = ["seek", self.plan, "--kind", "hours_per_case", *OLDER, "--target", "0"]
        for said, *arguments in [
                ("no such thing to adjust", "seek", self.plan, "--kind", "hours", "--target", "0"),
                ("no such figure of roles", *sought, "--figure", "done"),
                ("no such scenario", *sought, "--scenario", "Softer"),
                ("nothing to look among", *sought, "--between", "5", "2"),
                ("nothing to look among", *sought, "--between", "-5", "2"),
                ("no such locality", *sought, "--at", "Nowhere/All roles"),
                ("has no such period", *sought, "--at", "North/All roles/1999/00"),
                ("--target: ", "seek", self.plan, "--kind", "turnover", "--target", "much"),
                ("not set by activity", "seek", self.plan, "--kind", "turnover", "--activity", "Review", "--target", "0"),
                ("counts in whole numbers", "seek", self.plan, "--kind", "months_to_start", "--factor", "--target", "0"),
                ("no such kind of assumption", "flip", self.plan, "--kind", "hours")]:
            self.assertIn(said, self.refused(1, *arguments))
        for arguments in [("seek", self.plan, "--target", "0"), ("seek", self.plan, "--kind", "turnover"),
                          ("flip", self.plan, "--figure", "required_fte"), ("flip", self.plan, "--locality", "North"),
                          ("export", self.plan, "vacancies", "--bound", "1"), ("export", self.plan, "sensitivity", "--against", "Baseline"),
                          ("export", self.plan, "sensitivity", "--by", "month")]:
            self.assertEqual(self.cli(*arguments)[0], 2, arguments)


if __name__ == "__main__":
    cli.run()
