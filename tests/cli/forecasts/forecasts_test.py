#!/usr/bin/env python3
"""Forecasts as muster-cli gives them: beside those of R, the rows of data/timeseries/oracle_*.csv that need no fit; and of
series that are short, small, broken by a lockdown, or of months of 29 days."""

import math
import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
sys.path.insert(0, str(Path(__file__).resolve().parent))
import cli
from oracles import SeriesCase, series, table

WORDS = {"mean": "mean", "naive": "last_figure", "snaive": "same_as_last_year", "drift": "drift",
         "linear_trend": "linear_trend", "linear_trend_season": "seasonal_trend",
         "stats::HoltWinters_ses_fixed(.3)": "simple_smoothing", "stats::HoltWinters_holt_fixed(.3,.1)": "holt",
         "stats::HoltWinters_additive_fixed(.3,.1,.2)": "holt_winters_additive",
         "stats::HoltWinters_mult_fixed(.3,.1,.2)": "holt_winters_multiplicative"}
NORMAL = {80: 1.2815515655446004, 95: 1.959963984540054}


def oracles():
    """The rows of each series and method with nothing to fit."""
    found = {}
    for row in table("forecasts"):
        if row["method"] in WORDS:
            found.setdefault((row["series"], row["method"]), []).append(
                [float(row[column]) for column in ("point", "lo80", "hi80", "lo95", "hi95")])
    return found


def winters(values, season, alpha, beta, gamma, ahead, with_slips):
    """Winters' method where the season multiplies, written anew from his paper, with the limits of errors that each
    season scales. R's predict.HoltWinters slips twice: the newest error counts alpha + gamma (1 - alpha) instead of 1,
    and an error of a whole year before is divided by the trend instead of its season."""
    half, year = season // 2, []
    for t in range(half, 2 * season - half):
        around = values[t - half:t + half + 1]
        year.append((sum(around) - (around[0] + around[-1]) / 2) / season)
    shares = {}
    for t, mean in enumerate(year, half):
        shares.setdefault(t % season, []).append(values[t] / mean)
    seasons = [sum(shares[s]) / len(shares[s]) for s in range(season)]
    seasons = [each / (sum(seasons) / season) for each in seasons]
    middle = (len(year) + 1) / 2
    trend = (sum((i + 1 - middle) * each for i, each in enumerate(year)) /
             sum((i + 1 - middle) ** 2 for i in range(len(year))))
    level = sum(year) / len(year) - trend * middle
    errors = []
    for t in range(season, len(values)):
        at, before = t % season, level
        errors.append(values[t] - (level + trend) * seasons[at])
        level = alpha * values[t] / seasons[at] + (1 - alpha) * (level + trend)
        trend = beta * (level - before) + (1 - beta) * trend
        seasons[at] = gamma * values[t] / level + (1 - gamma) * seasons[at]
    mean = sum(errors) / len(errors)
    variance = sum((each - mean) ** 2 for each in errors) / (len(errors) - 1)
    rows = []
    for h in range(1, ahead + 1):
        factor = seasons[(len(values) + h - 1) % season]
        total = 0
        for later in range(h):
            newest = later == 0 and not with_slips
            year_round = gamma * (1 - alpha) if later % season == 0 else 0
            left = 1 if newest else alpha * (1 + later * beta) + year_round
            own = (h - 1) % season + 1
            other = (own - later) % season
            divisor = seasons[(len(values) + h - 1 - later) % season]
            if with_slips and other == 0:
                divisor = trend
            total += (left * factor / divisor) ** 2
        error = math.sqrt(variance * total)
        point = (level + h * trend) * factor
        rows.append([point] + [point + sign * NORMAL[share] * error for share in (80, 95) for sign in (-1, 1)])
    return rows


class Forecasts(SeriesCase):
    def test_rows_with_nothing_to_fit_are_those_of_r(self):
        known = oracles()
        kept, rows = series(), 0
        for name, (season, values) in kept.items():
            methods = [method for series_name, method in known if series_name == name]
            ahead = len(known[name, methods[0]])
            self.plan = self.series_plan(name, season, values, ahead)
            for method in methods:
                figures = re.search(r"\((.*)\)", method)
                weights = dict(zip(("alpha", "beta", "gamma"), figures[1].split(","))) if figures else {}
                theirs = known[name, method]
                if "mult" in method:
                    given = [float(each) for each in weights.values()]
                    for mine, other in zip(winters(values, season, *given, ahead, True), theirs, strict=True):
                        self.assertNear(mine, other, f"{name}, {method}, written anew")
                    theirs = winters(values, season, *given, ahead, False)
                mine = self.forecast(WORDS[method], weights)
                self.assertEqual(len(mine), ahead)
                for one, other in zip(mine, theirs):
                    self.assertNear(one, [max(0, figure) for figure in other], f"{name}, {method}")
                    rows += 1
        self.assertEqual(rows, 648)

    def monthly(self, values, ahead=24):
        self.plan = self.series_plan(f"months {len(values)} {sum(values)}", 12, values, ahead)

    def points(self):
        return [float(row["forecast"]) for row in self.rows("demand_forecast") if row["forecast"]]

    def test_twelve_months_repeat_their_year(self):
        self.monthly([300, 290, 295, 300, 280, 310, 320, 310, 290, 330, 340, 500])
        for method in ("same_as_last_year", "automatic"):
            self.done("method", self.plan, method)
            self.assertEqual(sum(self.points()[:12]), 3865)
            self.assertNotIn("method-not-possible", self.cli("check", self.plan)[1])

    def test_a_small_count_is_forecast_near_its_mean(self):
        self.monthly([0, 15, 12, 12, 12, 2, 0, 2, 0, 12, 3, 0, 0, 12, 0, 0, 3, 0, 2, 0, 0, 0, 12, 0, 0, 0, 2, 0, 0, 0,
                      0, 0, 0, 0, 3, 0, 12, 0, 0, 0, 0, 0, 12, 0, 0, 8, 0, 0, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
        self.done("method", self.plan, "automatic")
        self.assertGreater(sum(self.points()[:12]), 12)
        self.assertLess(sum(self.points()[:12]), 30)
        first = [row for row in self.rows("demand_forecast") if row["forecast"]][0]
        self.assertEqual(float(first["low_80"]), 0)
        self.assertGreater(float(first["high_95"]), 5)
        self.monthly([0] * 60)
        self.done("method", self.plan, "automatic")
        self.assertEqual(sum(self.points()), 0)

    def test_months_of_a_lockdown_can_be_left_out(self):
        self.monthly([213, 198, 192, 187, 183, 202, 210, 205, 194, 222, 211, 206, 217, 207, 192, 196, 181, 208, 210, 217,
                      193, 229, 213, 214, 216, 211, 201, 197, 189, 206, 216, 217, 204, 229, 219, 215, 225, 210, 205, 205,
                      190, 215, 214, 223, 204, 241, 219, 221, 67, 67, 60, 209, 199, 216, 223, 221, 210, 241, 230, 221])
        self.done("method", self.plan, "automatic")
        self.assertIn("2029-04", self.cli("check", self.plan)[1])
        for month in ("2029-04", "2029-05", "2029-06"):
            self.done("decide", self.plan, month, "bridge", "--activity", "Event", "--reason", "lockdown")
        for point, before in zip(self.points(), (225, 210, 205)):
            self.assertAlmostEqual(point, before, delta=20)
        self.assertNotIn("series-breaks", self.cli("check", self.plan)[1])

    def test_a_day_more_in_february_is_told(self):
        self.monthly([300, 310, 300, 310, 310, 300, 310, 300, 310, 310, 280, 310])
        self.done("method", self.plan, "same_as_last_year")
        self.assertNotIn("leap-day", self.cli("check", self.plan)[1])
        text = self.done("export", self.plan, "demand").replace("2029-", "2027-").replace("2030-", "2028-")
        folder = self.folder / "leap"
        folder.mkdir()
        for table in ("localities", "client_groups", "activities", "roles", "assumptions"):
            (folder / f"{table}.csv").write_text(self.done("export", self.plan, table))
        (folder / "demand.csv").write_text(text)
        (folder / "plan.csv").write_text("title,organisation,first_month,months\nLeap,Essex,2028-04,12\n")
        self.plan = str(self.folder / "leap.muster")
        self.done("new", self.plan, "--from", folder)
        self.done("method", self.plan, "same_as_last_year")
        self.assertIn("leap-day-carried-over", self.cli("check", self.plan)[1])

    def test_demand_alone_is_forecast(self):
        folder = self.folder / "demand_alone"
        folder.mkdir()
        for table, text in {
            "plan": "title,organisation,first_month,months\nDemand,Essex,2026-04,24\n",
            "localities": "locality\nNorth\n", "client_groups": "client_group\nAll\n",
            "activities": "activity,standard,unit\nReview,hours,review\n",
            "demand": "locality,client_group,activity,period,volume,status\n" + "".join(
                f"North,All,Review,{2016 + i}/{17 + i},{1000 + 40 * i + i % 3 * 7},actual\n" for i in range(10)),
        }.items():
            (folder / f"{table}.csv").write_text(text)
        self.done("new", self.plan, "--from", folder)
        self.done("method", self.plan, "automatic")
        ahead = [row for row in self.rows("demand_forecast") if row["forecast"]]
        self.assertAlmostEqual(float(ahead[0]["forecast"]), 1400, delta=20)
        self.assertTrue(0 < float(ahead[0]["held_80"]) <= 1)
        parts = self.rows("methods_in_use")
        self.assertAlmostEqual(sum(float(row["weight"]) for row in parts), 1, 9)
        used = [row for row in self.rows("methods_tried") if row["used"] != "no"]
        self.assertEqual({row["method"] for row in used}, {row["method"] for row in parts})
        text = self.done("explain", self.plan, "demand_forecast", "--locality", "North", "--client-group", "All",
                         "--activity", "Review", "--period", "2026/27")
        self.assertIn("chosen automatically", " ".join(text.split()))
        self.assertIn("qualified share", self.refused(1, "export", self.plan, "requirement"))

    def test_weights_of_theta_and_counts_can_be_fixed(self):
        self.monthly([3, 0, 2, 0, 0, 4, 1, 0, 0, 2, 3, 0, 1, 0])
        self.done("method", self.plan, "theta", "--alpha", "0.3")
        self.done("method", self.plan, "croston", "--alpha", "1")
        self.assertAlmostEqual(self.points()[0], 0.5, 12) # the last size, 1, over the last wait, 2
        self.assertEqual([row["alpha"] for row in self.rows("methods_in_use")], ["1"])
        self.done("method", self.plan, "tsb", "--alpha", "1", "--beta", "0.5")
        self.assertIn("no weight beta", self.refused(1, "method", self.plan, "theta", "--alpha", "0.3", "--beta", "0.2"))


if __name__ == "__main__":
    cli.run()
