#!/usr/bin/env python3
"""Scenarios on the command line: made, switched, copied, and their figures beside others'."""

import csv
import io
import shutil

import cli

HARDER = "Harder/Reviews take longer"


class Scenarios(cli.Case):
    def setUp(self):
        super().setUp()
        self.sample("Example county")
        self.scenario("add", "Harder")
        self.scenario("adjust", HARDER, "completions_per_week", "--locality", "North", "--activity", "Review",
                      "--multiply", "0.9", "--from", "2027-04", "--reason", "team diary, May 2026")

    def scenario(self, *arguments):
        return self.done("scenario", self.plan, *arguments)

    def table(self, *arguments):
        return list(csv.DictReader(io.StringIO(self.done("export", self.plan, *arguments))))

    def required(self, scenario, period="2027/28"):
        rows = self.table("requirement", "--locality", "North", "--role", "All roles", "--scenario", scenario)
        return [float(row["required_fte"]) for row in rows if row["period"] == period][0]

    def test_changes_are_switched_without_touching_the_plan(self):
        before = self.done("export", self.plan, "requirement")
        baseline = self.required("Baseline")
        self.assertGreater(self.required("harder"), baseline)
        self.assertEqual(self.required("Harder", "2026/27"), self.required("Baseline", "2026/27"))
        self.scenario("off", HARDER)
        self.assertEqual(self.required("Harder"), baseline)
        self.assertIn("Nothing to change", self.cli("scenario", self.plan, "off", HARDER)[2])
        self.done("undo", self.plan)
        self.assertGreater(self.required("Harder"), baseline)
        self.assertEqual(self.done("export", self.plan, "requirement"), before)

    def test_figures_stand_beside_those_of_another_scenario(self):
        rows = self.table("requirement", "--scenario", "Harder", "--against", "baseline", "--role", "All roles")
        self.assertEqual(list(rows[0])[:3], ["scenario", "against", "locality"])
        self.assertEqual({(row["scenario"], row["against"]) for row in rows}, {("Harder", "Baseline")})
        for row in rows:
            difference = float(row["required_fte"]) - float(row["required_fte_against"])
            self.assertAlmostEqual(float(row["required_fte_difference"]), difference, 12)
            self.assertEqual(difference > 1e-9, row["locality"] in ("North", "Example county") and row["period"] != "2026/27")

    def test_every_figure_stands_beside_that_of_another_scenario(self):
        asked = ["--scenario", "Harder", "--against", "Baseline", "--by", "quarter", "--locality", "North"]
        rows = self.table("differences", *asked)
        self.assertEqual(list(rows[0]), ["scenario", "against", "locality", "role", "period", "figure", "value",
                                         "value_against", "value_difference"])
        found = {tuple(row[name] for name in ("role", "period", "figure")): row for row in rows}
        self.assertEqual(len(found), len(rows), "a figure of several tables comes once")
        catalogue = self.rows("results_catalogue")
        self.assertEqual({row["figure"] for row in rows},
                         {row["column"] for row in catalogue if row["unit"] and row["table"] in
                          ("requirement", "vacancies", "supply", "cost")})
        for table in ("requirement", "cost"):
            for line in self.table(table, *asked):
                for column in line:
                    if column + "_against" in line:
                        row = found[line["role"], line["period"], column]
                        self.assertEqual([row["value"], row["value_against"], row["value_difference"]],
                                         [line[column], line[column + "_against"], line[column + "_difference"]])
        self.assertIn("0", {row["value_difference"] for row in rows})
        one = self.table("differences", *asked, "--figure", "gap_fte", "--role", "All roles", "--period", "2027-Q2")
        self.assertEqual([(row["figure"], row["period"]) for row in one], [("gap_fte", "2027-Q2")])
        self.assertLess(float(one[0]["value_difference"]), 0)
        self.assertEqual(self.cli("export", self.plan, "differences")[0], 2)
        self.assertEqual(self.cli("export", self.plan, "differences", "--scenario", "Harder", "--activity", "Review")[0], 2)
        self.assertIn("no such scenario", self.refused(1, "export", self.plan, "differences", "--against", "Softer"))

    def test_two_lists_of_changes_are_told_apart_in_words(self):
        self.scenario("add", "Softer")
        self.scenario("copy", HARDER, "--to", "Softer")
        self.assertEqual(self.differing("--scenario", "Harder", "--against", "Softer"), [])
        self.scenario("adjust", "Softer/Reviews take longer", "completions_per_week", "--locality", "North",
                      "--activity", "Review", "--multiply", "0.8", "--from", "2027-04")
        self.scenario("off", HARDER)
        self.scenario("adjust", "Harder/Winter", "volume", "--multiply", "1.1")
        self.assertEqual(self.differing("--scenario", "Harder", "--against", "Softer"), [
            ["Reviews take longer", "", "on or off", "on", "off"],
            ["Reviews take longer", "Completions per week, North, Review", "amount", "× 0.8", "× 0.9"],
            ["Winter", "", "only in Harder", "", "Volume × 1.1, everywhere"]])
        self.assertEqual(self.differing("--against", "Softer"), [
            ["Reviews take longer", "", "only in Softer", "Completions per week × 0.8, North, Review, from April 2027", ""]])
        self.assertIn("no such scenario", self.refused(1, "diff", self.plan, "--scenario", "Hardest"))
        for others in [("--since", "1"), (self.plan,)]:
            self.assertEqual(self.cli("diff", self.plan, *others, "--scenario", "Harder")[0], 2)

    def differing(self, *arguments):
        rows = list(csv.reader(io.StringIO(self.done("diff", self.plan, *arguments))))
        self.assertEqual(rows[0], ["change", "adjusts", "differs", "old", "new"])
        return rows[1:]

    def test_scenarios_leave_and_come_as_tables(self):
        tables = ["scenarios", "changes", "adjustments"]
        self.scenario("add", "Hardest", "--on-top-of", "Harder", "--note", "for the committee")
        self.scenario("adjust", "Hardest/Fewer posts", "establishment_fte", "--roles", "qualified", "--multiply", "0.95",
                      "--from", "2027-10", "--until", "2028-03")
        for table in tables:
            self.done("export", self.plan, table, "-o", f"{table}.csv")
        figures = self.done("export", self.plan, "vacancies", "--scenario", "Hardest")
        first, self.plan = self.plan, str(self.folder / "other.muster")
        shutil.copy(first, self.plan)
        self.scenario("remove", "Harder")
        self.assertEqual([self.table(table) for table in tables], [[], [], []])
        for table in tables:
            self.done("import", self.plan, f"{table}.csv")
        self.assertEqual(self.done("export", self.plan, "vacancies", "--scenario", "Hardest"), figures)
        self.assertEqual(self.done("export", self.plan, "adjustments"), (self.folder / "adjustments.csv").read_text("utf-8"))

    def test_copies_edited_apart_are_merged_with_both_scenarios(self):
        other = str(self.folder / "other.muster")
        shutil.copy(self.plan, other)
        self.scenario("adjust", "Harder/Mine", "volume", "--activity", "Assessment", "--multiply", "1.1")
        self.done("scenario", other, "adjust", "Harder/Theirs", "turnover", "--add", "2%")
        self.done("scenario", other, "off", HARDER)
        self.done("merge", self.plan, other)
        changes = {row["change"]: row["on"] for row in self.table("changes")}
        self.assertEqual(changes, {"Reviews take longer": "no", "Mine": "yes", "Theirs": "yes"})
        self.assertEqual(len(self.table("adjustments")), 3)

    def test_changes_are_listed_moved_copied_and_removed(self):
        self.scenario("adjust", "Harder/Second", "volume", "--multiply", "1.1")
        self.scenario("move", "Harder/Second", "--place", "1")
        listed = list(csv.DictReader(io.StringIO(self.scenario("list"))))
        self.assertEqual([row["change"] for row in listed], ["Second", "Reviews take longer"])
        self.assertEqual(listed[1]["adjusts"], "Completions per week × 0.9, North, Review, from April 2027")
        self.scenario("adjust", "Harder/Posts", "establishment_fte", "--locality", "North", "--role", "Social worker", "--add", "3 FTE")
        self.assertIn("Establishment + 3, North, Social worker", self.scenario("list"))
        self.scenario("remove", "Harder/Posts")
        self.scenario("add", "Other")
        self.scenario("copy", HARDER, "--to", "Other")
        self.scenario("remove", "Harder/Second")
        self.assertEqual([row["scenario"] for row in self.table("changes")], ["Harder", "Other"])
        self.assertIn("1 of changes, 1 of adjustments", self.cli("scenario", self.plan, "remove", "Other")[2])

    def test_explanation_checks_and_audit_are_of_the_scenario(self):
        cell = ["requirement", "--locality", "North", "--role", "Social worker", "--period", "2027-05", "--scenario", "Harder"]
        self.assertTrue(self.done("explain", self.plan, *cell).startswith("Required FTE · North · Social worker · May 2027 · Harder"))
        self.assertIn("They agree", self.done("audit", self.plan, "--scenario", "Harder"))
        self.scenario("adjust", "Harder/Nowhere", "hours_per_case", "--activity", "Review", "--multiply", "1.1")
        checks = self.cli("check", self.plan, "--scenario", "Harder")[1]
        self.assertIn("warning,adjusts-nothing,", checks)
        self.assertNotIn("adjusts-nothing", self.cli("check", self.plan)[1])

    def test_a_target_is_adjusted_for_all_months(self):
        asked = ["timeliness", "--activity", "Assessment", "--locality", "North", "--scenario"]
        before = self.table(*asked, "Harder")
        self.scenario("adjust", "Harder/Sooner", "target_days", "--activity", "Assessment", "--multiply", "0.5")
        for row, was in zip(self.table(*asked, "Harder"), before):
            self.assertAlmostEqual(float(row["target_backlog"]), float(was["target_backlog"]) / 2, 9)
            self.assertEqual(row["backlog"], was["backlog"])
        self.assertIn("They agree", self.done("audit", self.plan, "--scenario", "Harder"))
        self.assertIn("is the same in all months",
                      self.refused(1, "scenario", self.plan, "adjust", "Harder/Sooner", "target_days", "--set", "7", "--from", "2027-04"))
        target = {row["activity"]: row["target_days"] for row in self.table("activities")}["Assessment"]
        self.scenario("apply", "Harder")
        now = {row["activity"]: row["target_days"] for row in self.table("activities")}["Assessment"]
        self.assertEqual(float(now), float(target) / 2)

    def test_what_the_rules_refuse_is_told_with_the_change(self):
        self.scenario("adjust", "Harder/More qualified", "qualified_share", "--multiply", "3")
        said = self.refused(1, "export", self.plan, "requirement", "--scenario", "Harder")
        self.assertIn("More qualified (change 2 of Harder)", said)
        self.done("export", self.plan, "requirement")

    def test_the_difference_is_split_over_the_changes(self):
        self.scenario("adjust", "Harder/More assessments", "volume", "--activity", "Assessment", "--multiply", "1.2")
        self.scenario("adjust", "Harder/Nothing", "turnover", "--multiply", "1.5")
        rows = self.table("attribution", "--scenario", "Harder", "--locality", "North", "--period", "2027/28")
        self.assertEqual([row["change"] for row in rows],
                         ["Baseline", "Reviews take longer", "More assessments", "Nothing", "Harder"])
        parts = [float(row["part"]) for row in rows[1:-1]]
        self.assertGreater(min(parts[:2]), 0)
        self.assertEqual(parts[2], 0)
        self.assertAlmostEqual(float(rows[0]["value"]) + sum(parts), float(rows[-1]["value"]), 9)
        self.assertEqual({(row["role"], row["figure"]) for row in rows}, {("All roles", "required_fte")})
        gap = self.table("attribution", "--scenario", "Harder", "--figure", "gap_fte", "--role", "Social worker")
        years = sorted({row["period"] for row in gap})
        self.assertGreater(len(years), 1)
        self.assertEqual(len(gap), 5 * len(years))
        for year in years:
            rows = [row for row in gap if row["period"] == year]
            sums = float(rows[0]["value"]) + sum(float(row["part"]) for row in rows[1:-1])
            self.assertAlmostEqual(sums, float(rows[-1]["value"]), 9)
        drivers = self.table("attribution", "--scenario", "Harder", "--by-driver", "--period", "2027/28")
        self.assertEqual([(row["driver"], row["change"]) for row in drivers[1:-1]],
                         [("Demand", "More assessments"), ("Standards", "Reviews take longer"), ("Supply", "Nothing")])
        changes = self.table("attribution", "--scenario", "Harder", "--period", "2027/28")
        for by in (drivers, changes):
            self.assertAlmostEqual(sum(float(row["part"]) for row in by[1:-1]), float(by[-1]["value"]) - float(by[0]["value"]), 9)
        self.assertIn("no such figure of roles", self.refused(1, "export", self.plan, "attribution", "--scenario", "Harder", "--figure", "cost"))
        self.assertEqual(self.cli("export", self.plan, "attribution")[0], 2)
        self.assertEqual(self.cli("export", self.plan, "supply", "--figure", "gap_fte")[0], 2)
        self.assertEqual(self.cli("export", self.plan, "supply", "--by-driver")[0], 2)

    def test_two_states_of_the_plan_are_told_apart_by_driver(self):
        self.done("checkpoint", self.plan, "Spring")
        self.done("set", self.plan, "sickness_days", "20")
        rows = self.table("attribution", "--since", "Spring", "--period", "2027/28")
        self.assertEqual([(row["driver"], row["change"]) for row in rows], [("", "Spring"), ("Time", ""), ("", "now")])
        self.assertGreater(float(rows[1]["part"]), 0)
        self.assertAlmostEqual(float(rows[0]["value"]) + float(rows[1]["part"]), float(rows[2]["value"]), 9)
        self.assertIn("Summer", self.refused(1, "export", self.plan, "attribution", "--since", "Summer"))
        self.assertEqual(self.cli("export", self.plan, "attribution", "--until", "Spring", "--scenario", "Harder")[0], 2)

    def test_a_scenario_is_made_the_plan_as_it_is(self):
        wanted = self.table("requirement", "--scenario", "Harder")
        self.scenario("apply", "Harder")
        now = self.table("requirement")
        for row in wanted:
            row.pop("scenario")
        self.assertEqual(len(now), len(wanted))
        for row, other in zip(now, wanted):
            for column, cell in row.items():
                if column.endswith("_fte") and cell:
                    self.assertAlmostEqual(float(cell), float(other[column]), 9)
                else:
                    self.assertEqual(cell, other[column])
        self.assertIn("no change is switched on", self.refused(1, "scenario", self.plan, "apply", "Harder"))
        self.done("undo", self.plan)
        self.assertNotEqual(self.table("requirement"), now)

    def test_wrong_words_are_told(self):
        for said, *arguments in [
                ("no such scenario", "export", self.plan, "requirement", "--scenario", "Softer"),
                ("no such thing to adjust", "scenario", self.plan, "adjust", HARDER, "hours", "--add", "1"),
                ("--multiply: ", "scenario", self.plan, "adjust", HARDER, "turnover", "--multiply", "much"),
                ("must name a locality and a role", "scenario", self.plan, "adjust", HARDER, "establishment_fte", "--add", "1"),
                ("that of a scenario, not of a change", "scenario", self.plan, "adjust", "Harder", "turnover", "--add", "1%"),
                ("is kept for the plan", "scenario", self.plan, "add", "baseline")]:
            self.assertIn(said, self.refused(1, *arguments))
        for arguments in [("export", self.plan, "posts", "--scenario", "Harder"), ("scenario", self.plan, "add"),
                          ("scenario", self.plan, "adjust", HARDER, "turnover"),
                          ("scenario", self.plan, "adjust", HARDER, "turnover", "--add", "1%", "--set", "2%")]:
            self.assertEqual(self.cli(*arguments)[0], 2)


if __name__ == "__main__":
    cli.run()
