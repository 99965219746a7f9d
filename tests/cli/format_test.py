#!/usr/bin/env python3
"""What docs/file-format.md says is enough for a program that is not Muster: its SQL and its Python, as they stand."""

import json
import re
import shutil
import sqlite3
import subprocess
import sys
import unittest

import cli

PAGE = (cli.ROOT / "docs" / "file-format.md").read_text(encoding="utf-8")
FIGURES = ["establishment_fte", "vacancy_fte", "agency_fte", "newly_qualified_fte"]


def code(language, word):
    """The page's one piece of code in that language that has the word in it."""
    found = [text for text in re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
             if word in text]
    assert len(found) == 1, f"{len(found)} pieces of {language} with {word}"
    return found[0]


class Format(cli.Case):
    def setUp(self):
        super().setUp()
        self.plan = str(self.folder / "kent.muster")  # as the page's Python calls it

    @unittest.skipUnless(shutil.which("sqlite3"), "the shell of SQLite is not installed")
    def test_the_sql_of_the_page_gives_the_table_that_the_program_exports(self):
        for name in ["Kent", "Worked example"]:
            plan = self.folder / f"{name}.muster"
            self.done("new", plan, "--sample", name)
            shell = subprocess.run(["sqlite3", "-readonly", "-json", str(plan), code("sql", "FROM establishment")],
                                   capture_output=True, check=True)
            rows = json.loads(shell.stdout or "[]")
            exported = json.loads(self.done("export", plan, "establishment", "--format", "json"))
            self.assertTrue(exported, name)
            self.assertEqual([[row["locality"], row["role"], row["as_at"]] for row in rows],
                             [[row["locality"], row["role"], row["as_at"]] for row in exported])
            for column in FIGURES:
                for row, beside in zip(rows, exported):
                    self.assertAlmostEqual(row[column], beside[column], places=12, msg=f"{name}: {row}")

    def chain(self):
        """The page's Python on the plan; gives its status and its messages."""
        done = subprocess.run([sys.executable, "-c", code("python", "hashlib.sha256")], capture_output=True,
                              cwd=self.folder)
        return done.returncode, done.stderr.decode("utf-8")

    def test_the_python_of_the_page_follows_the_chain_of_the_history(self):
        self.sample("Kent")
        self.done("set", self.plan, "annual_leave_days", "28")
        self.done("set", self.plan, "annual_leave_days", "29")
        self.done("undo", self.plan)
        self.done("set", self.plan, "annual_leave_days", "30")
        self.assertEqual(self.chain(), (0, ""))

    def test_the_python_of_the_page_finds_an_entry_that_was_altered_or_taken_out(self):
        for forgery in ["UPDATE history SET who = 'Bob' WHERE id = 2", "DELETE FROM history WHERE id = 2",
                        "UPDATE history SET changeset = zeroblob(9) WHERE id = 3"]:
            self.sample("Kent")
            self.done("set", self.plan, "annual_leave_days", "28")
            self.done("set", self.plan, "annual_leave_days", "29")
            with sqlite3.connect(self.plan) as database:
                database.execute(forgery)
            database.close()
            status, messages = self.chain()
            self.assertNotEqual(status, 0, forgery)
            self.assertIn("AssertionError", messages)
            (self.folder / "kent.muster").unlink()


if __name__ == "__main__":
    cli.run()
