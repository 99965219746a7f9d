#!/usr/bin/env python3
"""Edits through muster-cli: set, undo, redo, history, verify."""

import cli


class Edits(cli.Case):
    def value(self):
        return {row["locality"]: row["value"] for row in self.rows("assumptions")
                if row["kind"] == "completions_per_week" and row["client_group"] == "Older people"}

    def set(self, value, *options):
        return ["set", self.plan, "completions_per_week", value, "--activity", "Review", "--client-group",
                "Older people", *options]

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

    def test_a_value_out_of_range_is_refused_with_what_is_allowed(self):
        self.sample("Essex")
        self.assertIn("allowed: more than 0", self.refused(1, *self.set("-1")))
        self.assertIn("no role", self.refused(1, *self.set("4", "--role", "Social worker")))
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


if __name__ == "__main__":
    cli.run()
