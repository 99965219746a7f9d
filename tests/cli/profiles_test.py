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


if __name__ == "__main__":
    cli.run()
