#!/usr/bin/env python3
"""The past of a plan through muster-cli: diff, checkpoint, merge, sign, verify-signoff, compact."""

import csv
import io
import shutil
from pathlib import Path

import cli


class Past(cli.Case):
    def test_diff_tells_two_plans_or_two_states_apart(self):
        self.sample("Kent")
        copy = self.folder / "copy.muster"
        copy.write_bytes(Path(self.plan).read_bytes())
        self.assertEqual(self.differences(self.plan, copy), [])
        self.done("set", self.plan, "sickness_days", "9", "--role", "Case Manager/OT")
        told = self.differences(copy, self.plan)
        self.assertEqual({row["table"] for row in told}, {"assumptions"})
        self.assertIn(("value", "", "9"), {(row["column"], row["old"], row["new"]) for row in told})
        self.assertEqual(self.differences(self.plan, "--since", "1"), told)
        self.assertEqual(self.differences(self.plan, "--since", "2"), [])
        self.assertIn("younger than this day", self.refused(1, "diff", self.plan, "--since", "2001-01-01"))
        self.assertIn("there is no such entry", self.refused(1, "diff", self.plan, "--since", "99"))
        self.assertIn('found "yesterday"', self.refused(1, "diff", self.plan, "--since", "yesterday"))
        self.refused(2, "diff", self.plan)

    def test_diff_meets_things_of_the_same_name_in_plans_made_apart(self):
        self.sample("Kent")
        other = self.folder / "other.muster"
        self.done("new", other, "--sample", "Kent")
        self.assertEqual(self.differences(self.plan, other), [])

    def differences(self, *arguments):
        return list(csv.DictReader(io.StringIO(self.done("diff", *arguments))))

    def set(self, value, plan=None):
        self.done("set", plan or self.plan, "completions_per_week", value, "--activity", "Review", "--client-group",
                  "Older people")

    def value(self, plan=None):
        rows = csv.DictReader(io.StringIO(self.done("export", plan or self.plan, "assumptions")))
        return [row["value"] for row in rows if row["kind"] == "completions_per_week" and not row["locality"]
                and row["client_group"] == "Older people" and row["activity"] == "Review"][0]

    def sickness(self, value, plan=None):
        self.done("set", plan or self.plan, "sickness_days", value)

    def copy(self, name="copy.muster"):
        path = self.folder / name
        shutil.copyfile(self.plan, path)
        return str(path)

    def told(self, *arguments, status=0):
        """Runs the program, which tells something; gives its output and its messages."""
        found, output, messages = self.cli(*arguments)
        self.assertEqual(found, status, messages)
        return output, messages

    def test_a_checkpoint_is_a_state_to_compare_with_and_to_go_back_to(self):
        self.sample("Essex")
        self.set("5")
        self.assertIn("after entry 2", self.told("checkpoint", self.plan, "Before the review")[1])
        self.set("6")
        self.assertEqual([(row["name"], row["entry"]) for row in csv.DictReader(
            io.StringIO(self.done("checkpoint", self.plan)))], [("Before the review", "2")])
        self.assertEqual([(row["old"], row["new"]) for row in
                          self.differences(self.plan, "--since", "Before the review")], [("5", "6")])
        self.assertEqual([(row["old"], row["new"]) for row in self.differences(
            self.plan, "--since", "1", "--until", "Before the review")], [("4", "5")])
        self.done("restore", self.plan, "Before the review")
        self.assertEqual(self.value(), "5")
        for name in ["Before the review", "12", "2026-11-24"]:
            self.refused(1, "checkpoint", self.plan, name)
        self.assertIn("no such state", self.refused(1, "restore", self.plan, "After the review"))

    def test_two_copies_edited_apart_are_merged_with_both_histories(self):
        self.sample("Essex")
        copy = self.copy()
        self.set("5")
        self.sickness("9", copy)
        self.done("checkpoint", copy, "Theirs")
        before = Path(self.plan).read_bytes()
        output, messages = self.told("merge", self.plan, copy, "--dry-run")
        self.assertIn("Both have entry 1. Edits since then: 1 here, 1 there. Cells in conflict: 0.", messages)
        self.assertIn("sickness_days", output)
        self.assertEqual(Path(self.plan).read_bytes(), before)
        self.assertIn("Merge copy.muster, 1 edit.", self.told("merge", self.plan, copy)[1])
        self.assertEqual(self.value(), "5")
        self.assertEqual([(row["old"], row["new"]) for row in self.differences(copy, self.plan)], [("4", "5")])
        self.assertIn("9", [row["value"] for row in self.rows("assumptions") if row["kind"] == "sickness_days"])
        self.done("verify", self.plan)
        self.assertEqual([row["name"] for row in csv.DictReader(io.StringIO(
            self.done("checkpoint", self.plan)))], ["Theirs"])
        self.assertIn("nothing new", self.told("merge", self.plan, copy)[1])
        self.told("merge", copy, self.plan)
        self.assertEqual(self.differences(copy, self.plan), [])

    def test_a_merge_is_one_edit_to_undo(self):
        self.sample("Essex")
        copy = self.copy()
        self.set("5", copy)
        self.done("merge", self.plan, copy)
        self.done("undo", self.plan)
        self.assertEqual(self.value(), "4")
        self.done("redo", self.plan)
        self.assertEqual(self.value(), "5")
        self.done("verify", self.plan)

    def test_a_conflict_is_shown_and_waits_for_a_decision(self):
        self.sample("Essex")
        copy = self.copy()
        self.set("5")
        self.set("6", copy)
        output, messages = self.told("merge", self.plan, copy, "--dry-run", status=1)
        row = next(csv.DictReader(io.StringIO(output)))
        self.assertEqual((row["outcome"], row["column"], row["was"], row["mine"], row["theirs"]),
                         ("conflict", "value", "4", "5", "6"))
        self.assertTrue(row["mine_who"] and row["theirs_at"])
        before = Path(self.plan).read_bytes()
        self.assertIn("both copies changed", self.refused(1, "merge", self.plan, copy))
        self.assertEqual(Path(self.plan).read_bytes(), before)
        for side, value in [("mine", "5"), ("theirs", "6")]:
            plan = self.copy(side + ".muster")
            self.done("merge", plan, copy, "--take", side)
            self.assertEqual(self.value(plan), value)
            self.done("verify", plan)

    def test_plans_made_apart_are_not_merged(self):
        self.sample("Essex")
        other = self.folder / "other.muster"
        self.done("new", other, "--sample", "Kent")
        before = Path(self.plan).read_bytes()
        self.assertIn("no history in common", self.refused(1, "merge", self.plan, other))
        self.assertEqual(Path(self.plan).read_bytes(), before)
        self.assertIn("nothing new", self.told("merge", self.plan, self.plan)[1])
        self.assertEqual(Path(self.plan).read_bytes(), before)

    def test_what_is_signed_off_is_found_identical_or_told_what_moved_it(self):
        self.sample("Essex")
        self.assertIn("never signed off", self.refused(1, "verify-signoff", self.plan))
        self.told("sign", self.plan, "--purpose", "Budget 2027/28", "--by", "Director")
        self.assertIn('"Budget 2027/28", by Director: identical.', self.told("verify-signoff", self.plan)[1])
        self.set("5")
        self.sickness("9")
        self.done("undo", self.plan)
        output, messages = self.told("verify-signoff", self.plan, status=1)
        moved = list(csv.DictReader(io.StringIO(output)))
        self.assertEqual(len({row["moved_by"] for row in moved}), 1)
        self.assertIn("completions per week", moved[0]["moved_by"])
        self.assertIn("requirement", {row["table"] for row in moved})
        self.assertIn("figures moved by", messages)
        self.done("restore", self.plan, "1")
        self.told("sign", self.plan, "--purpose", "Budget, again", "--by", "Director", "--supersedes", "1")
        signed = list(csv.DictReader(io.StringIO(self.done("signoffs", self.plan))))
        self.assertEqual([(row["id"], row["supersedes"], row["superseded_by"]) for row in signed],
                         [("1", "", "2"), ("2", "1", "")])
        self.refused(1, "sign", self.plan, "--purpose", "Once more", "--supersedes", "1")
        self.refused(1, "verify-signoff", self.plan, "3")
        self.done("verify", self.plan)

    def test_compacting_keeps_the_plan_and_its_named_and_signed_states(self):
        self.sample("Essex")
        for value in ["5", "6", "7"]:
            self.set(value)
        self.done("checkpoint", self.plan, "Seven")
        for value in ["8", "9", "10"]:
            self.set(value)
        self.told("sign", self.plan, "--purpose", "Budget")
        for value in ["11", "12"]:
            self.set(value)
        before = self.copy("before.muster")
        bytes_before = Path(self.plan).read_bytes()
        self.assertIn("The history would be shortened from 9 entries to", self.told(
            "compact", self.plan, "--dry-run")[1])
        self.assertEqual(Path(self.plan).read_bytes(), bytes_before)
        self.assertIn("no longer to be seen", self.told("compact", self.plan)[1])
        self.done("verify", self.plan)
        self.assertEqual(self.differences(before, self.plan), [])
        self.assertEqual([(row["old"], row["new"]) for row in self.differences(self.plan, "--since", "Seven")],
                         [("7", "12")])
        moved, _ = self.told("verify-signoff", self.plan, status=1)
        self.assertEqual(len({row["moved_by"] for row in csv.DictReader(io.StringIO(moved))}), 1)
        self.done("restore", self.plan, "Seven")
        self.assertIn("nothing to join", self.told("compact", self.plan, "--before", "2001-01-01")[1])


if __name__ == "__main__":
    cli.run()
