#!/usr/bin/env python3
"""Compares the tables that muster-cli writes of a sample with those kept in tests/golden.

    golden_test.py MUSTER_CLI GOLDEN SAMPLE           exit 1 where a cell differs
    golden_test.py MUSTER_CLI GOLDEN SAMPLE --write   keep what the program writes now

Texts must be the same to the letter. Numbers must agree to 1e-9 of their size: the last digit of a sum
depends on the order in which a compiler adds. Those of a sample with fitted forecasts must agree to 1e-6.
"""

import csv
import io
import subprocess
import sys
import tempfile
from pathlib import Path

TABLES = ["requirement", "vacancies", "supply", "workload", "checks", "demand", "assumptions", "establishment",
          "cohorts"]

# Of the samples that have them.
AIMS = {
    "Example county": ["cost", "outturn", "cost_by_funding", "timeliness", "measures", "beside_published",
                       "temporary_posts", "found_breaks", "budgets", "actuals"],
    "Worked example": ["cost", "timeliness", "measures", "beside_published", "targets", "benchmarks",
                       "demand_forecast"],
}

# Where forecasts are fitted, figures depend on where a compiler's search of the weights stops.
FITTED = {"Example county": 1e-6}


def run(program, *arguments):
    return subprocess.run([program, *arguments], check=True, capture_output=True, text=True).stdout


def same(a, b, nearness):
    if a == b:
        return True
    try:
        return abs(float(a) - float(b)) <= nearness * max(1.0, abs(float(b)))
    except ValueError:
        return False


def differences(table, written, kept, nearness):
    rows, golden = (list(csv.reader(io.StringIO(text))) for text in (written, kept))
    if len(rows) != len(golden):
        yield f"{table}: {len(rows)} lines, {len(golden)} kept"
    for line, (row, expected) in enumerate(zip(rows, golden), 1):
        if len(row) != len(expected) or not all(same(a, b, nearness) for a, b in zip(row, expected)):
            yield f"{table}, line {line}: {row}, kept: {expected}"


def main():
    program, golden, sample = sys.argv[1], Path(sys.argv[2]), sys.argv[3]
    found = []
    with tempfile.TemporaryDirectory() as folder:
        plan = f"{folder}/sample.muster"
        run(program, "new", plan, "--sample", sample)
        for table in TABLES + AIMS.get(sample, []):
            written = run(program, "export", plan, table)
            kept = golden / sample.lower().replace(" ", "_") / f"{table}.csv"
            if "--write" in sys.argv:
                kept.write_text(written)
            found += differences(table, written, kept.read_text(), FITTED.get(sample, 1e-9))
    print("\n".join(found[:20]) or "all tables agree")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
