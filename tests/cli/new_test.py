#!/usr/bin/env python3
"""How a plan begins, through muster-cli: new with a council, localities and a template, and save-template."""

import cli


class New(cli.Case):
    def names(self, table, column):
        return [row[column] for row in self.rows(table)]

    def test_a_council_is_found_in_the_list_and_its_districts_are_localities(self):
        self.done("new", self.plan, "--council", "Essex County Council", "--districts")
        rows = self.rows("localities")
        self.assertEqual(len(rows), 13)
        self.assertEqual((rows[0]["locality"], rows[0]["code"]), ("Essex", "E10000012"))
        self.assertEqual((rows[1]["locality"], rows[1]["parent"], rows[1]["code"]), ("Basildon", "Essex", "E07000066"))
        self.assertEqual(self.rows("plan")[0]["organisation"], "Essex")
        message = self.refused(1, "new", self.folder / "other.muster", "--council", "Esex")
        self.assertIn('found "Esex"', message)
        self.assertIn("Essex", message)
        self.assertFalse((self.folder / "other.muster").exists())

    def test_localities_are_read_from_an_indented_text(self):
        tree = self.file("tree.txt", "North\n  Team A\n  Team B\nSouth\n")
        self.done("new", self.plan, "--organisation", "Ourshire", "--localities", tree)
        self.assertEqual([(row["locality"], row["parent"]) for row in self.rows("localities")],
                         [("Ourshire", ""), ("North", "Ourshire"), ("Team A", "North"),
                          ("Team B", "North"), ("South", "Ourshire")])
        bad = self.file("bad.txt", "North\n\t\tTeam A\n")
        message = self.refused(1, "new", self.folder / "other.muster", "--localities", bad)
        self.assertIn("bad.txt", message)
        self.assertIn("line 2", message)

    def test_a_template_gives_what_is_planned_and_a_plan_can_be_saved_as_one(self):
        titles = self.done("templates").splitlines()
        self.assertIn("Adult social care, assessment and review", titles)
        self.done("new", self.plan, "--template", titles[0], "--first-month", "2027-04", "--months", "24")
        self.assertIn("Social worker", self.names("roles", "role"))
        self.assertTrue(all(row["source"] == "Illustrative: set your own" for row in self.rows("assumptions")))
        self.assertEqual((self.rows("plan")[0]["first_month"], self.rows("plan")[0]["months"]), ("2027-04", "24"))
        self.done("rename", self.plan, "role", "Social worker", "Practitioner")
        self.done("save-template", self.plan, self.folder / "ours", "--title", "Ours")
        other = str(self.folder / "other.muster")
        self.done("new", other, "--template", self.folder / "ours", "--organisation", "Kent")
        self.plan = other
        self.assertIn("Practitioner", self.names("roles", "role"))
        self.assertEqual(self.names("localities", "locality"), ["Kent"])
        message = self.refused(1, "new", self.folder / "third.muster", "--template", "Nothing")
        for title in titles:
            self.assertIn(title, message)
        self.assertIn("not empty", self.refused(1, "save-template", self.plan, self.folder / "ours"))

    def test_what_does_not_go_together_is_refused(self):
        for options in [["--sample", "Essex", "--template", "Home care"], ["--districts"],
                        ["--council", "Essex", "--districts", "--localities", "tree.txt"]]:
            status, _, messages = self.cli("new", self.plan, *options)
            self.assertEqual(status, 2, messages)


if __name__ == "__main__":
    cli.run()
