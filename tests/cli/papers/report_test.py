#!/usr/bin/env python3
"""Reports on the command line: every figure equal to the export, tagged for screen readers, opened by other programs."""

import csv
import io
import json
import os
import re
import subprocess
import sys
import unicodedata
import zipfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
import cli

SAMPLES_REPORTED = ["Example county", "Essex", "Kent", "Nottinghamshire posts"]


def run(*arguments, **how):
    done = subprocess.run([str(each) for each in arguments], capture_output=True, **how)
    if done.returncode != 0:
        raise AssertionError(done.stderr.decode("utf-8", "replace"))
    return done.stdout.decode("utf-8")


def squeezed(text):
    """Without spaces: where a line breaks is nobody's business."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))


def stands(figure, shown):
    """Whether it is there; where a cell wraps, the cells beside it stand between its words."""
    return squeezed(figure) in shown or all(squeezed(word) in shown for word in figure.split())


class Tags:
    """The structure tree of a PDF in the order of reading, from qpdf's JSON."""

    def __init__(self, path):
        self.objects = json.loads(run("qpdf", "--json=2", path))["qpdf"][1]
        self.root = self.value(self.value(self.objects["trailer"]["value"]["/Root"]))
        self.elements = list(self.walk(self.value(self.root["/StructTreeRoot"])))

    def value(self, thing):
        while isinstance(thing, str) and re.fullmatch(r"\d+ \d+ R", thing):
            thing = self.objects["obj:" + thing]["value"]
        return thing

    def walk(self, element):
        element = self.value(element)
        if isinstance(element, list):
            for each in element:
                yield from self.walk(each)
        elif isinstance(element, dict):
            if "/S" in element:
                yield element
            if "/K" in element:
                yield from self.walk(element["/K"])


class Reports(cli.Case):
    def report(self, ending, *options):
        path = self.folder / f"report{ending}"
        self.done("report", self.plan, "-o", path, *options)
        return path

    def record(self, path):
        """The figures that a report keeps: id to text and value."""
        if path.suffix == ".pdf":
            run("pdfdetach", "-saveall", "-o", self.folder, path)
            record = (self.folder / "muster-figures.json").read_text()
        else:
            record = zipfile.ZipFile(path).read("muster-figures.json")
        return json.loads(record)["figures"]

    def exported(self):
        """Every figure of the tables by locality, role or activity and year, as `export` writes them."""
        found = {}
        for table in ("requirement", "vacancies", "supply", "cost", "timeliness", "outturn"):
            for row in self.rows(table):
                place = f"{row['locality']}:{row.get('role') or row.get('activity') or 'All roles'}:{row['period']}"
                for column, value in row.items():
                    found[f"{column}:{place}"] = value
        posts = self.rows("temporary_posts")
        for row in posts:
            found[f"post:{row['post_title']}:{row['locality']}:{row['role']}:{row['end']}"] = row["annual_cost"]
        found["posts_that_end:count"] = str(len(posts))
        found["posts_that_end:annual_cost"] = str(sum(float(row["annual_cost"] or 0) for row in posts))
        found["posts_that_end:undecided"] = str(sum(not row["decision"] for row in posts))
        return found

    def test_every_figure_is_that_of_the_export_and_stands_on_the_pages(self):
        for sample in SAMPLES_REPORTED:
            with self.subTest(sample=sample):
                self.plan = str(self.folder / f"{sample}.muster")
                self.sample(sample)
                # scenarios apart, whose figures are not in these tables
                path = self.report(".pdf", "--sections", "summary,staff,vacancies,temporary_posts,supply,timeliness,cost")
                exported, shown = self.exported(), squeezed(run("pdftotext", path, "-"))
                figures = self.record(path)
                self.assertGreater(len(figures), 5)
                for figure in figures:
                    value = exported[figure["id"]]
                    if figure["value"] is None:
                        self.assertEqual(value, "", figure)
                    else:
                        self.assertAlmostEqual(figure["value"], float(value), delta=1e-9 * max(1, abs(float(value))))
                    self.assertIn(squeezed(figure["text"]), shown, figure)

    def test_a_pdf_is_tagged_with_scopes_texts_a_language_and_a_title(self):
        self.sample("Worked example")
        self.done("scenario", self.plan, "add", "Harder")
        self.done("scenario", self.plan, "adjust", "Harder/Slower", "hours_per_case", "--multiply", "1.1")
        path = self.report(".pdf", "--scenario", "Harder", "--against", "Baseline")
        information = run("pdfinfo", path)
        self.assertRegex(information, r"Tagged: +yes")
        self.assertRegex(information, r"Title: +Worked example")
        tags = Tags(path)
        self.assertEqual(tags.root["/Lang"], "u:en-GB")
        self.assertEqual(tags.value(tags.root["/ViewerPreferences"])["/DisplayDocTitle"], True)
        kinds = [each["/S"] for each in tags.elements]
        self.assertEqual(kinds[:3], ["/Document", "/H1", "/P"])
        for wanted in ("/H2", "/H3", "/Table", "/Caption", "/TR", "/TH", "/TD", "/Figure"):
            self.assertIn(wanted, kinds)
        levels = [int(kind[2]) for kind in kinds if re.fullmatch(r"/H\d", kind)]
        for above, below in zip(levels, levels[1:]):
            self.assertLessEqual(below, above + 1, "no level of headings is left out")
        scopes = [tags.value(each["/A"])["/Scope"] for each in tags.elements if each["/S"] == "/TH"]
        self.assertEqual(set(scopes), {"/Column", "/Row"})
        self.assertEqual(len(scopes), kinds.count("/TH"), "every heading says what it heads")
        figures = [each for each in tags.elements if each["/S"] == "/Figure"]
        self.assertEqual(len(figures), 2, "the staff by area, and what makes the difference")
        self.assertIn("required", figures[0]["/Alt"])
        self.assertIn("Slower", figures[1]["/Alt"])
        self.assertIn("Summary", run("qpdf", "--json=2", "--json-key=outlines", path))

    def test_nothing_is_painted_outside_of_the_tags_but_artifacts(self):
        self.sample("Worked example")
        path = self.report(".pdf")
        flat = self.folder / "flat.pdf"
        run("qpdf", "--qdf", "--object-streams=disable", path, flat)
        depth, painted = 0, 0
        for line in flat.read_bytes().partition(b"\nxref")[0].split(b"\n"):
            words = line.split()
            if not words:
                continue
            depth += words[-1] in (b"BDC", b"BMC")
            depth -= words[-1] == b"EMC"
            self.assertGreaterEqual(depth, 0)
            if words[-1] in (b"f", b"S", b"Tj", b"TJ"):
                painted += 1
                self.assertGreater(depth, 0, line)
        self.assertGreater(painted, 50)

    def test_text_documents_open_elsewhere_with_the_same_text(self):
        self.sample("Essex")
        expected = squeezed(run("pdftotext", self.report(".pdf"), "-"))
        home = {**os.environ, "HOME": str(self.folder)}
        for ending in (".odt", ".docx"):
            with self.subTest(ending=ending):
                path = self.report(ending)
                folder = self.folder / ending[1:]
                run("soffice", "--headless", "--convert-to", "pdf", "--outdir", folder, path, env=home)
                shown = squeezed(run("pdftotext", folder / "report.pdf", "-"))
                figures = self.record(path)
                self.assertGreater(len(figures), 20)
                for figure in figures:
                    self.assertTrue(stands(figure["text"], shown), figure)
                    self.assertTrue(stands(figure["text"], expected), figure)
                for heading in ("Summary", "Staffrequired,fundedandinpost", "Method", "Assumptions"):
                    self.assertIn(heading, shown)

    def test_html_is_valid_and_needs_nothing_else(self):
        self.sample("Kent")
        path = self.report(".html")
        done = subprocess.run(["tidy", "-q", "-e", str(path)], capture_output=True)
        self.assertEqual(done.stderr.decode(), "")
        html = path.read_text(encoding="utf-8")
        self.assertEqual(re.findall(r'(?:src|href)="(?!#)[^"]*"', html), [], "nothing is fetched")
        self.assertEqual(html.count("<table>"), html.count("<caption"))
        self.assertNotRegex(html, r"<th>|<th class", "every heading of a table has a scope")
        levels = [int(level) for level in re.findall(r"<h(\d)", html)]
        self.assertEqual(levels[0], 1)
        for above, below in zip(levels, levels[1:]):
            self.assertLessEqual(below, above + 1)

    def test_verify_names_exactly_the_figures_that_moved(self):
        self.sample("Worked example")
        path = self.report(".html")
        status, output, messages = self.cli("verify-report", path, self.plan)
        self.assertEqual((status, output), (0, ""))
        self.assertRegex(messages, r"^(\d+) of \1 figures hold\.")
        before = self.exported()
        self.done("set", self.plan, "hours_per_case", "20", "--activity", self.rows("activities")[0]["activity"])
        after = self.exported()
        status, output, _ = self.cli("verify-report", path, self.plan)
        moved = [row["figure"] for row in csv.DictReader(io.StringIO(output))]
        kept = {each["id"] for each in json.loads(
            re.search(r'figures.json">(.*?)</script>', path.read_text(), re.S)[1])["figures"]}
        assumptions = {key for key in kept if key.startswith("assumption:")}
        expected = [key for key in kept - assumptions if before[key] != after[key]]
        self.assertEqual(sorted(key for key in moved if key not in assumptions), sorted(expected))
        self.assertEqual([key for key in moved if key in assumptions],
                         [f"assumption:hours_per_case:{self.rows('activities')[0]['activity']}:always"])
        self.assertGreater(len(kept), len(expected), "some hold")
        self.assertEqual(status, 1)

    def test_a_signed_state_gives_the_same_bytes_again(self):
        self.sample("Worked example")
        self.done("sign", self.plan, "--purpose", "Budget", "--by", "Head of service")
        first = [self.report(ending, "--signoff", "1").read_bytes() for ending in (".pdf", ".odt", ".docx", ".html")]
        self.done("set", self.plan, "hours_per_case", "20", "--activity", self.rows("activities")[0]["activity"])
        again = [self.report(ending, "--signoff", "1").read_bytes() for ending in (".pdf", ".odt", ".docx", ".html")]
        self.assertEqual(first, again)
        now = self.report(".html").read_text()
        self.assertIn("Changes since the last sign-off", now)
        self.assertIn("Budget", now)

    def test_what_cannot_be_reported_is_refused_in_a_sentence(self):
        self.sample("Worked example")
        self.assertIn("FILE.pdf", self.refused(1, "report", self.plan, "-o", "report.txt"))
        self.assertIn("temporary_posts", self.refused(1, "report", self.plan, "-o", "r.pdf", "--sections", "weather"))
        self.assertIn("there is no such scenario", self.refused(1, "report", self.plan, "-o", "r.pdf", "--scenario", "No"))
        self.assertIn("the plan has no such period", self.refused(1, "report", self.plan, "-o", "r.pdf", "--period", "1999/00"))
        other = self.folder / "another.pdf"
        other.write_bytes((self.folder / "plan.muster").read_bytes())
        self.assertIn("plan", self.refused(1, "report", self.plan, "-o", other))
        text = self.file("letter.html", "<p>A letter</p>")
        self.assertIn("no report of Muster", self.refused(1, "verify-report", text, self.plan))
        self.assertFalse((self.folder / "r.pdf").exists())


if __name__ == "__main__":
    cli.run()
