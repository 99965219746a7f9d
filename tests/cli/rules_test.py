#!/usr/bin/env python3
"""The plan's own rules on the command line: in and out as a table, judged in every scenario, and what broke them."""

import csv
import io

import cli


class PlanRules(cli.Case):
    def setUp(self):
        super().setUp()
        self.sample("Example county")

    def rules(self, text):
        self.file("plan_rules.csv", "rule,figure,aim,bound,locality,each,role,every,source\n" + text)
        return self.done("import", self.plan, "plan_rules.csv")

    def kept(self, *options):
        return {(row["scenario"], row["rule"]): row for row in self.rows("rules_kept", *options)
                if not row["source"].startswith("Illustrative")}  # the sample's own

    def test_a_rule_is_judged_in_every_scenario_and_names_the_change_that_broke_it(self):
        required = [float(row["required_fte"]) for row in self.rows("requirement", "--by", "month")
                    if row["role"] == "All roles" and row["locality"] == "Example county"]
        self.rules(f"Room for them,required_fte,at_most,{1.01 * max(required)},,place,,month,panel of May\n"
                   "Agency under 90 %,agency_share,at_most,90 %,,locality,,year,\n")
        self.done("scenario", self.plan, "add", "Winter")
        for name, amount in (("Little more", "1.001"), ("Much more", "1.2")):
            self.done("scenario", self.plan, "adjust", f"Winter/{name}", "hours_per_case", "--multiply", amount,
                      "--reason", "longer winters")
        rows = self.kept()
        self.assertEqual([key[0] for key in rows], ["Baseline", "Baseline", "Winter", "Winter"])
        self.assertEqual([row["kept"] for row in rows.values()], ["yes", "yes", "yes", "no"])
        broken = rows["Winter", "Room for them"]
        self.assertEqual(broken["broken_by"], "change Winter/Much more")
        self.assertIn("against at most", broken["how"])
        self.assertIn("Example county in ", broken["where"])
        self.assertEqual(broken["source"], "panel of May")
        self.assertEqual(list(self.kept("--scenario", "Winter")), [("Winter", "Agency under 90 %"), ("Winter", "Room for them")])
        self.assertEqual(rows["Baseline", "Agency under 90 %"]["bound"], "0.9")
        broken = [self.done("check", self.plan, *scenario).count("Rule Room for them,")
                  for scenario in (["--scenario", "Winter"], [])]
        self.assertEqual(broken, [1, 0])

    def test_a_rule_that_the_plan_breaks_names_the_edit_that_broke_it(self):
        first = max(float(row["required_fte"]) for row in self.rows("requirement", "--by", "month"))
        self.done("set", self.plan, "sickness_days", "9", "--source", "return")
        self.done("set", self.plan, "sickness_days", "40", "--source", "a bad year")
        self.done("set", self.plan, "training_days", "6", "--source", "return")
        self.rules(f"Room for them,required_fte,at_most,{1.03 * first},,place,,month,\n")
        broken = self.kept()["Baseline", "Room for them"]
        self.assertEqual(broken["kept"], "no")
        edits = {row["id"]: row["label"] for row in csv.DictReader(io.StringIO(self.done("history", self.plan, "--edits")))}
        self.assertTrue(broken["broken_by"].startswith(f"edit 3, {edits['3']}, by "), broken["broken_by"])
        self.done("undo", self.plan)
        self.rules("Nobody at all,required_fte,at_most,0,,place,,month,\n")
        self.assertEqual(self.kept()["Baseline", "Nobody at all"]["broken_by"], "as far back as the history goes")

    def test_rules_leave_and_come_as_a_table_and_wrong_ones_are_refused(self):
        self.rules("Enough of them,in_post_fte,at_least,10,Example county,place,Social worker,month,panel\n")
        table = self.done("export", self.plan, "plan_rules")
        self.file("again.csv", table)
        self.done("undo", self.plan)
        self.assertNotIn("Enough of them", self.done("export", self.plan, "plan_rules"))
        self.done("import", self.plan, "again.csv")
        self.assertEqual(self.done("export", self.plan, "plan_rules"), table)
        self.file("wrong.csv", "rule,figure,aim,bound\nToo many,required_fte,at_most,\n")
        self.assertIn("the aim needs its bound", self.refused(1, "import", self.plan, "wrong.csv"))
        self.file("wrong.csv", "rule,figure,aim,bound\nToo many,required_people,at_most,3\n")
        self.assertIn("required_people", self.refused(1, "import", self.plan, "wrong.csv"))
        self.assertIn("no such scenario", self.refused(1, "export", self.plan, "rules_kept", "--scenario", "Other"))
        self.assertEqual(self.cli("export", self.plan, "rules_kept", "--against", "Baseline")[0], 2)


if __name__ == "__main__":
    cli.run()
