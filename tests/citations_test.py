#!/usr/bin/env python3
"""The check of citations catches each that leads nowhere in a small tree made for it, and lets the others be."""

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).parent))
import citations  # noqa: E402

# Put together here, so that this file cites nothing itself.
METHOD = "docs/" + "method.md"
GONE = "docs/" + "gone.md"
GUIDE = "docs/" + "guide.md"
DECISIONS = "docs/" + "decisions/"
PAGE = "# The method\n\n## 3 Demand\n\n### 3.1 Typed\n\nSee {}.\n\n## 13 Sources\n"

LEADING_SOMEWHERE = [
    f"// Source: {METHOD}.",
    f"// Source: {METHOD}, section 3.1.",
    f"// Source: {METHOD}, section 3.",
    f"// Source: {METHOD}, sections 3, 3.1 and 13.",
    f"// Source: {METHOD}, sections 3 to 13; Rosner, Technometrics 25 (1983), section 9.9.",
    f"// Source: {METHOD},\n// section 3.1.",
    f'    "{METHOD}, "\n    "section 3.1",',
    f"// Kent County Council, 3 March 2015, paragraph 9.9; {METHOD}, section 13, 22 May 2019.",
    f"// {DECISIONS}0012. See also {DECISIONS}0012-staff.md and {DECISIONS}",
    "// a designer's model.md, 55 seeds and a seed of 12",
]
# The text, the line of what is wrong and what is said of it.
LEADING_NOWHERE = [
    (f"// {METHOD}, section 4", 1, f"{METHOD}, section 4: there is no heading with this number"),
    (f"// {METHOD}, section 3.2.", 1, "section 3.2"),
    (f"// {METHOD}, sections 3 to 7", 1, "section 7"),
    (f"// {METHOD}, sections 3, 5 and 13", 1, "section 5"),
    (f"int a;\n/// {METHOD},\n/// section 3.9.", 2, "section 3.9"),
    (f'x\n    "{METHOD}, "\n    "section 8",', 2, "section 8"),
    (f"\n# {GONE}", 2, f"{GONE}: there is no such page"),
    (f"// {DECISIONS}0099", 1, "there is no such decision"),
    (f"// {DECISIONS}0012-gone.md", 1, "there is no such page"),
    ("// method" + ".md, section 3", 1, f"write {METHOD}"),
    ("// method" + ".md section 3", 1, f"write {METHOD}"),
    ("// design" + "/model.md", 1, "this page is not in the repository"),
    ("int a;\n\n// (seed" + " 003)", 3, "name the document itself"),
    ("// Seeds" + " 000 and 002", 1, "name the document itself"),
    ("// ../seeds" + "/003.txt", 1, "this folder is not in the repository"),
]


class Citations(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        self.write(METHOD, PAGE.format("section 3.1"))
        self.write(f"{DECISIONS}0012-staff.md", "# 0012 Staff come and go\n")

    def write(self, name, text):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    def faults_of(self, text, name="src/plan/thing.h"):
        path = self.write(name, text)
        found = citations.faults(self.root)
        path.unlink()
        return found

    def test_a_citation_that_leads_somewhere_passes(self):
        for text in LEADING_SOMEWHERE:
            with self.subTest(text=text):
                self.assertEqual(self.faults_of(text), [])

    def test_each_citation_that_leads_nowhere_is_caught_with_its_file_and_line(self):
        for text, line, wrong in LEADING_NOWHERE:
            with self.subTest(text=text):
                found = self.faults_of(text)
                self.assertEqual(len(found), 1, found)
                self.assertTrue(found[0].startswith(f"src/plan/thing.h:{line}: "), found)
                self.assertIn(wrong, found[0])

    def test_links_between_pages_are_followed(self):
        for link, faults in [("[m](method.md), section 3.1", 0), ("[m](method.md), section 8", 1),
                             ("[m](gone.md)", 1), ("[m](method.md#demand)", 0), ("[m](https://x.org/gone.md)", 0)]:
            with self.subTest(link=link):
                self.assertEqual(len(self.faults_of(link, GUIDE)), faults)

    def test_a_page_with_numbered_headings_cites_its_own_sections(self):
        self.write(METHOD, PAGE.format("sections 3.1 and 6"))
        found = citations.faults(self.root)
        self.assertEqual(len(found), 1, found)
        self.assertTrue(found[0].startswith(f"{METHOD}:7: section 6: "), found)

    def test_published_data_and_files_that_are_no_text_are_left_alone(self):
        wrong = f"// {METHOD}, section 4"
        for name in ["tests/data/sheet.csv", "resources/samples/kent/sheet.csv", "tests/fuzz/corpus/open/1"]:
            self.assertEqual(self.faults_of(wrong, name), [])
        self.assertEqual(self.faults_of(b"\0" + wrong.encode(), "tests/picture.png"), [])
        self.assertEqual(self.faults_of(b"\xa3 " + wrong.encode(), "tests/pounds.csv"), [])
        self.assertEqual(len(self.faults_of(wrong, "tests/golden/kent.csv")), 1)

    def test_the_program_fails_on_a_fault_and_on_a_tree_without_docs(self):
        run = lambda root: subprocess.run([sys.executable, citations.__file__, str(root)],  # noqa: E731
                                          capture_output=True, check=False).returncode
        self.assertEqual(run(self.root), 0)
        self.write("README.md", f"See {GONE}.")
        self.assertEqual(run(self.root), 1)
        self.assertEqual(run(self.root / "docs"), 2)


if __name__ == "__main__":
    unittest.main()
