#!/usr/bin/env python3
"""The contract of muster-cli: statuses, where output goes, forms of tables. Source: docs/tables.md, section 4."""

import csv
import io
import json
import os

import cli


class Contract(cli.Case):
    def test_a_plan_is_made_and_edited_by_a_name_in_this_folder(self):
        self.done("new", "here.muster", "--sample", "Kent")
        self.done("set", "here.muster", "turnover", "0.1")
        self.done("recover", "here.muster", "saved.muster")
        self.done("verify", "saved.muster")

    def test_standard_output_carries_data_only(self):
        self.assertEqual(self.done("new", self.plan, "--sample", "Kent"), "")
        path = cli.SAMPLES / "kent" / "kent_oppd_establishment_30jan2015.csv"
        self.assertEqual(self.done("import", self.plan, path, "--date", "2015-03-31"), "")
        self.assertEqual(self.done("set", self.plan, "annual_leave_days", "28"), "")
        self.assertEqual(self.done("undo", self.plan), "")
        self.assertTrue(self.done("export", self.plan, "roles").startswith("role,kind,qualified,front_line"))

    def test_a_wrong_command_line_ends_with_2(self):
        for wrong in [(), ("fly",), ("export",), ("export", self.plan, "demand", "--by", "week"),
                      ("export", self.plan, "demand", "--format", "pdf"), ("undo", self.plan, "0"),
                      ("new", self.plan, "--sample", "Kent", "--from", ".")]:
            status, output, messages = self.cli(*wrong)
            self.assertEqual((status, output), (2, ""), wrong)
            self.assertTrue(messages)
        self.assertEqual(self.cli("--help")[0], 0)

    def test_a_file_that_cannot_be_read_ends_with_3(self):
        for wrong in [("check", "gone.muster"), ("verify", "gone.muster"), ("import", "gone.muster", "x.csv")]:
            self.assertIn("gone.muster", self.refused(3, *wrong))
        self.done("new", self.plan)
        self.assertIn("gone.csv", self.refused(3, "import", self.plan, "gone.csv"))
        self.refused(3, "export", self.plan, "plan", "-o", self.folder / "nowhere" / "plan.csv")
        self.refused(3, "check", self.file("text.muster", "not a plan"))

    def test_an_edit_names_the_user_by_whichever_variable_the_system_has(self):
        self.done("new", self.plan, "--sample", "Kent")
        path = {"PATH": os.environ["PATH"]}
        for name, expected in [("USER", "Ann"), ("LOGNAME", "Ben"), ("USERNAME", "Cleo"), ("OTHER", "somebody")]:
            turnover = 0.1 + ord(name[0]) / 1000 + len(name) / 1000
            self.assertEqual(self.cli("set", self.plan, "turnover", turnover, env={**path, name: expected})[0], 0)
            self.assertEqual(self.rows("history")[-1]["who"], expected)

    def test_a_wrong_name_ends_with_1_and_the_names_there_are(self):
        self.sample("Kent")
        self.assertIn("allowed: plan, localities", self.refused(1, "export", self.plan, "wages"))
        self.assertIn("allowed: Example county, Essex, Kent", self.refused(1, "new", "x.muster", "--sample", "Surrey"))
        self.assertIn("West Kent", self.refused(1, "export", self.plan, "vacancies", "--locality", "Leeds"))
        self.assertIn("Team Manager", self.refused(1, "export", self.plan, "vacancies", "--role", "Cook"))
        self.assertIn("hours_per_case", self.refused(1, "set", self.plan, "luck", "1"))
        self.refused(1, "new", self.plan, "--sample", "Kent")

    def test_results_of_a_plan_with_an_error_are_refused_with_the_first_and_check_says_so(self):
        self.small_plan()
        self.assertEqual(self.cli("check", self.plan)[0], 0)
        path = self.file("activities.csv", "activity,standard\nReview,rate\n")
        self.done("import", self.plan, path)
        path = self.file("demand.csv", "locality,client_group,activity,period,volume,status\n"
                                       "Essex,Older people,Review,2026/27,50,forecast\n")
        self.done("import", self.plan, path)
        message = self.refused(1, "export", self.plan, "requirement")
        self.assertIn("Enter the completions per week for Essex", message)
        self.assertEqual(self.refused(1, "explain", self.plan, "requirement", "--locality", "Essex", "--period",
                                      "2026/27"), message)
        status, output, _ = self.cli("check", self.plan)
        self.assertEqual(status, 1)
        self.assertIn("error", [row["severity"] for row in csv.DictReader(io.StringIO(output))])
        self.done("export", self.plan, "checks")

    def test_json_says_what_csv_says(self):
        self.sample("Kent")
        table = json.loads(self.done("export", self.plan, "vacancies", "--format", "json"))
        rows = self.rows("vacancies")
        self.assertEqual(len(table), len(rows))
        for row, expected in zip(table, rows):
            self.assertEqual(list(row), list(expected))
            for column, cell in expected.items():
                value = row[column]
                self.assertEqual("" if value is None else value if isinstance(value, str) else float(value),
                                 cell if value is None or isinstance(value, str) else float(cell))

    def test_text_lines_up_for_a_terminal(self):
        self.sample("Kent")
        lines = self.done("export", self.plan, "establishment", "--format", "text").splitlines()
        self.assertEqual(len(lines), 25)
        self.assertTrue(lines[1].startswith("West Kent "))

    def test_for_excel_there_is_a_mark_crlf_and_no_formula(self):
        self.done("new", self.plan, "--title", "=cmd()", "--organisation", "-Essex")
        output = self.done("export", self.plan, "plan", "--for", "excel")
        self.assertTrue(output.startswith("\ufefftitle,"))
        self.assertEqual(output.count("\r\n"), 2)
        self.assertIn("'=cmd(),'-Essex,", output)
        path = self.file("plan.csv", output)
        self.assertIn("1 as they were", self.cli("import", self.plan, path)[2])
        self.refused(1, "export", self.plan, "plan", "--for", "excel", "--format", "json")

    def test_rounding_is_said_and_never_in_the_data(self):
        self.sample("Kent")
        status, output, messages = self.cli("export", self.plan, "vacancies", "--decimals", "1")
        self.assertEqual(status, 0)
        self.assertIn("rounded to 1 decimal", messages)
        self.assertNotIn("rounded", output)
        self.assertIn("526.5,454.4,72.1,11.0", output)

    def test_a_file_is_written_whole_or_not_at_all(self):
        self.sample("Kent")
        path = self.file("out.csv", "before")
        self.refused(1, "export", self.plan, "vacancies", "--locality", "Leeds", "-o", path)
        self.assertEqual(path.read_text(), "before")
        self.assertEqual(self.done("export", self.plan, "vacancies", "-o", path), "")
        self.assertEqual(path.read_text(), self.done("export", self.plan, "vacancies"))
        self.assertEqual({each.name for each in self.folder.iterdir()}, {"out.csv", "plan.muster"})

    def test_a_table_never_takes_the_place_of_a_plan(self):
        self.sample("Kent")
        link = self.folder / "roles.csv"
        link.symlink_to(self.plan)
        other = self.folder / "other.csv"
        self.done("new", other)
        before = [path.read_bytes() for path in (link, other)]
        for target in [self.plan, link, other]:
            message = self.refused(1, "export", self.plan, "roles", "-o", target)
            self.assertIn("would take its place", message)
            self.assertEqual(message.count("\n"), 1)
        self.refused(1, "history", self.plan, "-o", self.plan)
        self.assertEqual([path.read_bytes() for path in (link, other)], before)
        self.assertTrue(link.is_symlink())

    def test_a_choice_of_rows_that_a_table_does_not_have_ends_with_2(self):
        self.sample("Essex")
        for table, *choice in [("demand", "--by", "month"), ("establishment", "--own"), ("plan", "--locality", "North"),
                               ("demand", "--role", "Social worker"), ("workload", "--role", "Social worker"),
                               ("roles", "--role", "Social worker"), ("checks", "--locality", "North"),
                               ("supply", "--activity", "Review"), ("timeliness", "--role", "Social worker"),
                               ("history", "--by", "month")]:
            self.assertIn(f"the table {table} cannot be limited in this way", self.refused(2, "export", self.plan, table, *choice))

    def test_a_locality_or_role_keeps_its_rows_of_the_plans_own_tables(self):
        self.sample("Essex")
        demand = self.rows("demand", "--locality", "North")
        self.assertEqual({row["locality"] for row in demand}, {"North"})
        self.assertEqual(len(demand), sum(row["locality"] == "North" for row in self.rows("demand")))
        self.assertEqual({row["role"] for row in self.rows("assumptions", "--role", "Social worker")}, {"Social worker"})
        self.assertIn("North", self.refused(1, "export", self.plan, "demand", "--locality", "Leeds"))

    def test_an_activity_keeps_its_rows_and_its_numbers_are_explained(self):
        self.sample("Worked example")
        rows = self.rows("timeliness", "--activity", "Assessment", "--locality", "North")
        self.assertEqual({row["activity"] for row in rows}, {"Assessment"})
        self.assertEqual(len(rows), 3)
        told = self.done("explain", self.plan, "timeliness", "--locality", "North", "--activity", "Assessment",
                         "--period", "2027-04", "--column", "backlog")
        self.assertIn("Backlog at the end · North · Assessment · April 2027 = ", told)
        self.assertIn("opening backlog", told)
        self.assertIn("are not by this", self.refused(2, "explain", self.plan, "timeliness", "--locality", "North",
                                                     "--role", "Social worker", "--period", "2027-04"))

    def test_measures_say_what_is_missed_and_why(self):
        self.sample("Worked example")
        rows = self.rows("measures")
        self.assertEqual(len(rows), 9)
        missed = [row for row in rows if row["met"] == "no"]
        self.assertTrue(missed)
        for row in rows:
            self.assertEqual(row["met"] == "yes", row["reason"] == "", row)
        self.assertEqual({row["locality"] for row in self.rows("beside_published", "--locality", "West")}, {"West"})

    def test_rates_beside_published_ones_and_the_day_until_which_extra_staff_are_needed_are_explained(self):
        self.sample("Worked example")
        row = [row for row in self.rows("beside_published", "--locality", "West") if row["difference"]][0]
        explain = ["explain", self.plan, "beside_published", "--locality", "West", "--period", row["period"],
                   "--figure", row["figure"], "--area", row["area"], "--column"]
        self.assertIn("the plan's own rate of this period", self.done(*explain, "difference"))
        self.assertIn(f"published for {row['area']}", self.done(*explain, "published"))
        self.assertIn(" · West · All", self.done(*explain, "own"))
        self.assertIn(row["figure"], self.refused(1, *explain[:-1], "--published-period", "1999/00"))
        row = [row for row in self.rows("timeliness") if row["relief_until"]][0]
        told = self.done("explain", self.plan, "timeliness", "--locality", row["locality"], "--activity",
                         row["activity"], "--period", row["period"], "--column", "relief_until")
        self.assertIn("relief period", told)
        self.assertIn(f"until {int(row['relief_until'][-2:])} ", told)

    def test_a_requirement_of_nothing_is_said(self):
        self.sample("Kent")
        status, output, messages = self.cli("export", self.plan, "requirement")
        self.assertEqual((status, output.count("\n")), (0, 1))
        self.assertIn("asks for no staff", messages)

    def test_output_that_cannot_be_written_ends_with_3(self):
        self.sample("Kent")
        explain = ["explain", self.plan, "vacancies", "--locality", "Kent", "--period", "2014/15"]
        for command in [explain, ["catalogue"], ["export", self.plan, "roles"], ["check", self.plan]]:
            self.assertEqual(self.status_with("stdout", *command), 3, command)

    def test_messages_that_nobody_hears_change_no_status(self):
        self.sample("Kent")
        path = cli.SAMPLES / "kent" / "kent_oppd_establishment_30jan2015.csv"
        self.assertEqual(self.status_with("stderr", "import", self.plan, path, "--date", "2015-03-31"), 0)
        self.assertEqual(self.status_with("stderr", "undo", self.plan), 0)
        self.assertEqual(self.status_with("stderr", "verify", self.plan), 0)
        self.assertEqual(self.status_with("stderr", "new", self.plan), 1)

    def test_a_wrong_date_or_month_names_its_option(self):
        self.assertIn("--first-month: ", self.refused(1, "new", self.plan, "--first-month", "April"))
        self.sample("Kent")
        self.assertIn("--date: ", self.refused(1, "import", self.plan, "x.csv", "--date", "30/13/2015"))
        self.assertIn("--from: ", self.refused(1, "set", self.plan, "complexity", "1", "--from", "soon"))

    def test_history_and_checks_as_json_say_what_csv_says(self):
        self.sample("Essex")
        for command in [("history", self.plan), ("check", self.plan)]:
            told = json.loads(self.done(*command, "--format", "json"))
            rows = list(csv.DictReader(io.StringIO(self.done(*command))))
            self.assertTrue(rows)
            self.assertEqual([{key: "" if cell is None else str(cell) for key, cell in row.items()} for row in told],
                             rows)

    def test_the_reference_page_in_docs_is_the_catalogue(self):
        self.assertEqual((cli.ROOT / "docs" / "model.md").read_text(), self.done("catalogue"))


if __name__ == "__main__":
    cli.run()
