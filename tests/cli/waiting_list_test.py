#!/usr/bin/env python3
"""Lists of referrals: who waits at the plan's start, and who came month by month."""

import cli

HEADINGS = "Referral ID,Team,Referral type,Client group,Date of referral,Closed date,Worker\n"


class WaitingList(cli.Case):
    def setUp(self):
        super().setUp()
        self.small_plan()
        self.file("localities.csv", "locality,parent\nNorth,Essex\nSouth,Essex\n")
        self.done("import", self.plan, "localities.csv")

    def referrals(self, rows, headings=HEADINGS, name="waiting.csv"):
        return self.file(name, "Referrals of the county\n\n" + headings + "".join(row + "\n" for row in rows))

    def counts(self):
        backlog = {row["locality"]: row["value"] for row in self.rows("assumptions") if row["kind"] == "opening_backlog"}
        came = {(row["locality"], row["period"]): row["volume"] for row in self.rows("demand") if row["status"] == "actual"}
        return backlog, came

    # The plan begins in April 2026; the list tells of those closed from 10 January on.
    ROWS = ["R1,North team,Assessment,Older people,05/11/2025,10/01/2026,A Smith",
            "R2,North team,Assessment,Older people,20/12/2025,,A Smith",
            "R3,North team,Assessment,Older people,03/02/2026,15/03/2026,B Jones",
            "R4,South,Assessment,Older people,31/03/2026,01/04/2026,B Jones",
            "R5,South,Assessment,Older people,01/04/2026,,B Jones",
            "R6,North team,Assessment,Older people,14/05/2026,,B Jones",
            "R6,North team,Assessment,Older people,14/05/2026,,B Jones"]

    def test_who_waits_on_the_plans_first_day_and_who_came_in_whole_months(self):
        said = self.cli("import", self.plan, self.referrals(self.ROWS))[2]
        self.assertIn('"North team" is read as North', said)
        self.assertIn("counted once, as an earlier row has the same reference: line 10", said)
        self.assertIn("waiting on 1 April 2026, the plan's first day: 2 of 6 referrals", said)
        self.assertIn("counted for February 2026 to April 2026, the months that the list covers in full", said)
        backlog, came = self.counts()
        self.assertEqual(backlog, {"North": "1", "South": "1"}, "R2; R4, which was closed on that day")
        self.assertEqual(came, {("North", "2026-02"): "1", ("North", "2026-03"): "0", ("North", "2026-04"): "0",
                                ("South", "2026-02"): "0", ("South", "2026-03"): "1", ("South", "2026-04"): "1"})
        self.assertNotIn("Smith", self.done("export", self.plan, "history") + said)
        self.assertIn("0 new, 0 changed", self.cli("import", self.plan, "waiting.csv")[2])

    def test_a_list_of_those_who_wait_alone_tells_of_its_own_day(self):
        said = self.cli("import", self.plan, self.referrals([row for row in self.ROWS if row.split(",")[5] == ""]), "--date", "2026-05-31")[2]
        self.assertIn("waiting on 31 May 2026, which is taken as the opening backlog, as the list does not cover the plan's first day: 3 of 3 referrals", said)
        self.assertIn("arrivals by month are not counted, as the list has only those who wait", said)
        self.assertEqual(self.counts(), ({"North": "2", "South": "1"}, {}))

    def test_a_list_of_one_team_without_groups(self):
        headings = "Date received,Assessment type,Date completed\n"
        said = self.cli("import", self.plan, self.referrals(["2026-03-01,Assessment,", "2026-02-01,Assessment,2026-02-20"],
                                                            "Date received,Activity,Date completed\n"), "--locality", "South")[2]
        self.assertIn("as it has no column of client groups", said)
        self.assertEqual(self.counts(), ({"South": "1"}, {}))
        self.assertIn("headings are of no table", self.refused(1, "import", self.plan, self.referrals(["2026-03-01,Assessment,"], headings, "odd.csv")))

    def test_what_is_wrong_is_refused_with_its_place(self):
        row = "R1,North,Assessment,Older people,{},{},X".format
        for rows, expected in [
                ([row("05/13/2025", "")], 'waiting.csv, line 4, column Date of referral: not a date; it looks like 13 May 2025 with the month before the day; found "05/13/2025"'),
                ([row("05/11/2025", "soon")], 'line 4, column Closed date: not a date; found "soon"'),
                ([row("05/11/2025", "04/11/2025")], "line 4, column Closed date: the referral was closed before it was received"),
                (["R1,East,Assessment,Older people,05/11/2025,,X"], 'line 4, column Team'),
                (["R1,North,Phone call,Older people,05/11/2025,,X"], 'line 4, column Referral type')]:
            self.assertIn(expected, self.refused(1, "import", self.plan, self.referrals(rows)))
        self.assertIn("line 4, column Date of referral: the referral has no day on which it was received", self.refused(1, "import", self.plan, self.referrals([row("", "")])))
        self.assertIn("line 4, column Team: the cell is empty", self.refused(1, "import", self.plan, self.referrals([row("05/11/2025", "").replace("North", "")])))
        far = self.referrals([row("05/11/2025", ""), row("05/11/2062", "").replace("R1", "R2")])
        self.assertIn('the last day in the list is more than a year after all others; found "2062-11-05"', self.refused(1, "import", self.plan, far))
        far = self.referrals([row("05/11/2025", "06/11/2025"), row("05/11/2025", "").replace("R1", "R3"), row("05/11/2004", "05/11/2005").replace("R1", "R2")])
        self.assertIn("the first closing date is more than a year before all others", self.refused(1, "import", self.plan, far))
        path = self.referrals([row("05/11/2025", "")])
        self.assertIn("days after the one on which it was made", self.refused(1, "import", self.plan, path, "--date", "2025-10-01"))
        self.file("more.csv", "activity,standard,unit\nOngoing case,caseload,case\n")
        self.done("import", self.plan, "more.csv")
        path = self.referrals(["R1,North,Ongoing case,Older people,05/11/2025,,X"])
        self.assertIn("nobody waits for an activity that is counted in open cases", self.refused(1, "import", self.plan, path))


    def test_rows_are_left_out_as_the_user_says_and_counted_twice_only_with_a_word(self):
        path = self.referrals(self.ROWS + ["Total,,,,6,,"])
        self.refused(1, "import", self.plan, path)
        self.assertIn("2 of 6 referrals", self.cli("import", self.plan, path, "--row", "11=derived")[2])
        twice = self.referrals(["North,Assessment,Older people,05/11/2025"] * 2, "Team,Activity,Client group,Date of referral\n")
        said = self.cli("import", self.plan, twice)[2]
        self.assertIn("the same as an earlier row in every cell, and counted all the same: line 5", said)
        self.assertIn("no column of closing dates was found, so every referral is taken to wait; its headings are Team, Activity", said)


if __name__ == "__main__":
    cli.run()
