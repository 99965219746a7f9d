#!/usr/bin/env python3
"""Tables as workbooks through muster-cli: one, all, by the name of the file, and back. Source: docs/tables.md, section 1."""

import json
import resource
import signal
import subprocess
import zipfile

import cli


class Workbooks(cli.Case):
    def sheets(self, name):
        shapes = json.loads(self.done("inspect", self.folder / name, "--format", "json"))["tables"]
        return [shape["sheet"] for shape in shapes]

    def test_a_file_is_written_in_the_form_of_its_name(self):
        self.sample("Worked example")
        self.done("export", self.plan, "vacancies", "-o", self.folder / "v.xlsx")
        self.done("export", self.plan, "vacancies", "-o", self.folder / "v.json")
        self.done("export", self.plan, "vacancies", "-o", self.folder / "v.csv")
        self.done("export", self.plan, "vacancies", "--format", "xlsx", "-o", self.folder / "v")
        self.assertEqual(self.sheets("v.xlsx"), ["vacancies", "about"])
        self.assertEqual(self.sheets("v"), ["vacancies", "about"])
        rows = json.loads((self.folder / "v.json").read_text())
        self.assertEqual([row["role"] for row in rows], [row["role"] for row in self.rows("vacancies")])
        self.assertTrue((self.folder / "v.csv").read_text().startswith("locality,role,period,"))
        self.done("check", self.plan, "-o", self.folder / "checks.xlsx")
        self.assertEqual(self.sheets("checks.xlsx")[-1], "about")

    def test_what_cannot_be_a_workbook_is_refused(self):
        self.sample("Worked example")
        self.assertIn("-o NAME.xlsx", self.refused(1, "export", self.plan, "vacancies", "--format", "xlsx"))
        self.assertIn("leave --for excel out", self.refused(1, "export", self.plan, "vacancies", "--for", "excel", "-o", "v.xlsx"))
        self.assertIn("-o NAME.xlsx", self.refused(1, "export", self.plan, "all"))
        self.assertIn("-o NAME.xlsx", self.refused(1, "export", self.plan, "all", "-o", "all.csv"))
        self.assertFalse((self.folder / "v.xlsx").exists())

    def test_all_tables_of_a_plan_come_home_unchanged(self):
        self.sample("Worked example")
        self.done("export", self.plan, "all", "-o", self.folder / "all.xlsx")
        for table in cli.TABLES:
            said = self.cli("import", self.plan, self.folder / "all.xlsx", "--sheet", table, "--as", table, "--dry-run")
            self.assertEqual(said[0], 0, said[2])
            self.assertIn(" 0 new, 0 changed", said[2])

    def test_all_tables_in_a_scenario_say_which(self):
        self.sample("Worked example")
        self.done("scenario", self.plan, "add", "More staff")
        self.done("export", self.plan, "all", "--scenario", "More staff", "-o", self.folder / "all.xlsx")
        cells = self.done("read", self.folder / "all.xlsx", "--sheet", "vacancies", "--raw")
        self.assertTrue(cells.splitlines()[1].startswith("More staff,"))
        self.assertIn("scenario,,More staff", self.done("read", self.folder / "all.xlsx", "--sheet", "about", "--raw"))

    def test_a_plan_with_errors_gives_its_own_tables_and_says_why_not_the_others(self):
        self.small_plan()
        self.done("import", self.plan, self.file("demand.csv", "locality,client_group,activity,period,volume,status\n"
                                                 "Essex,Older people,Assessment,2026/27,1200,forecast\n"))
        self.done("import", self.plan, self.file("activities.csv", "activity,standard,unit\nVisit,hours,visit\n"))
        self.done("import", self.plan, self.file("more.csv", "locality,client_group,activity,period,volume,status\n"
                                                 "Essex,Older people,Visit,2026/27,12,forecast\n"))
        self.done("import", self.plan, self.file("assumptions.csv", "kind,value\nhours_per_case,12\n"))
        status, _, said = self.cli("export", self.plan, "all", "-o", self.folder / "all.xlsx")
        self.assertEqual(status, 0, said)
        if "left out" in said:
            self.assertNotIn("requirement", self.sheets("all.xlsx"))
        self.assertIn("checks", zipfile.ZipFile(self.folder / "all.xlsx").read("xl/workbook.xml").decode())

    def test_a_disk_that_is_full_leaves_the_file_as_it_was(self):
        self.sample("Example county")
        self.done("export", self.plan, "demand", "-o", self.folder / "whole.xlsx")
        sheet = zipfile.ZipFile(self.folder / "whole.xlsx").getinfo("xl/worksheets/sheet1.xml").file_size
        path = self.file("demand.xlsx", "what was there")
        for room in [20000, sheet - 200, sheet - 1]:  # the rows do not fit, or what stands around them

            def small_disk():
                signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
                resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))

            done = subprocess.run([cli.PROGRAM, "export", self.plan, "demand", "-o", path], capture_output=True, preexec_fn=small_disk)
            self.assertEqual(done.returncode, 3, done.stderr)
            self.assertIn(b"cannot be written", done.stderr)
            self.assertEqual(path.read_text(), "what was there")
            self.assertEqual(list(self.folder.glob("*.part")), [])


if __name__ == "__main__":
    cli.run()
