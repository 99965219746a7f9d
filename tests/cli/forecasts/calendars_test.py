#!/usr/bin/env python3
"""Demand that was counted by days or weeks, as muster-cli gathers it to months."""

import datetime
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
import cli

DAY = datetime.timedelta(days=1)


class Calendars(cli.Case):
    def setUp(self):
        super().setUp()
        folder = self.folder / "calendars"
        folder.mkdir()
        for table, text in {
            "plan": "title,organisation,first_month,months\nCalendars,Essex,2030-04,12\n",
            "localities": "locality\nNorth\n", "client_groups": "client_group\nAll\n",
            "activities": "activity,standard,unit\nReview,hours,review\nCase,caseload,case\n",
        }.items():
            (folder / f"{table}.csv").write_text(text)
        self.done("new", self.plan, "--from", folder)

    def imports(self, column, rows, activity="Review"):
        """What the import says of rows of a day and a volume."""
        file = self.folder / "counts.csv"
        file.write_text(f"Locality,Client group,Activity,{column},Volume\n" +
                        "".join(f"North,All,{activity},{day},{volume!r}\n" for day, volume in rows))
        status, _, said = self.cli("import", self.plan, file)
        self.assertEqual(status, 0, said)
        return said

    def volumes(self):
        return {row["period"]: float(row["volume"]) for row in self.rows("demand")}

    def days(self, first, last):
        return [first + i * DAY for i in range((last - first).days + 1)]

    def test_weeks_are_split_by_their_days(self):
        # from Monday 31 December 2029: 3.5 a day to the end of January, 7 a day afterwards
        weeks = [datetime.date(2029, 12, 31) + 7 * i * DAY for i in range(9)]
        rows = [(week + 6 * DAY, sum(3.5 if week + i * DAY < datetime.date(2030, 2, 1) else 7 for i in range(7)))
                for week in weeks]
        said = self.imports("Week ending", [(f"{day:%d/%m/%Y}", volume) for day, volume in rows])
        straddling = dict(rows)[datetime.date(2030, 2, 3)]
        self.assertAlmostEqual(self.volumes()["2030-01"], 27 * 3.5 + 4 * straddling / 7 + 0, 9)
        self.assertAlmostEqual(self.volumes()["2030-02"], 3 * straddling / 7 + 25 * 7, 9)
        self.assertEqual(set(self.volumes()), {"2030-01", "2030-02"})
        self.assertIn("9 figures of weeks were gathered to 2 figures of months; a week that lies in two months was split by its days",
                      said)
        self.assertIn("left out, as too many of their days are missing: December 2029 (1 of 31 days), March 2030 "
                      "(3 of 31 days)", said)
        before = self.volumes()
        self.imports("week_starting", [(day - 6 * DAY, volume) for day, volume in rows])
        self.assertEqual(self.volumes(), before)

    def test_days_are_summed_and_those_missing_are_said(self):
        days = self.days(datetime.date(2029, 1, 1), datetime.date(2029, 3, 31))
        missing = {datetime.date(2029, 3, 4), *self.days(datetime.date(2029, 2, 1), datetime.date(2029, 2, 4))}
        said = self.imports("Day", [(day, 10) for day in days if day not in missing])
        self.assertEqual(self.volumes(), {"2029-01": 310, "2029-03": 300})
        self.assertIn("left out, as too many of their days are missing: February 2029 (24 of 28 days)", said)
        self.assertIn("the sum of the days that are there: March 2029 (30 of 31 days)", said)

    def test_a_service_that_is_closed_at_weekends_lacks_no_days(self):
        days = self.days(datetime.date(2029, 1, 1), datetime.date(2029, 2, 28))
        said = self.imports("Day", [(day, 2) for day in days if day.weekday() < 5])
        self.assertEqual(self.volumes(), {"2029-01": 46, "2029-02": 40})
        self.assertNotIn("missing", said)

    def test_open_cases_are_those_at_the_start_of_the_month(self):
        weeks = [datetime.date(2029, 12, 31) + 7 * i * DAY for i in range(9)]
        self.imports("Week commencing", [(week, 100 + i) for i, week in enumerate(weeks)], "Case")
        self.assertEqual(self.volumes(), {"2030-01": 100, "2030-02": 104, "2030-03": 108})

    def test_a_day_that_is_counted_twice_is_refused(self):
        file = self.folder / "twice.csv"
        file.write_text("locality,client_group,activity,week_ending,volume\nNorth,All,Review,2030-02-03,7\n"
                        "North,All,Review,2030-02-08,7\n")
        said = self.refused(1, "import", self.plan, file)
        self.assertIn("line 3", said)
        self.assertIn("2 February 2030 is counted in line 2 too", said)


if __name__ == "__main__":
    cli.run()
