#!/usr/bin/env python3
"""house_sizes.py finds a folder of 31 files and a source of 301 lines, and leaves 30 and 300 alone."""

import tempfile
import unittest
from pathlib import Path

import house_sizes


class HouseSizes(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.root = Path(self.folder.name)
        for room in house_sizes.ROOMS:
            (self.root / room).mkdir()

    def write(self, path, lines=1):
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_text("x\n" * lines)

    def test_thirty_files_fit_and_one_more_does_not(self):
        for number in range(30):
            self.write(f"src/plan/{number}.h")
        self.assertEqual(house_sizes.faults(self.root), [])
        self.write("src/plan/30.h")
        self.assertEqual(house_sizes.faults(self.root), ["src/plan: 31 files, at most 30"])

    def test_three_hundred_lines_fit_and_one_more_does_not(self):
        self.write("ui/main/page.cpp", 300)
        self.assertEqual(house_sizes.faults(self.root), [])
        self.write("ui/main/page.cpp", 301)
        self.assertEqual(house_sizes.faults(self.root), ["ui/main/page.cpp: 301 lines, at most 300"])

    def test_a_table_of_figures_may_be_longer(self):
        self.write("tests/data/figures.csv", 1000)
        self.assertEqual(house_sizes.faults(self.root), [])

    def test_what_fuzzing_found_is_not_read(self):
        for number in range(40):
            self.write(f"tests/fuzz/corpus/open/{number}")
        self.assertEqual(house_sizes.faults(self.root), [])


if __name__ == "__main__":
    unittest.main()
