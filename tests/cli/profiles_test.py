#!/usr/bin/env python3
"""Published returns by the command line: what each gives a council's plan, what it leaves out, and what is refused."""

import cli

RETURNS = cli.DATA / "demand"


class Profiles(cli.Case):
    def setUp(self):
        super().setUp()
        self.done("new", self.plan, "--organisation", "Essex")

    def imported(self, file, *options):
        """Imports a return; gives what was said."""
        status, _, said = self.cli("import", self.plan, RETURNS / file, *options)
        self.assertEqual(status, 0, said)
        return said

    def volumes(self):
        return {(row["activity"], row["client_group"]): float(row["volume"]) for row in self.rows("demand")}

    def likeliest(self, file):
        """As what inspect knows the file."""
        return self.done("inspect", RETURNS / file)

    def test_the_return_of_2008_gives_reviews_and_assessments(self):
        said = self.imported("pssex1_2008-09_activity.csv")
        self.assertIn("81 other cells of Essex", said)
        volumes = self.volumes()
        self.assertEqual(len(volumes), 8)
        self.assertEqual(volumes["Review", "Older people"], 22220)
        self.assertEqual(volumes["Assessment", "Physical disability"], 1890)
        self.assertEqual({row["period"] for row in self.rows("demand")}, {"2008/09"})
        self.assertIn("pss-ex1", self.likeliest("pssex1_2008-09_activity.csv"))
        self.assertIn("nearest are Essex", self.refused(1, "import", self.plan, RETURNS / "pssex1_2008-09_activity.csv",
                                                        "--council", "Esex"))

    def test_weeks_of_the_councils_own_care_become_people(self):
        said = self.imported("pssex1_2014-15_activity.csv")
        self.assertIn("weeks × 7 ÷ 365 days", said)
        self.assertIn("30 cells of Essex were left out: external provision", said)
        self.assertIn("4 cells of Essex were left out: no weeks of care", said)
        people = self.volumes()
        self.assertEqual(len(people), 20)
        self.assertAlmostEqual(people["Residential care", "Learning disability support, 18 to 64"], 1958 * 7 / 365)
        self.assertEqual(people["Support to maximise independence", "Physical support, 65 and over"], 0)
        self.assertEqual({row["standard"] for row in self.rows("activities")}, {"caseload"})

    def test_the_rows_of_2015_are_read_for_a_council_by_any_of_its_codes(self):
        for council in ("Kent County Council", "820", "E10000016"):
            self.imported("pssex1_2015-16_activity_long.csv", "--as", "pss-ex1-weeks", "--council", council)
            self.assertAlmostEqual(self.volumes()["Support to maximise independence", "Physical support, 65 and over"],
                                   36738 * 7 / 366)

    def test_spending_is_named_for_what_it_is(self):
        message = self.refused(1, "import", self.plan, RETURNS / "pssex1_2015-16_additional.csv")
        self.assertIn("what councils spent and received in a year", message)
        self.assertEqual(len(message.strip().splitlines()), 1)

    def test_the_finance_return_is_read_by_its_keys(self):
        self.assertIn("asc-fr", self.likeliest("ascfr_2016-17_activity.csv"))
        self.imported("ascfr_2016-17_activity.csv")
        self.assertAlmostEqual(self.volumes()["Residential care", "Learning disability support, 65 and over"], 320 * 7 / 365)
        self.assertIn("nearest are", self.refused(1, "import", self.plan, RETURNS / "ascfr_2016-17_activity.csv",
                                                  "--council", "Atlantis"))

    def test_home_care_of_scotland_comes_in_by_locality_and_quarter(self):
        file = "phs_2019-21_data_homecare_locality.csv"
        self.assertIn("phs-home-care", self.likeliest(file))
        said = self.imported(file, "--council", "Angus")
        self.assertIn("200 rows read: 200 new", said)
        hours = {(row["locality"], row["period"], row["client_group"]): row["volume"] for row in self.rows("demand")}
        self.assertEqual(hours["Angus North East", "2021-Q1", "85+ years"], "12770")
        self.assertEqual({row["standard"] for row in self.rows("activities")}, {"contact"})
        self.assertIn("nearest are", self.refused(1, "import", self.plan, RETURNS / file, "--council", "Angs"))


if __name__ == "__main__":
    cli.run()
