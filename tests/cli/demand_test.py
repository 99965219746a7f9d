#!/usr/bin/env python3
"""Where demand comes from, through muster-cli: methods, breaks, people, forecasts and their record."""

import cli

YEARS = [23100, 23800, 23300, 23540, 47635, 47200, 48100, 47800]


class Demand(cli.Case):
    def figures(self, *rows):
        """Imports actual figures of reviews: locality, period, volume."""
        path = self.folder / "figures.csv"
        path.write_text("locality,client_group,activity,period,volume,status\n" + "".join(
            f"{place},Older people,Review,{period},{volume},actual\n" for place, period, volume in rows))
        self.done("import", self.plan, path, "--as", "demand", "--periods", "financial-year")

    def county(self):
        folder = self.folder / "county"
        folder.mkdir()
        for table, text in {
            "plan": "title,organisation,first_month,months\nDemand,Essex,2026-04,36\n",
            "localities": "locality,parent,code\nEssex,,\nColchester,Essex,E07000071\nTendring,Essex,E07000076\n",
            "client_groups": "client_group\nOlder people\n",
            "activities": "activity,standard,unit\nReview,hours,review\nCase,caseload,case\n",
            "roles": "role,kind,qualified\nSocial worker,casework,yes\n",
            "assumptions": "kind,value\nhours_per_case,12\nqualified_share,1\ncontracted_hours,37\n",
        }.items():
            (folder / f"{table}.csv").write_text(text)
        self.done("new", self.plan, "--from", folder)

    def reviews(self):
        self.county()
        self.figures(*[("Colchester", f"{2018 + i}/{19 + i}", volume) for i, volume in enumerate(YEARS)])

    def test_a_method_makes_the_months_that_have_no_figure(self):
        self.reviews()
        self.done("method", self.plan, "drift", "--activity", "Review", "--reason", "the record of the methods")
        ahead = [row for row in self.rows("demand_forecast") if not row["actual"]]
        drift = (YEARS[-1] - YEARS[0]) / 7
        self.assertEqual([row["period"] for row in ahead], ["2026/27", "2027/28", "2028/29"])
        for i, row in enumerate(ahead):
            self.assertAlmostEqual(float(row["volume"]), YEARS[-1] + (i + 1) * drift, 6)
            self.assertEqual(row["method"], "drift")
            self.assertLess(float(row["low_95"]), float(row["low_80"]))
        text = self.done("explain", self.plan, "demand_forecast", "--locality", "Colchester", "--client-group",
                         "Older people", "--activity", "Review", "--period", "2026/27")
        self.assertIn("forecast of 2026/27", text)
        self.assertIn("8 years, 2018/19 to 2025/26", " ".join(text.split()))  # a line may end in it

    def test_a_method_per_day_knows_how_long_a_month_is(self):
        self.county()
        days = {"04": 30, "05": 31, "06": 30, "07": 31, "08": 31, "09": 30, "10": 31, "11": 30, "12": 31, "01": 31,
                "02": 28, "03": 31}
        months = [f"{2025 if month > '03' else 2026}-{month}" for month in days]
        self.figures(*[("Colchester", month, 10 * days[month[5:]]) for month in months])

        def february():
            return {row["period"]: float(row["volume"]) for row in self.rows("demand_forecast")
                    if row["period"][5:] == "02" and not row["actual"]}
        for method in ("growth", "same_as_last_year", "automatic"):
            self.done("method", self.plan, method, "--per-day")
            for month, volume in {"2027-02": 280, "2028-02": 290, "2029-02": 280}.items():
                self.assertAlmostEqual(february()[month], volume, 6)
            self.assertEqual([row["per_day"] for row in self.rows("demand_methods")], ["yes"])
        explained = self.done("explain", self.plan, "demand_forecast", "--locality", "Colchester", "--client-group",
                              "Older people", "--activity", "Review", "--period", "2028-02")
        self.assertIn("days of February 2028", explained)
        self.assertIn("29", explained)
        self.assertEqual(self.cli("audit", self.plan)[0], 0)
        self.assertIn("per day", self.refused(1, "method", self.plan, "population", "--per-day"))
        table = self.folder / "methods.csv"
        table.write_text(self.done("export", self.plan, "demand_methods").replace(",yes\n", ",no\n"))
        self.done("import", self.plan, table, "--as", "demand_methods")
        self.assertEqual([row["per_day"] for row in self.rows("demand_methods")], ["no"])
        table.write_text("method\nsame_as_last_year\n")
        self.done("import", self.plan, table, "--as", "demand_methods")
        self.assertAlmostEqual(february()["2028-02"], 280, 6)

    def test_automatic_tells_what_it_tried(self):
        self.reviews()
        self.done("method", self.plan, "automatic")
        tried = self.rows("methods_tried")
        self.assertGreaterEqual(len(tried), 4)
        self.assertLessEqual(sum(row["used"] == "yes" for row in tried), 1)
        scores = [float(row["score"]) for row in tried]
        self.assertEqual(scores, sorted(scores))

    def test_a_break_is_told_until_it_is_decided(self):
        self.reviews()
        self.done("method", self.plan, "mean")
        found = self.rows("found_breaks")
        self.assertEqual([(row["period"], row["kind"], row["decision"]) for row in found],
                         [("2022/23", "level_shift", "")])
        self.assertIn("from 23,540 to 47,635", found[0]["evidence"])
        self.assertIn("series-breaks", self.cli("check", self.plan)[1])
        self.assertIn("kept with its reason", self.refused(1, "decide", self.plan, "2022/23", "after_counts", "--activity",
                                             "Review"))
        self.done("decide", self.plan, "2022/23", "after_counts", "--activity", "Review", "--reason",
                  "reviews by telephone are counted")
        self.assertNotIn("series-breaks", self.cli("check", self.plan)[1])
        ahead = [row for row in self.rows("demand_forecast") if row["period"] == "2026/27"][0]
        self.assertAlmostEqual(float(ahead["volume"]), sum(YEARS[4:]) / 4, 6)
        self.assertEqual(self.rows("found_breaks")[0]["reason"], "reviews by telephone are counted")
        self.done("undo", self.plan)
        self.assertIn("series-breaks", self.cli("check", self.plan)[1])

    def test_wrong_methods_and_decisions_are_refused_with_what_is_allowed(self):
        self.reviews()
        self.assertIn("holt_winters_additive", self.refused(1, "method", self.plan, "arima"))
        self.assertIn("both_count", self.refused(1, "decide", self.plan, "2022/23", "ignore"))
        self.assertIn("0 to 1", self.refused(1, "method", self.plan, "simple_smoothing", "--alpha", "2"))
        self.assertIn("has no weight beta", self.refused(1, "method", self.plan, "simple_smoothing", "--alpha", "0.2",
                                                         "--beta", "0.1"))
        self.assertIn("fixed all together", self.refused(1, "method", self.plan, "holt", "--alpha", "0.2"))
        self.assertIn("stock from flow", self.refused(1, "method", self.plan, "stock_from_flow", "--activity", "Case"))
        self.assertEqual(self.rows("demand_methods"), [])

    def test_people_come_from_the_projections_as_published(self):
        self.county()
        source = next((cli.SAMPLES / "essex").glob("*snpp*"))
        status, _, said = self.cli("import", self.plan, source)
        self.assertEqual(status, 0, said)
        ages = next((cli.SAMPLES / "essex").glob("*mye2020*single*"))
        status, _, said = self.cli("import", self.plan, ages)
        self.assertEqual(status, 0, said)
        people = self.rows("population")
        self.assertEqual({row["locality"] for row in people}, {"Colchester", "Tendring"})
        rates = self.folder / "rates.csv"
        rates.write_text("client_group,activity,age_band,per_1000\nOlder people,Review,65+,60\nOlder people,Review,"
                         "18-64,5\n")
        self.done("import", self.plan, rates)
        self.done("method", self.plan, "population", "--activity", "Review")
        self.assertNotIn("band-split-by-ages", self.cli("check", self.plan)[1])
        def persons(first, last, year):
            return sum(float(row["persons"]) for row in people if row["locality"] == "Tendring" and
                       row["year"] == str(year) and "-" in row["age_band"] + "-" and
                       first <= int(row["age_band"].split("-")[0].rstrip("+")) <= last and
                       (row["age_band"].count("-") == 1 or row["age_band"] == "90+"))
        single = {row["age_band"]: float(row["persons"]) for row in people
                  if row["locality"] == "Tendring" and row["year"] == "2020" and row["age_band"].isdigit()}
        teens = sum(single[str(age)] for age in range(15, 20))
        adult = (single["18"] + single["19"]) / teens
        expected = (persons(65, 90, 2027) * 60 + (persons(20, 60, 2027) + adult * persons(15, 15, 2027)) * 5) / 12000
        month = [row for row in self.rows("demand_forecast", "--by", "month")
                 if row["locality"] == "Tendring" and row["period"] == "2027-07"][0] # the middle of the year
        self.assertAlmostEqual(float(month["volume"]), expected, 6)
        self.assertAlmostEqual(float(month["first_year"]) + float(month["population_effect"]) +
                               float(month["rate_effect"]), expected, 6)

    def test_figures_that_come_later_score_the_forecast_that_was_made(self):
        self.reviews()
        self.done("method", self.plan, "last_figure")
        self.assertEqual(self.rows("forecast_record"), [])
        self.figures(("Colchester", "2026/27", 50000))
        record = self.rows("forecast_record")
        self.assertEqual([(row["period"], float(row["forecast"]), float(row["actual"])) for row in record],
                         [("2026/27", 47800.0, 50000.0)])
        self.assertAlmostEqual(float(record[0]["actual_over_forecast"]), 50000 / 47800, 12)
        inside = float(record[0]["low_80"]) <= 50000 <= float(record[0]["high_80"])
        self.assertEqual(record[0]["held_80"], "1" if inside else "0")
        self.assertLess(float(record[0]["low_95"]), float(record[0]["low_80"]))
        test = [row for row in self.rows("backtest") if row["locality"] == "Colchester"][0]
        self.assertAlmostEqual(float(test["mean_absolute_error"]), float(test["same_as_last_year_error"]), 9)

    def test_localities_are_summed_with_bands_of_the_sum(self):
        self.county()
        self.figures(*[(place, f"{2014 + i}/{15 + i}", level + step * (-1) ** (i * i // 3)) for place, level, step in
                       [("Colchester", 1000, 80), ("Tendring", 2000, -80)] for i in range(12)])
        self.done("method", self.plan, "automatic")
        rows = self.rows("demand_forecast")
        by = {(row["locality"], row["period"]): row for row in rows}
        self.assertEqual([row["locality"] for row in rows], sorted((row["locality"] for row in rows),
                                                                   key=["Essex", "Colchester", "Tendring"].index))
        whole, parts = by["Essex", "2027/28"], [by[place, "2027/28"] for place in ("Colchester", "Tendring")]
        for column in ("forecast", "volume"):
            self.assertAlmostEqual(float(whole[column]), sum(float(row[column]) for row in parts), 6)
        self.assertEqual(float(by["Essex", "2020/21"]["actual"]), 3000)
        def width(row):
            return float(row["high_80"]) - float(row["low_80"])
        self.assertLess(width(whole), 0.5 * sum(map(width, parts)))  # the one is high where the other is low
        self.assertEqual((whole["held_80"], parts[0]["held_80"] == ""), ("", False))
        self.assertEqual({row["locality"] for row in self.rows("demand_forecast", "--locality", "Essex")}, {"Essex"})
        self.assertEqual({row["locality"] for row in self.rows("demand_forecast", "--own")}, {"Colchester", "Tendring"})
        where = ["explain", self.plan, "demand_forecast", "--client-group", "Older people", "--activity", "Review",
                 "--period", "2027/28", "--locality", "Essex"]
        text = self.done(*where)
        self.assertIn("Colchester", text)
        self.assertIn("Tendring", text)
        self.assertIn("no such series", self.refused(1, *where, "--own"))

    def test_a_shared_forecast_adds_up_in_every_month(self):
        self.county()
        self.figures(*[(place, f"{2020 + i}/{21 + i}", volume) for place, volumes in
                       {"Colchester": [100, 130, 120, 150, 160], "Tendring": [300, 280, 310, 290, 305]}.items()
                       for i, volume in enumerate(volumes)])
        for way in ("by_history", "reconciled"):
            shared = self.folder / "shared.csv"
            shared.write_text(f"locality,shared\nEssex,{way}\n")
            self.done("import", self.plan, shared, "--as", "shared_forecasts")
            self.done("method", self.plan, "drift")
            by = {(row["locality"], row["period"]): float(row["volume"]) for row in self.rows("workload", "--by",
                                                                                              "month")}
            for month in ("2026-04", "2028-11"):
                self.assertAlmostEqual(by["Colchester", month] + by["Tendring", month], by["Essex", month], 9)
        status, output, _ = self.cli("audit", self.plan)
        self.assertEqual(status, 0, output)


if __name__ == "__main__":
    cli.run()
