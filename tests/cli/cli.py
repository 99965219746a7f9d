"""What the tests of muster-cli share: the program, the repository and an empty folder for each test."""

import csv
import io
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

PROGRAM, ROOT = str(Path(sys.argv[1]).resolve()), Path(sys.argv[2]).resolve()
SAMPLES = ROOT / "resources" / "samples"
DATA = ROOT / "tests" / "data"
TABLES = ["plan", "localities", "client_groups", "activities", "roles", "demand", "assumptions", "establishment",
          "posts", "cohorts", "moves", "restructures", "staff_ages", "grades", "funding_sources",
          "targets", "benchmarks", "population", "rates", "demand_methods", "breaks", "shared_forecasts", "demand_profiles",
          "budgets", "actuals", "scenarios", "changes", "adjustments", "savings", "plan_rules", "report_sections"]


class Case(unittest.TestCase):
    """A test in a folder of its own."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.plan = str(self.folder / "plan.muster")

    def cli(self, *arguments, **how):
        """Runs the program; gives status, output, messages."""
        done = subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, cwd=self.folder, **how)
        return done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")

    def done(self, *arguments):
        """Runs the program, which must end well; gives its output."""
        status, output, messages = self.cli(*arguments)
        self.assertEqual(status, 0, messages)
        return output

    def refused(self, status, *arguments):
        """Runs the program, which must refuse with this status, one message and no output; gives the message."""
        found, output, messages = self.cli(*arguments)
        self.assertEqual((found, output), (status, ""), messages)
        self.assertTrue(messages.strip())
        return messages

    def status_with(self, stream, *arguments):
        """Runs the program with a stream, stdout or stderr, that takes nothing; gives the status."""
        with open("/dev/full", "wb") as full:
            streams = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, stream: full}
            return subprocess.run([PROGRAM, *map(str, arguments)], cwd=self.folder, **streams).returncode

    def sample(self, name):
        self.done("new", self.plan, "--sample", name)

    def small_plan(self):
        """A council of one locality with everything a requirement needs."""
        folder = self.folder / "small"
        folder.mkdir()
        for table, text in {
            "plan": "title,organisation,first_month,months\nSmall,Essex,2026-04,12\n",
            "localities": "locality\nEssex\n",
            "client_groups": "client_group\nOlder people\n",
            "activities": "activity,standard,unit\nAssessment,hours,assessment\n",
            "roles": "role,kind,qualified\nSocial worker,casework,yes\n",
            "demand": "locality,client_group,activity,period,volume,status\n"
                      "Essex,Older people,Assessment,2026/27,1200,forecast\n",
            "assumptions": "kind,value\nhours_per_case,12\nqualified_share,1\n",
        }.items():
            (folder / f"{table}.csv").write_text(text)
        self.done("new", self.plan, "--from", folder)

    def rows(self, table, *options):
        return list(csv.DictReader(io.StringIO(self.done("export", self.plan, table, *options))))

    def file(self, name, text):
        path = self.folder / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
        return path


def run():
    unittest.main(argv=[sys.argv[0]])
