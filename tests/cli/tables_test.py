#!/usr/bin/env python3
"""Tables in and out of a plan through muster-cli. Source: docs/tables.md, section 2."""

import json
from pathlib import Path

import cli


class Tables(cli.Case):
    def export_all(self, plan, folder):
        folder.mkdir()
        for table in cli.TABLES:
            self.done("export", plan, table, "-o", folder / f"{table}.csv")
        return {path.name: path.read_text() for path in folder.iterdir()}

    def test_a_plan_made_from_an_export_is_the_same_plan(self):
        for name in ["Essex", "Kent", "BNSSG home care"]:
            first, second = self.folder / f"{name}.muster", self.folder / f"{name}2.muster"
            self.done("new", first, "--sample", name)
            tables = self.export_all(first, self.folder / f"{name} one")
            self.done("new", second, "--from", self.folder / f"{name} one")
            self.assertEqual(self.export_all(second, self.folder / f"{name} two"), tables)
            for result in ["requirement", "vacancies", "workload", "checks"]:
                self.assertEqual(self.done("export", second, result, "--decimals", "9"),
                                 self.done("export", first, result, "--decimals", "9"))

    def test_importing_an_export_changes_nothing(self):
        self.sample("Essex")
        history = self.done("history", self.plan)
        for table in cli.TABLES:
            path = self.file(f"{table}.csv", self.done("export", self.plan, table, "--for", "excel"))
            said = self.cli("import", self.plan, path, "--as", table)[2]
            self.assertIn("0 new, 0 changed", said)
            self.assertIn("begins with a byte order mark", said)
        self.assertEqual(self.done("history", self.plan), history)

    def test_budgets_and_actuals_come_back_as_they_went_in(self):
        self.sample("Worked example")
        self.done("import", self.plan, self.file("funding_sources.csv", "funding\nBetter Care Fund\n"))
        for name, text in {
            "budgets.csv": "locality,role,funding,period,amount,fte,pay_award,turnover_allowance,source\n"
                           ",,,2027/28,5000000,,,,Cabinet\n"
                           "North,Social worker,Better Care Fund,2027/28,2717000.5,55,0.03,0.05,\"Cabinet, 12 January\"\n",
            "actuals.csv": "measure,locality,role,activity,month,value,source\n"
                           "pay,North,,,2027-04,190000.25,Ledger\n"
                           "in_post_fte,North,Social worker,,2027-04,30.5,\n"
                           "backlog,North,,Review,2027-04,120,\n",
        }.items():
            table = name.removesuffix(".csv")
            self.assertIn("new", self.cli("import", self.plan, self.file(name, text))[2])
            self.assertEqual(self.done("export", self.plan, table), text)
            self.assertIn("0 new, 0 changed", self.cli("import", self.plan, self.file(name, text))[2])

    def test_budgets_and_actuals_that_cannot_be_are_refused_where_they_stand(self):
        self.sample("Worked example")
        for name, text, place in [
            ("budgets.csv", "locality,role,funding,period,amount\nNorth,,Reserve,2027/28,1\n", "column funding"),
            ("budgets.csv", "locality,role,funding,period,amount\nNorth,,,2027-04,1\n", "column period"),
            ("actuals.csv", "measure,locality,role,activity,month,value\npay,North,,Review,2027-04,1\n", "column activity"),
            ("actuals.csv", "measure,locality,role,activity,month,value\nwages,North,,,2027-04,1\n", "column measure"),
            ("actuals.csv", "measure,locality,role,activity,month,value\nbacklog,North,,,2027-04,1\n", "column activity"),
        ]:
            self.assertIn(f"{name}, line 2, {place}", self.refused(1, "import", self.plan, self.file(name, text)))

    def test_a_refused_import_says_where_and_changes_nothing(self):
        self.sample("Essex")
        before = Path(self.plan).read_bytes()
        header = "locality,client_group,activity,period,volume,status\n"
        good = "North,Older people,Review,2027/28,100,forecast\n"
        for row, place in [
            ("North,Older people,Review,2028/29,..,forecast\n", "line 3, column volume"),
            ("South West,Older people,Review,2028/29,1,forecast\n", "line 3, column locality"),
            ("North,Older people,Review,2028/30,1,forecast\n", "line 3, column period"),
            ("North,Older people,Review,2028/29,-1,forecast\n", "line 3, column volume"),
            ("North,Older people,Review,2027/28,100,forecast\n", "line 3, column locality"),
            ("North,Older people\n", "line 3"),
            ("North,\"Older people,Review,2028/29,1,forecast\n", "line 3"),
        ]:
            message = self.refused(1, "import", self.plan, self.file("demand.csv", header + good + row))
            self.assertIn(f"demand.csv, {place}", message)
            self.assertEqual(message.count("\n"), 1)
            self.assertEqual(Path(self.plan).read_bytes(), before)

    def test_a_file_that_is_no_table_is_refused_with_row_and_column_and_leaves_the_plan_byte_for_byte(self):
        self.sample("Essex")
        before = Path(self.plan).read_bytes()
        pss = (cli.SAMPLES / "essex" / "pssex1_2012-13_activity.csv").read_bytes()
        for name, content, place in [
            ("workbook.csv", b"PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00\x81\xdd", None),
            ("empty.csv", b"", "line 1, column A"),
            ("blank.csv", b"\n,,\n", "line 1, column A"),
            ("marked.csv", b"\xef\xbb\xbfactivity,standard\nCaf\xe9,hours\n", "line 2, column A"),
            ("roles.csv", b"role,kind,supervises\nHead,management,Deputy\nDeputy,management,Head\n",
             "line 2, column supervises"),
            ("pss.csv", pss.replace(b'"13,915"', b'"13,9l5"'), "line "),
        ]:
            message = self.refused(1, "import", self.plan, self.file(name, content))
            if place:
                self.assertIn(f"{name}, {place}", message)
                self.assertIn(", column ", message)
            else:
                self.assertIn(f"{name}: the workbook is damaged", message)  # it has no rows yet
            self.assertEqual(message.count("\n"), 1)
            self.assertEqual(Path(self.plan).read_bytes(), before)

    def test_an_encoding_that_is_guessed_is_said(self):
        self.sample("Essex")
        guessed = self.file("client_groups.csv", b"client_group\nCaf\xe9\n")
        self.assertIn("Windows-1252", self.cli("import", self.plan, guessed)[2])
        self.assertIn("Caf\u00e9", [row["client_group"] for row in self.rows("client_groups")])
        plain = self.file("client_groups.csv", b"client_group\nCafe\n")
        self.assertNotIn("Windows-1252", self.cli("import", self.plan, plain)[2])

    def test_a_new_plan_is_told_what_its_periods_mean_and_tells_what_it_did_not_read(self):
        folder = self.folder / "tables"
        folder.mkdir()
        for table, text in {"localities": "locality\nEssex\n", "client_groups": "client_group\nOlder people\n",
                            "activities": "activity,standard\nReview,rate\n",
                            "demand": "locality,client_group,activity,period,volume\nEssex,Older people,Review,2010-11,5\n",
                            "demand 2011": "locality\n"}.items():
            (folder / f"{table}.csv").write_text(text)
        self.assertIn("--periods", self.refused(1, "new", self.plan, "--from", folder).splitlines()[-1])
        messages = self.cli("new", self.plan, "--from", folder, "--periods", "financial-year")[2]
        self.assertIn("demand 2011.csv was not read", messages)
        self.assertEqual([row["period"] for row in self.rows("demand")], ["2010/11"])

    def test_a_dry_run_tells_and_changes_nothing(self):
        self.sample("Kent")
        before = self.done("export", self.plan, "establishment")
        path = cli.SAMPLES / "kent" / "kent_oppd_establishment_30jan2015.csv"
        messages = self.cli("import", self.plan, path, "--date", "2015-02-28", "--dry-run")[2]
        self.assertIn("24 rows read: 24 new", messages)
        self.assertEqual(self.done("export", self.plan, "establishment"), before)
        self.done("import", self.plan, path, "--date", "2015-02-28")
        self.assertEqual(len(self.rows("establishment")), 48)

    def test_the_national_return_knows_itself_and_gives_the_councils_figures(self):
        self.done("new", self.plan, "--organisation", "Essex")
        path = cli.SAMPLES / "essex" / "pssex1_2012-13_activity.csv"
        self.done("import", self.plan, path)
        volumes = {(row["activity"], row["client_group"]): row["volume"] for row in self.rows("demand")}
        self.assertEqual(len(volumes), 10)
        self.assertEqual(volumes["Review", "Older people"], "13915")
        self.assertEqual(volumes["Assessment", "Older people"], "9970")
        self.done("import", self.plan, cli.DATA / "demand" / "pssex1_2010-11_activity.csv", "--as", "pss-ex1",
                  "--council", "626")
        self.assertEqual(len(self.rows("demand")), 16)
        self.assertIn("nearest are", self.refused(1, "import", self.plan, path, "--council", "Esex"))

    def test_a_councils_total_at_the_end_of_a_table_is_asked_about(self):
        self.sample("Worked example")
        total = sum(float(row["volume"]) for row in self.rows("demand")
                    if row["activity"] == "Review" and row["period"] == "2027/28")
        self.done("import", self.plan, self.file("localities.csv", "locality,parent\nCounty,\nNorth,County\nWest,County\n"))
        table = self.file("demand.csv", "locality,client_group,activity,period,volume\n"
                                        f"County,Older people,Review,2027/28,{total}\n")
        for options in (["--dry-run"], []):
            said = self.cli("import", self.plan, table, *options)[2]
            self.assertIn("beneath it (North and West); this may be the total", said)
        self.assertIn("this may be the total", self.done("check", self.plan))
        self.assertNotIn("this may be the total", self.cli("import", self.plan, table)[2])

    def test_posts_of_one_title_are_refused_with_what_to_do(self):
        self.sample("Worked example")
        message = self.refused(1, "import", self.plan, self.file(
            "posts.csv", "title,locality,role,fte\nWorker,North,Social worker,1\nWorker,North,Social worker,0.6\n"))
        self.assertIn("Add them up in one line, with the FTE and the cost of both, or give each a title", message)

    def test_a_file_of_no_known_kind_is_refused(self):
        self.sample("Essex")
        for path in sorted((cli.DATA / "messy").iterdir()) + sorted((cli.DATA / "geography").iterdir()):
            message = self.refused(1, "import", self.plan, path)
            self.assertIn(f"{path.name}, line ", message)
        self.assertIn("allowed: plan", self.refused(1, "import", self.plan, path, "--as", "wages"))

    def test_periods_that_could_be_either_wait_for_a_word(self):
        self.sample("Essex")
        path = self.file("demand.csv", "locality,client_group,activity,period,volume,status\n"
                                       "North,Older people,Review,2010-11,100,actual\n")
        self.assertIn("--periods", self.refused(1, "import", self.plan, path))
        self.done("import", self.plan, path, "--periods", "financial-year")
        self.assertIn("2010/11", [row["period"] for row in self.rows("demand")])
        self.done("import", self.plan, path, "--periods", "month")
        self.assertIn("2010-11", [row["period"] for row in self.rows("demand")])

    def test_periods_follow_by(self):
        self.sample("Essex")
        count = {by: len(self.rows("requirement", "--by", by, "--locality", "North", "--role", "All roles"))
                 for by in ["month", "quarter", "financial-year"]}
        self.assertEqual(count, {"month": 60, "quarter": 20, "financial-year": 5})

    def test_one_figure_is_laid_out_with_names_across(self):
        self.sample("Kent")
        long = {(row["locality"], row["role"]): row["vacancy_gross"] for row in self.rows("vacancies")
                if row["period"] == "2014/15"}
        wide = self.rows("vacancies", "--period", "2014/15", "--show", "vacancy_gross", "--across", "role")
        self.assertEqual({(row["locality"], role): figure for row in wide for role, figure in row.items()
                          if role not in ("locality", "period") and (row["locality"], role) in long}, long)
        self.assertIn("--across", self.refused(2, "export", self.plan, "vacancies", "--show", "vacancy_gross"))
        self.assertIn("2014/15, 2015/16", self.refused(1, "export", self.plan, "vacancies", "--period", "2010/11"))

    def test_a_node_is_its_own_and_all_beneath_it(self):
        self.sample("Essex")
        chosen = ["--role", "All roles", "--by", "financial-year"]
        whole = [float(row["required_fte"]) for row in self.rows("requirement", "--locality", "Essex", *chosen)]
        own = {}
        for row in self.rows("requirement", "--own", *chosen):
            own[row["period"]] = own.get(row["period"], 0) + float(row["required_fte"])
        for total, parts in zip(whole, own.values()):
            self.assertAlmostEqual(total, parts, places=9)

    def test_an_explanation_is_of_the_exported_number(self):
        self.sample("Essex")
        place = ["--locality", "North", "--role", "Social worker"]
        cell = self.rows("requirement", *place)[0]
        arguments = ["explain", self.plan, "requirement", *place, "--period", cell["period"]]
        told = json.loads(self.done(*arguments, "--format", "json"))
        self.assertAlmostEqual(told["value"], float(cell["required_fte"]), places=9)
        self.assertIn("Required FTE · North · Social worker", self.done(*arguments))
        own = self.rows("requirement", *place, "--own")[0]["required_fte"]
        told = json.loads(self.done(*arguments, "--own", "--format", "json"))
        self.assertAlmostEqual(told["value"], float(own), places=9)
        self.assertIn("allowed:", self.refused(1, *arguments, "--column", "luck"))


if __name__ == "__main__":
    cli.run()
