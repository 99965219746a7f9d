#!/usr/bin/env python3
"""Plans that came from somebody else, through muster-cli: a journal that names a file, and content that was altered."""

import sqlite3
import struct
from pathlib import Path

import cli

READING = [("check",), ("verify",), ("export", "requirement"), ("export", "history"), ("audit",), ("history",), ("signoffs",),
           ("verify-signoff",), ("explain", "requirement", "--locality", "Essex", "--period", "2026/27"),
           ("diff", "--since", "1")]
WRITING = [("set", "sickness_days", "9"), ("undo",), ("redo",), ("restore", "1"), ("compact",), ("checkpoint", "Budget"),
           ("sign", "--purpose", "Budget"), ("import", "roles.csv")]


def naming_journal(journal, name):
    """The journal as SQLite would read it that follows it to the file `name` (sqlite.org/fileformat2.html)."""
    name = str(name).encode()
    return journal + struct.pack(">I", 0x40000000 // 4096 + 1) + name + struct.pack(
        ">II", len(name), sum(name)) + bytes.fromhex("d9d505f920a163d7")


class Strangers(cli.Case):
    def setUp(self):
        super().setUp()
        self.small_plan()
        self.victim = self.file("letter.txt", "Dear all,")
        self.file("roles.csv", "role,kind,qualified\nSocial worker,casework,no\n")

    def leave_journal(self):
        """Leaves the plan half-way through an edit, with a journal that names the letter."""
        database = sqlite3.connect(self.plan, isolation_level=None)
        database.execute("PRAGMA cache_size = 1")
        database.execute("BEGIN IMMEDIATE")
        database.execute("UPDATE plan SET title = 'half done'")
        database.execute("CREATE TABLE filler (x)")
        database.execute("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 400) "
                         "INSERT INTO filler SELECT randomblob(2000) FROM n")
        plan, journal = Path(self.plan).read_bytes(), Path(self.plan + "-journal").read_bytes()
        database.execute("ROLLBACK")
        database.close()
        Path(self.plan).write_bytes(plan)
        Path(self.plan + "-journal").write_bytes(naming_journal(journal, self.victim))

    def tampered(self):
        with sqlite3.connect(self.plan) as database:
            database.execute("UPDATE demand SET volume = 12000")
        database.close()

    def test_no_command_follows_a_journal_to_another_file(self):
        self.leave_journal()
        plan = Path(self.plan).read_bytes()
        for command, *rest in READING + WRITING:
            status, output, messages = self.cli(command, self.plan, *rest)
            self.assertEqual((status, output), (1, ""), (command, messages))
            self.assertIn("the journal beside the plan names another file", messages, command)
            self.assertTrue(self.victim.exists(), command)
        for command in [("recover", self.plan, "saved.muster"), ("diff", self.plan, self.plan), ("merge", self.plan, self.plan)]:
            self.assertIn("names another file", self.refused(1, *command))
        self.assertEqual(Path(self.plan).read_bytes(), plan)
        self.assertTrue(self.victim.exists())
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()),
                         ["letter.txt", "plan.muster", "plan.muster-journal", "roles.csv", "small"])

    def test_figures_of_an_altered_plan_are_not_shown_unasked(self):
        self.tampered()
        for command, *rest in [("export", "requirement"), ("export", "demand"), ("audit",),
                               ("explain", "requirement", "--locality", "Essex", "--period", "2026/27")]:
            messages = self.refused(1, command, self.plan, *rest)
            self.assertIn("Table demand, row", messages)
            self.assertIn("its figures may be wrong and are not shown", messages)
            status, output, messages = self.cli(command, self.plan, *rest, "--even-damaged")
            self.assertEqual(status, 0, messages)
            self.assertTrue(output)
            self.assertIn("is not as the history made it", messages)
        self.refused(1, "export", self.plan, "requirement", "-o", "requirement.csv")
        self.assertFalse((self.folder / "requirement.csv").exists())

    def test_check_says_what_is_wrong_with_the_file(self):
        self.assertNotIn("demand", self.cli("check", self.plan)[2])
        self.tampered()
        status, output, messages = self.cli("check", self.plan)
        self.assertEqual(status, 1)
        self.assertTrue(output, "the problems of the plan are told all the same")
        self.assertIn("is not as the history made it", messages)

    def test_an_altered_plan_is_not_signed(self):
        self.tampered()
        self.assertIn("the file is not sound: Table demand", self.refused(1, "sign", self.plan, "--purpose", "Budget"))
        self.assertEqual(self.done("signoffs", self.plan).count("\n"), 1)


if __name__ == "__main__":
    cli.run()
