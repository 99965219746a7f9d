#!/usr/bin/env python3
"""What cannot be is refused by name when it is set or imported and listed by check, and what is merely extreme gives
finite numbers. A refused command leaves the file as it was, byte for byte."""

from pathlib import Path

import cli


class Impossible(cli.Case):
    def setUp(self):
        super().setUp()
        self.small_plan()
        self.done("import", self.plan, self.file("establishment.csv",
                  "locality,role,as_at,establishment_fte,vacancy_fte\nEssex,Social worker,2026-04-01,20,2\n"))

    def refused_unchanged(self, words, *arguments):
        """The command is refused with these words, and the plan's bytes are the same."""
        before = Path(self.plan).read_bytes()
        message = self.refused(1, *arguments)
        for word in words:
            self.assertIn(word, message)
        self.assertEqual(Path(self.plan).read_bytes(), before)

    def test_values_outside_their_range(self):
        for kind, value, allowed in [("turnover", "1.2", "0 to 1"), ("retirement", "-0.1", "0 to 1"),
                                     ("non_case_time", "1", "under 1"), ("span_of_control", "0", "more than 0"),
                                     ("advert_success", "1.01", "0 to 1"), ("months_to_start", "2.5", "a whole number"),
                                     ("salary", "-1", "0 to 1000000"), ("service_level", "0", "more than 0"),
                                     ("relief_weeks", "0", "more than 0"), ("wait_factor", "0.5", "1 to 20"),
                                     ("opening_backlog", "-5", "0 to 10000000")]:
            with self.subTest(kind):
                self.refused_unchanged([allowed, value], "set", self.plan, kind, value)

    def test_rows_that_cannot_be(self):
        for table, text, words in [
            ("demand", "locality,client_group,activity,period,volume\nEssex,Older people,Assessment,2026/27,-5\n",
             ["line 2", "volume", "-5"]),
            ("roles", "role,kind,qualified,supervises\nA,management,yes,B\nB,management,yes,A\n", ["A", "B"]),
            ("posts", "title,locality,role,fte,start,end\nLead,Essex,Social worker,1,2027-04-01,2027-03-31\n",
             ["line 2", "2027-03-31", "ends before it starts"]),
            ("posts", "title,locality,role,fte,status\nLead,Essex,Social worker,1,disestablished\n", ["line 2", "end"]),
            ("posts", "title,locality,role,fte\nLead,Essex,Social worker,0\n", ["line 2", "fte", "more than 0"]),
            ("cohorts", "name,locality,role,month,fte,completion\nASYE,Essex,Social worker,2026-09,8,1.1\n",
             ["line 2", "completion", "1.1"]),
            ("moves", "role,to_role,share\nSocial worker,Social worker,0.1\n", ["line 2", "another role"]),
            ("moves", "role,calendar_month,share\nSocial worker,13,0.1\n", ["line 2", "1 to 12", "13"]),
            ("restructures", "name,locality,role,month,resignation_months\nOne,Essex,Social worker,2026-09,0\n",
             ["line 2", "1 to 60"]),
            ("staff_ages", "age_band,share,retirement\n55 to 59,0.2,1.5\n", ["line 2", "retirement", "1.5"]),
            ("grades", "grade,salary\nGrade 4,-1\n", ["line 2", "salary", "-1"]),
            ("activities", "activity,standard,target_days\nAssessment,hours,-1\n", ["line 2", "0 to 3650", "target"]),
            ("targets", "measure,figure,locality,period,aim,target\nFewer,vacancy_gross,Essex,2026/27,falling,0.1\n",
             ["line 2", "takes no target"]),
            ("targets", "measure,figure,locality,period,aim,target\nFewer,vacancy_gross,Essex,2026/27,at_most,\n",
             ["line 2", "needs its target"]),
            ("targets", "measure,figure,locality,period,aim,target,role\nOn time,inside_target,Essex,2026/27,at_least,"
                        "0.9,Social worker\n", ["line 2", "not by role"]),
            ("benchmarks", "figure,area,period,value,source\nvacancy_gross,England,2024/25,0.1,\n",
             ["line 2", "source"]),
        ]:
            with self.subTest(f"{table}: {words}"):
                self.refused_unchanged(words, "import", self.plan, self.file(f"{table}.csv", text), "--as", table)

    def test_suppressed_values_are_no_figures_of_staff(self):
        for mark in ["..", "-", "x", "c", ":", "[c]"]:
            with self.subTest(mark):
                text = f"name,locality,role,month,fte\nASYE,Essex,Social worker,2026-09,{mark}\n"
                status, output, messages = self.cli("import", self.plan, self.file("cohorts.csv", text))
                self.assertEqual(output, "")
                self.assertTrue(messages)
                self.assertEqual(self.rows("cohorts"), [], mark)

    def test_what_only_the_whole_plan_shows_is_listed_by_check(self):
        for table, text, code in [
            ("staff_ages", "age_band,share\nunder 55,0.5\n55 and over,0.4\n", "profile-does-not-add-up"),
            ("moves", "locality,role,calendar_month,share\nEssex,Social worker,4,0.7\n", None),
            ("restructures", "name,locality,role,month,establishment_change\nOne,Essex,Social worker,2026-09,-21\n",
             "establishment-below-nothing"),
        ]:
            with self.subTest(table):
                self.done("import", self.plan, self.file(f"{table}.csv", text), "--as", table)
                status, listed, _ = self.cli("check", self.plan)
                self.assertEqual(status, 1 if code else 0, listed)
                self.assertIn(code or "structure-cannot-be-kept", listed)
                self.done("undo", self.plan)
        self.done("set", self.plan, "role_share", "0.9", "--role", "Social worker")
        status, listed, _ = self.cli("check", self.plan)
        self.assertEqual(status, 1)
        self.assertIn("shares-do-not-add-up", listed)

    def test_a_target_in_days_that_nobody_is_there_to_keep_is_named(self):
        self.done("import", self.plan, self.file("activities.csv", "activity,standard,target_days\nAssessment,hours,28\n"))
        self.done("import", self.plan, self.file("establishment.csv",
                  "locality,role,as_at,establishment_fte,vacancy_fte\nEssex,Social worker,2026-04-01,20,20\n"))
        status, listed, _ = self.cli("check", self.plan)
        self.assertEqual(status, 1, "28 days are promised, and cannot be kept")
        self.assertIn("no-capacity", listed)
        self.assertIn("no one is seen within 28 days", listed)
        for row in self.rows("timeliness", "--by", "month"):
            capacity = "" if row["activity"] == "All activities" else "0"  # of different work there is none
            self.assertEqual((row["capacity"], row["inside_target"], row["load"]), (capacity, "0", ""), row)

    def test_extreme_but_lawful_values_give_finite_numbers(self):
        for kind, value, *scope in [("turnover", "1"), ("retirement", "1"), ("over_recruitment", "1"),
                                    ("planned_starts", "10000", "--locality", "Essex", "--role", "Social worker"),
                                    ("adverts", "10000", "--locality", "Essex", "--role", "Social worker"),
                                    ("advert_success", "1"), ("months_to_start", "36"), ("salary", "1000000"),
                                    ("pay_inflation", "1"), ("agency_premium", "5"), ("on_costs", "2"),
                                    ("opening_backlog", "10000000", "--locality", "Essex", "--activity", "Assessment"),
                                    ("relief_weeks", "0.001"), ("wait_factor", "20"), ("arrival_variation", "10"),
                                    ("service_level", "0.001")]:
            self.done("set", self.plan, kind, value, *scope)
        for table in ["supply", "cost", "vacancies", "timeliness"]:
            for row in self.rows(table, "--by", "month"):
                for name, cell in row.items():
                    if name not in ("locality", "role", "activity", "period", "relief_until") and cell:
                        self.assertLess(abs(float(cell)), 1e12, (table, name))
        self.assertIn("They agree.", self.done("audit", self.plan))


if __name__ == "__main__":
    cli.run()
