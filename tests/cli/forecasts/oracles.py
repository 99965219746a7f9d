"""The series and forecasts of R in data/timeseries, and plans that are made of such series."""

import csv
import re

import cli

FOLDER = cli.DATA / "timeseries"
LIMITS = ["low_80", "high_80", "low_95", "high_95"]


def table(name):
    with open(FOLDER / f"oracle_{name}.csv", newline="") as file:
        return list(csv.DictReader(file))


def series():
    """The figures of each series and how many are a year."""
    found = {}
    for row in table("series"):
        found.setdefault(row["series"], (int(row["frequency"]), []))[1].append(float(row["value"]))
    return found


class SeriesCase(cli.Case):
    """A test of the forecasts of one series at a time."""

    def assertNear(self, mine, theirs, message):
        for one, other in zip(mine, theirs, strict=True):
            self.assertLessEqual(abs(one - other), 1e-6 * abs(other), message)

    def series_plan(self, name, season, values, ahead):
        """A plan whose demand has the figures of the series, ended before the plan begins."""
        folder = self.folder / re.sub(r"\W", "_", name)
        folder.mkdir()
        months = 12 // season
        first = 2030 * 12 + 3 - len(values) * months # figures may begin in another season than April

        def period(i):
            year, month = divmod(first + i * months, 12)
            return {12: f"{year}-{month + 1:02d}", 4: f"{year - (month < 3)}/{(year + (month >= 3)) % 100:02d} "
                    f"Q{(month - 3) % 12 // 3 + 1}", 1: f"{year}/{(year + 1) % 100:02d}"}[season]
        for each, text in {
            "plan": f"title,organisation,first_month,months\nSeries,Essex,2030-04,{ahead * months}\n",
            "localities": "locality\nEssex\n", "client_groups": "client_group\nAll\n",
            "activities": "activity,standard,unit\nEvent,hours,event\n",
            "roles": "role,kind,qualified\nSocial worker,casework,yes\n",
            "demand": "locality,client_group,activity,period,volume,status\n" + "".join(
                f"Essex,All,Event,{period(i)},{value!r},actual\n" for i, value in enumerate(values)),
            "assumptions": "kind,value\nhours_per_case,1\nqualified_share,1\n",
        }.items():
            (folder / f"{each}.csv").write_text(text)
        plan = str(folder / "plan.muster")
        self.done("new", plan, "--from", folder)
        return plan

    def forecast(self, word, weights):
        options = [part for pair in weights.items() for part in (f"--{pair[0]}", pair[1])]
        self.done("method", self.plan, word, *options)
        return [[float(row[column]) for column in ("forecast", *LIMITS)]
                for row in self.rows("demand_forecast") if row["forecast"]]
