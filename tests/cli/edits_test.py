#!/usr/bin/env python3
"""Edits through muster-cli: set, undo, redo, history, verify, recover."""

import csv
import io
import os
from pathlib import Path

import cli


class Edits(cli.Case):
    def value(self):
        return {row["locality"]: row["value"] for row in self.rows("assumptions")
                if row["kind"] == "completions_per_week" and row["client_group"] == "Older people"}

    def set(self, value, *options):
        return ["set", self.plan, "completions_per_week", value, "--activity", "Review", "--client-group",
                "Older people", *options]

    def test_a_published_turnover_is_converted_and_said(self):
        self.small_plan()
        status, _, messages = self.cli("set", self.plan, "turnover", "0.1504", "--published", "--source", "DfE")
        self.assertEqual((status, messages), (0, "0.1504 of the closing stock is 0.140454 of those in post "
                                                       "at the start of a year.\n"))
        row = [row for row in self.rows("assumptions") if row["kind"] == "turnover"][0]
        self.assertAlmostEqual(float(row["value"]), 1 - (1 - 0.1504 / 12) ** 12, 12)
        self.assertIn("only turnover is published",
                      self.refused(1, "set", self.plan, "retirement", "0.02", "--published"))
        self.assertIn("allowed: 0 to 1", self.refused(1, "set", self.plan, "turnover", "1.2", "--published"))
        self.assertIn("allowed: 0 to 1", self.refused(1, "set", self.plan, "turnover", "1.2"))

    def test_a_value_is_read_as_tables_are_and_nothing_is_no_number(self):
        self.sample("Essex")
        before = self.done("export", self.plan, "assumptions")
        for value in "", " ", "four", "0x10", "x", "nan", "1e999", "0,75":
            self.assertIn("VALUE: ", self.refused(1, *self.set(value)))
        self.assertEqual(self.done("export", self.plan, "assumptions"), before)
        self.done("set", self.plan, "salary", "40,500")
        self.assertIn(",40500,", self.done("export", self.plan, "assumptions"))

    def test_set_undo_and_redo_are_each_others_inverse(self):
        self.sample("Essex")
        before = self.done("export", self.plan, "assumptions")
        self.done(*self.set("4.5", "--locality", "North", "--source", "Team diary, May 2026"))
        self.assertEqual(self.value(), {"": "4", "North": "4.5"})
        after = self.done("export", self.plan, "assumptions")
        self.assertIn("Team diary, May 2026", after)
        self.done("undo", self.plan)
        self.assertEqual(self.done("export", self.plan, "assumptions"), before)
        self.done("redo", self.plan)
        self.assertEqual(self.done("export", self.plan, "assumptions"), after)

    def test_the_history_edit_by_edit_says_what_each_did_and_moved(self):
        self.sample("Essex")
        self.done(*self.set("4.5", "--locality", "North"))
        self.done(*self.set("3", "--locality", "North"))
        self.done("undo", self.plan)
        edits = list(csv.DictReader(io.StringIO(self.done("history", self.plan, "--edits", "--moved"))))
        self.assertEqual([row["edit"] for row in edits[-2:]],
                         ["Completions per week, North, Older people, Review: 3.6 → 4.5",
                          "Completions per week, North, Older people, Review: 4.5 → 3"])
        self.assertEqual([row["undone"] for row in edits], ["no"] * (len(edits) - 1) + ["yes"])
        self.assertLess(float(edits[-2]["required_fte"]), 0)
        self.assertEqual((edits[0]["required_fte"], edits[-1]["required_fte"]), ("", ""))
        self.assertNotIn("required_fte", self.done("history", self.plan, "--edits"))
        self.assertIn("--edits", self.refused(2, "history", self.plan, "--moved"))

    def test_the_assumptions_of_a_branch_are_copied_and_given_back(self):
        self.sample("Essex")
        places = {row["locality"]: row["value"] for row in self.rows("assumptions")
                  if row["kind"] == "completions_per_week" and row["client_group"] == "Older people"}
        self.assertEqual(places, {"": "4", "North": "3.6"})
        before = self.done("export", self.plan, "assumptions")
        listed = self.done("copy-assumptions", self.plan, "North", "--to", "West", "--dry-run")
        self.assertIn('"Completions per week, West, Older people, Review",inherited,3.6', listed)
        self.assertEqual(self.done("export", self.plan, "assumptions"), before)
        self.assertEqual(self.done("copy-assumptions", self.plan, "North", "--to", "West"), listed)
        self.assertEqual(self.value(), {"": "4", "North": "3.6", "West": "3.6"})
        self.assertIn('"Completions per week, West, Older people, Review",3.6,inherited',
                      self.done("clear-assumptions", self.plan, "West"))
        self.assertEqual(self.value(), {"": "4", "North": "3.6"})
        self.done("undo", self.plan)
        self.assertEqual(self.value(), {"": "4", "North": "3.6", "West": "3.6"})
        self.assertIn("side by side", self.refused(1, "copy-assumptions", self.plan, "North", "--to", "North"))
        self.assertIn("nothing above it", self.refused(1, "clear-assumptions", self.plan, "Essex"))

    def test_a_value_out_of_range_is_refused_with_what_is_allowed(self):
        self.sample("Essex")
        self.assertIn("allowed: more than 0", self.refused(1, *self.set("-1")))
        self.assertIn("no role", self.refused(1, *self.set("4", "--role", "Social worker")))
        self.assertEqual(self.value(), {"": "4", "North": "3.6"})

    def test_a_source_keeps_plain_line_breaks(self):
        self.sample("Essex")
        self.done(*self.set("4.5", "--source", "Diary\r\nMay\r2026"))
        self.assertIn("Diary\nMay\n2026", [row["source"] for row in self.rows("assumptions")])

    def refused_to_write(self, **how):
        before = Path(self.plan).read_bytes()
        for command in [self.set("5"), ["undo", self.plan], ["import", self.plan, self.file("x.csv", "locality\n")]]:
            status, output, messages = self.cli(*command, **how)
            self.assertEqual((status, output), (3, ""), messages)
            self.assertEqual(messages.count("\n"), 1, messages)
        self.assertEqual(Path(self.plan).read_bytes(), before)
        return messages

    def test_a_plan_that_is_open_elsewhere_can_be_read_alone(self):
        self.sample("Essex")
        self.file("plan.muster.lock", "Ann\ndesk-12\n4711\n1\n")
        self.assertIn("Ann on desk-12", self.refused_to_write())
        self.assertEqual(self.value(), {"": "4", "North": "3.6"})

    def test_a_plan_that_may_not_be_written_can_be_read_alone(self):
        self.sample("Essex")
        self.folder.chmod(0o755)
        Path(self.plan).chmod(0o444)
        nobody = {"user": 65534} if os.geteuid() == 0 else {}
        try:
            self.cli("check", self.plan, **nobody)
        except PermissionError:
            self.skipTest("the program is not to be run by others")
        self.refused_to_write(**nobody)
        self.assertEqual(self.value(), {"": "4", "North": "3.6"})

    def test_more_undo_than_there_is_undoes_nothing(self):
        self.sample("Essex")
        self.done(*self.set("5"))
        self.done(*self.set("6"))
        self.assertIn("allowed: 1 to 2", self.refused(1, "undo", self.plan, "3"))
        self.assertEqual(self.value()[""], "6")
        self.done("undo", self.plan, "2")
        self.assertEqual(self.value()[""], "4")
        self.assertIn("nothing", self.refused(1, "undo", self.plan))
        self.assertIn("allowed: 1 to 2", self.refused(1, "redo", self.plan, "3"))
        self.done("redo", self.plan, "2")
        self.assertEqual(self.value()[""], "6")

    def test_restore_brings_an_earlier_state_back_and_can_be_undone(self):
        self.sample("Essex")
        before = self.done("export", self.plan, "assumptions")
        self.done(*self.set("5"))
        self.done(*self.set("6"))
        self.done("restore", self.plan, "1")
        self.assertEqual(self.done("export", self.plan, "assumptions"), before)
        self.assertTrue(self.rows("history")[-1]["label"].startswith("Restore to entry 1, "))
        self.done("undo", self.plan)
        self.assertEqual(self.value()[""], "6")
        self.assertIn('found "99"', self.refused(1, "restore", self.plan, "99"))

    def test_history_tells_each_cell_with_its_old_and_new_value(self):
        self.sample("Essex")
        self.done(*self.set("5"))
        last = self.rows("history")[-1]
        self.assertEqual((last["table"], last["column"], last["old"], last["new"], last["undone"]),
                         ("assumptions", "value", "4", "5", "no"))
        self.assertIn("completions per week", last["label"])
        self.assertEqual(self.done("history", self.plan), self.done("export", self.plan, "history"))
        self.done("undo", self.plan)
        self.assertEqual(self.rows("history")[-1]["undone"], "yes")

    def test_verify_finds_a_sound_file_sound_and_a_damaged_one_damaged(self):
        self.sample("Kent")
        self.assertEqual(self.cli("verify", self.plan)[0], 0)
        with open(self.plan, "r+b") as file:
            content = file.read()
            at = content.find(b"Thanet & Kent Coast")
            self.assertGreater(at, 0)
            file.seek(at)
            file.write(b"Thanot")
        self.assertEqual(self.cli("verify", self.plan)[0], 1)

    def test_recover_makes_a_new_plan_of_a_damaged_one_and_says_what_was_lost(self):
        self.sample("Kent")
        demand = self.done("export", self.plan, "demand")
        new = self.folder / "new.muster"
        status, output, messages = self.cli("recover", self.plan, new)
        self.assertEqual((status, output), (0, ""), messages)
        self.assertIn("Nothing is lost.", messages)
        self.assertIn("there is a file of this name already", self.refused(1, "recover", self.plan, new))
        content = Path(self.plan).read_bytes()
        Path(self.plan).write_bytes(content.replace(b"Make the sample Kent", b"Made the sample Kent"))
        new.unlink()
        status, output, messages = self.cli("recover", self.plan, new)
        self.assertEqual((status, output), (1, ""), messages)
        self.assertIn("The history is not whole", messages)
        self.assertIn("Not everything could be saved.", messages)
        Path(self.plan).unlink()
        self.plan = str(new)
        self.done("verify", self.plan)
        self.assertEqual(self.done("export", self.plan, "demand"), demand)
        self.assertEqual({row["label"] for row in self.rows("history")}, {"Recovered from plan.muster"})
        self.refused(3, "recover", self.folder / "gone.muster", self.folder / "other.muster")


if __name__ == "__main__":
    cli.run()
