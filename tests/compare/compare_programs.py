#!/usr/bin/env python3
"""Says in what the tables and explanations of two builds of muster-cli differ, over the same plans.

    compare_programs.py OLD NEW FOLDER      OLD and NEW are muster-cli; FOLDER holds plans (*.muster)

Numbers may differ by 1e-12 of themselves: another order of adding up. Each other text that differs is listed once, so
that rewordings can be read through; a different number, or another shape of a table, fails.
"""

import csv
import io
import itertools
import random
import re
import subprocess
import sys
from pathlib import Path

CLOSE = 1e-12
EXPLANATIONS = 150  # of each plan
NUMBER = re.compile(r"-?\d[\d,]*(?:\.\d+)?(?:e[+-]?\d+)?")


def run(program, *words):
    """What the program prints, or what it refuses with."""
    done = subprocess.run([program, *words], capture_output=True, text=True)
    return done.stdout if done.returncode == 0 else f"refused: {done.stderr}"


def close(old, new):
    return abs(old - new) <= CLOSE * max(1.0, abs(old), abs(new))


def number(text):
    try:
        return float(text.replace(",", ""))
    except ValueError:
        return None


def same_cell(old, new):
    before, now = number(old), number(new)
    return old == new or (before is not None and now is not None and close(before, now))


def tables_of(program):
    help_text = run(program, "export", "--help")
    return [name.strip() for name in re.search(r"TABLE TEXT REQUIRED\s+(.*)", help_text).group(1).split(",")]


class Comparison:
    def __init__(self):
        self.compared = 0
        self.faults = []
        self.rewordings = set()

    def texts(self, what, old, new):
        """Two texts whose numbers must agree and whose words are listed."""
        self.compared += 1
        if old == new:
            return
        before, now = NUMBER.findall(old), NUMBER.findall(new)
        if len(before) != len(now) or not all(map(same_cell, before, now)):
            self.faults.append(f"{what}\n  old: {old[:300]}\n  new: {new[:300]}")
        elif NUMBER.sub("#", old) != NUMBER.sub("#", new):
            self.rewordings.add((NUMBER.sub("#", old)[:200], NUMBER.sub("#", new)[:200]))

    def tables(self, what, old, new):
        """Two tables, cell by cell."""
        before, now = (list(csv.reader(io.StringIO(text))) for text in (old, new))
        if len(before) != len(now) or any(len(a) != len(b) for a, b in zip(before, now)):
            self.faults.append(f"{what}: {len(before)} rows before, {len(now)} now")
            return
        for line, (a, b) in enumerate(zip(before, now), start=1):
            for one, other in zip(a, b):
                self.compared += 1
                if same_cell(one, other):
                    continue
                if number(one) is None and number(other) is None:
                    self.texts(f"{what}, line {line}", one, other)
                else:
                    self.faults.append(f"{what}, line {line}: {one} before, {other} now")


def compare_tables(comparison, programs, plan, tables):
    for table in tables:
        for options in ((), ("--by", "month"), ("--own",)):
            old, new = (run(program, "export", str(plan), table, *options) for program in programs)
            if "cannot be limited" in old and "cannot be limited" in new:
                break
            comparison.tables(f"{plan.name} {table} {' '.join(options)}", old, new)


def compare_explanations(comparison, programs, plan):
    """Numbers drawn from the tables that explain themselves."""
    draws = random.Random(plan.name)
    places = []
    for table, by in (("requirement", "role"), ("vacancies", "role"), ("supply", "role"), ("cost", "role"),
                      ("timeliness", "activity")):
        text = run(programs[0], "export", str(plan), table)
        if text.startswith("refused"):
            continue
        rows = list(csv.DictReader(io.StringIO(text)))
        names = [name for name in (rows[0] if rows else {})
                 if name not in ("locality", "role", "activity", "qualified", "period")]
        places += [(table, by, row, name) for row, name in itertools.product(rows, names)]
    for table, by, row, name in draws.sample(places, min(EXPLANATIONS, len(places))):
        words = ["explain", str(plan), table, "--locality", row["locality"], f"--{by}", row[by], "--period",
                 row["period"], "--column", name]
        old, new = (run(program, *words) for program in programs)
        for one, other in itertools.zip_longest(old.splitlines(), new.splitlines(), fillvalue=""):
            comparison.texts(" ".join(words), one, other)


def main(words):
    if len(words) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    programs, folder = words[:2], Path(words[2])
    comparison = Comparison()
    tables = tables_of(programs[0])
    for plan in sorted(folder.glob("*.muster")):
        compare_tables(comparison, programs, plan, tables)
        if not plan.name.startswith("random-"):
            compare_explanations(comparison, programs, plan)
    for old, new in sorted(comparison.rewordings):
        print(f"reworded: {old}\n     now: {new}")
    print("\n".join(comparison.faults[:50]))
    print(f"{comparison.compared} cells and lines compared, {len(comparison.rewordings)} reworded, "
          f"{len(comparison.faults)} different")
    return 1 if comparison.faults or comparison.compared == 0 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
