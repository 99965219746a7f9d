#!/usr/bin/env python3
"""Fits that muster-cli keeps in the plan's file: they change no figure and nothing of the plan's past."""

import os
import random
import sqlite3
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
import cli

TABLES = ["demand_forecast", "methods_tried", "backtest", "requirement"]


class Kept(cli.Case):
    def setUp(self):
        super().setUp()
        draw = random.Random(1)
        folder = self.folder / "kept"
        folder.mkdir()
        places = [f"Team {i}" for i in range(6)]
        months = [f"{2024 + (m + 3) // 12}-{(m + 3) % 12 + 1:02d}" for m in range(36)]
        for table, text in {
            "plan": "title,organisation,first_month,months\nKept,Essex,2027-04,24\n",
            "localities": "locality,parent\nEssex,\n" + "".join(f"{place},Essex\n" for place in places),
            "client_groups": "client_group\nAll\n", "roles": "role,kind,qualified\nSocial worker,casework,yes\n",
            "activities": "activity,standard,unit\nReview,hours,review\nVisit,hours,visit\n",
            "assumptions": "kind,value\nhours_per_case,5\nqualified_share,1\ncontracted_hours,37\n",
            "demand": "locality,client_group,activity,period,volume,status\n" + "".join(
                f"{place},All,{activity},{month},{draw.randint(80, 140)},actual\n"
                for place in places for activity in ("Review", "Visit") for month in months),
        }.items():
            (folder / f"{table}.csv").write_text(text)
        self.done("new", self.plan, "--from", folder)
        self.done("method", self.plan, "automatic", "--activity", "Review")
        self.done("method", self.plan, "damped_holt", "--activity", "Visit")

    def kept(self, use="plan"):
        with sqlite3.connect(self.plan) as plan:
            return dict(plan.execute("SELECT made_of, made FROM kept_work WHERE kept_for = ?", (use,)))

    def tables(self):
        return {table: self.done("export", self.plan, table) for table in TABLES}

    def test_a_second_export_says_the_same_of_what_was_kept(self):
        self.assertEqual(self.kept(), {})
        first = self.tables()
        kept = self.kept()
        self.assertEqual(len(kept), 6 + 1 + 6) # what was tried of each, what was chosen of all, a fit of each
        bytes_of_plan = Path(self.plan).read_bytes()
        self.assertEqual(self.tables(), first)
        self.assertEqual(Path(self.plan).read_bytes(), bytes_of_plan)

    def test_nothing_of_the_past_or_the_hash_knows_of_it(self):
        history = self.done("history", self.plan)
        copy = self.folder / "copy.muster"
        copy.write_bytes(Path(self.plan).read_bytes())
        self.done("sign", self.plan, "--purpose", "committee", "--by", "Ann")
        self.assertGreater(len(self.kept()), 0)
        self.assertEqual(self.done("history", self.plan), history)
        self.done("verify", self.plan)
        self.done("verify-signoff", self.plan)
        self.assertEqual(self.done("diff", self.plan, copy), self.done("diff", copy, self.plan))
        self.done("export", copy, "demand_forecast")
        self.done("merge", copy, self.plan)
        self.done("verify", copy)
        recovered = self.folder / "recovered.muster"
        self.done("recover", self.plan, recovered)
        self.assertEqual(self.done("export", recovered, "demand_forecast"),
                         self.done("export", self.plan, "demand_forecast"))

    def test_of_other_figures_it_is_dropped_and_made_again(self):
        self.tables()
        before = self.kept()
        figures = self.folder / "more.csv"
        figures.write_text("locality,client_group,activity,period,volume\nTeam 0,All,Review,2027-03,500\n")
        self.done("import", self.plan, figures)
        after = self.tables()
        changed = set(before) - set(self.kept())
        self.assertEqual(len(changed), 2) # of the series, and of what all of them chose
        self.assertEqual(len(self.kept()), len(before))
        self.done("undo", self.plan)
        self.tables()
        self.assertEqual(self.kept(), before)
        self.assertNotEqual(self.tables(), after)

    def test_damage_is_ignored_and_made_again(self):
        first = self.tables()
        kept = self.kept()
        with sqlite3.connect(self.plan) as plan:
            plan.execute("UPDATE kept_work SET made = zeroblob(length(made)) WHERE id % 2 = 0")
            plan.execute("UPDATE kept_work SET seal = x'00' WHERE id % 3 = 0")
        self.done("verify", self.plan)
        self.assertEqual(self.tables(), first)
        self.assertEqual(self.kept(), kept)

    def test_nothing_is_written_where_the_plan_may_not_be(self):
        before = Path(self.plan).read_bytes()
        lock = Path(self.plan + ".lock")
        lock.write_text("Ann\nelsewhere\n1\n1\nx\ny\nz\n")
        self.tables()
        self.assertEqual(Path(self.plan).read_bytes(), before)
        lock.unlink()
        if os.geteuid() == 0: # the superuser may write everything
            Path(self.plan).chmod(0o444)
            self.folder.chmod(0o755)
            def nobody():
                os.setuid(65534)
            made = subprocess.run([cli.PROGRAM, "export", self.plan, "demand_forecast"], preexec_fn=nobody,
                                  capture_output=True, text=True)
        else:
            Path(self.plan).chmod(0o444)
            made = subprocess.run([cli.PROGRAM, "export", self.plan, "demand_forecast"], capture_output=True, text=True)
        self.assertEqual(made.returncode, 0, made.stderr)
        self.assertEqual(Path(self.plan).read_bytes(), before)
        self.assertEqual([each.name for each in self.folder.iterdir() if each.suffix == ".lock"], [])
        Path(self.plan).chmod(0o644)

    def test_earlier_states_are_kept_for_the_record(self):
        figures = self.folder / "more.csv"
        figures.write_text("locality,client_group,activity,period,volume,status\n" + "".join(
            f"Team {i},All,Review,2027-04,{100 + i},actual\n" for i in range(6)))
        self.done("import", self.plan, figures)
        record = self.done("export", self.plan, "forecast_record")
        self.assertGreater(len(self.kept("record")), 6)
        self.assertEqual(self.done("export", self.plan, "forecast_record"), record)
        rows = [row for row in self.rows("forecast_record") if row["activity"] == "Review"]
        self.assertEqual(len(rows), 6)
        for row in rows:
            inside = float(row["low_80"]) <= float(row["actual"]) <= float(row["high_80"])
            self.assertEqual(float(row["held_80"]), 1 if inside else 0)

    def test_the_backtest_of_automatic_is_what_it_said_with_like_series(self):
        held = {row["locality"]: float(row["held_80"]) for row in self.rows("demand_forecast") if row["held_80"]}
        tests = [row for row in self.rows("backtest") if row["activity"] == "Review"]
        self.assertEqual(len(held), 6)
        self.assertEqual({row["locality"]: float(row["within_80"]) for row in tests}, held)


if __name__ == "__main__":
    cli.run()
