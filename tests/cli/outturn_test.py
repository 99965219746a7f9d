#!/usr/bin/env python3
"""What came against what was approved, through muster-cli. Source: docs/method.md, sections 7.4 and 8.3."""

import cli


class Outturn(cli.Case):
    def money(self, name, text):
        self.done("import", self.plan, self.file(name, text))

    def worked(self):
        self.sample("Worked example")
        self.money("budgets.csv", "locality,period,amount,fte,pay_award,turnover_allowance\n"
                                  "North,2027/28,3200000,60,0.03,0.05\nWest,2027/28,1700000,32,0.03,0.05\n")

    def of_month(self, period):
        return [row for row in self.rows("supply", "--by", "month", "--locality", "North", "--role", "Social worker")
                if row["period"] == period][0]

    def test_causes_add_up_to_the_variance_and_areas_to_the_county(self):
        self.worked()
        self.money("actuals.csv", "measure,locality,month,value\npay,North,2027-04,210000\nagency_cost,North,2027-04,30000\n"
                                  "pay,West,2027-04,100000\nagency_cost,West,2027-04,0\n")
        rows = {row["locality"]: row for row in self.rows("outturn", "--role", "All roles") if row["period"] == "2027/28"}
        causes = ["posts_variance", "price_variance", "agency_variance", "unfilled_variance", "not_explained"]
        for row in rows.values():
            self.assertEqual(row["months_actual"], "1")
            self.assertAlmostEqual(sum(float(row[cause]) for cause in causes), float(row["variance_of_outturn"]), 4)
            self.assertAlmostEqual(float(row["outturn"]) - float(row["approved_budget"]), float(row["variance_of_outturn"]), 4)
        for column in ["outturn", "approved_budget", "actual_to_date", "variance_to_date"] + causes:
            self.assertAlmostEqual(float(rows["North"][column]) + float(rows["West"][column]), float(rows["County"][column]), 4)
        text = self.done("explain", self.plan, "outturn", "--locality", "County", "--period", "2027/28")
        self.assertIn("outturn \u2212 approved budget", text)

    def test_what_was_approved_for_a_funding_stands_beside_what_its_posts_cost(self):
        self.sample("Nottinghamshire posts")
        self.done("import", self.plan, self.file("funding_sources.csv", "funding\nDepartmental reserves\n"))
        self.money("budgets.csv", "funding,period,amount\nDepartmental reserves,2019/20,30000\n")
        row = [row for row in self.rows("cost_by_funding") if row["period"] == "2019/20"
               and row["funding"] == "Departmental reserves"][0]
        self.assertEqual(float(row["approved_budget"]), 30000)
        self.assertEqual({row["approved_budget"] for row in self.rows("cost_by_funding", "--by", "month")}, {""})

    def test_what_an_earlier_plan_said_stands_beside_what_came(self):
        self.worked()
        self.assertEqual(self.rows("staff_record"), [])
        said = self.of_month("2027-05")
        self.money("actuals.csv", "measure,locality,role,month,value\nin_post_fte,North,Social worker,2027-05,27\n"
                                  "leavers_fte,North,Social worker,2027-05,2\n")
        record = {row["measure"]: row for row in self.rows("staff_record")}
        self.assertAlmostEqual(float(record["in_post_fte"]["forecast"]), float(said["closing_fte"]), 9)
        self.assertAlmostEqual(float(record["in_post_fte"]["error"]), float(said["closing_fte"]) - 27, 9)
        leave = sum(float(said[column]) for column in
                    ["leavers_fte", "retirements_fte", "resignations_fte", "redundancies_fte", "ended_fte"])
        self.assertAlmostEqual(float(record["leavers_fte"]["forecast"]), leave, 9)
        self.assertEqual(float(self.of_month("2027-06")["opening_fte"]), 27)
        explain = ["explain", self.plan, "staff_record", "--locality", "North", "--role", "Social worker",
                   "--period", "2027-05", "--measure"]
        told = self.done(*explain, "in_post_fte")
        self.assertIn(f"in_post_fte · North, Social worker · May 2027, {record['in_post_fte']['state']} = ", told)
        self.assertIn("leavers", told)
        for column in ["actual", "error", "actual_over_forecast"]:
            self.assertIn("actual figure of May 2027", self.done(*explain, "leavers_fte", "--column", column))
        self.assertIn("leavers_fte", self.refused(1, *explain, "pay"))


if __name__ == "__main__":
    cli.run()
