#!/usr/bin/env python3
"""Pages in a real browser: the report as HTML, and the site for people without the program."""

import html
import re
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
import cli
from browser import Browser

MARK = "[c]"
OF_PEOPLE = ("in_post_fte", "vacancy_fte", "vacancy_gross")
SHOWN_PARTS = "[...document.querySelectorAll('section[data-role]')].filter(each => each.offsetHeight > 0).map(each => each.dataset.role)"


class Pages(cli.Case):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.browser = Browser()

    @classmethod
    def tearDownClass(cls):
        cls.browser.close()
        super().tearDownClass()

    def publish(self, sample, *options):
        self.sample(sample)
        self.done("publish", self.plan, "-o", "site", *options)
        return self.folder / "site"

    def exported(self):
        found = {}
        for table in ("requirement", "vacancies", "timeliness"):
            for row in self.rows(table):
                place = f"{row['locality']}:{row.get('role') or row.get('activity')}:{row['period']}"
                for column, value in row.items():
                    found[f"{column}:{place}"] = value
        return found

    def figures(self, site):
        """Every figure on every page: id to text."""
        return {html.unescape(found[1]): html.unescape(found[2])
                for page in sorted(site.glob("*.html"))
                for found in re.finditer(r'<span data-figure="(.*?)">(.*?)</span>', page.read_text(encoding="utf-8"))}

    def test_the_report_is_walked_by_the_keyboard_alone(self):
        self.sample("Example county")
        path = self.folder / "report.html"
        self.done("report", self.plan, "-o", path)
        self.browser.open(path)
        stops = self.browser.walk()
        self.assertEqual(stops[0][:2], ("A", "#main"), "first a way past the contents")
        for tag, name, is_seen, has_frame in stops:
            self.assertTrue(is_seen and has_frame, (tag, name))
        sections = self.browser.value("[...document.querySelectorAll('h2')].map(each => '#' + each.id)")
        self.assertEqual([name for tag, name, *_ in stops if tag == "A"][1:], sections)
        tables = self.browser.value("[...document.querySelectorAll('caption')].map(each => each.id)")
        self.assertEqual([name for tag, name, *_ in stops if tag == "DIV"], tables)
        self.browser.open(path)
        self.browser.press("Tab")
        self.browser.press("Enter")
        self.browser.press("Tab")
        self.assertEqual(self.browser.value("document.activeElement.closest('main') !== null"), True)
        self.assertEqual(self.browser.asked_for()[1:], [], "nothing is fetched beside the page")
        self.assertEqual(self.browser.complaints(), [])

    def test_a_role_and_a_locality_are_chosen_by_the_keyboard(self):
        site = self.publish("Example county")
        self.browser.open(site / "index.html")
        self.assertEqual(self.browser.value(SHOWN_PARTS), ["All roles"])
        stops = self.browser.walk()
        self.assertEqual([name for _, name, *_ in stops][:4], ["#main", "locality", "role", "All localities"])
        for tag, name, is_seen, has_frame in stops:
            self.assertTrue(is_seen and has_frame, (tag, name))
        for _ in range(3):  # past the link to the figures and the localities
            self.browser.press("Tab")
        self.browser.press("ArrowDown")
        role = self.browser.value("document.getElementById('role').value")
        self.assertNotEqual(role, "All roles")
        self.assertEqual(self.browser.value(SHOWN_PARTS), [role])
        self.assertIn(role, self.browser.value("document.getElementById('said').textContent"))
        self.browser.events.clear()
        self.browser.value("document.getElementById('locality').focus()")
        self.browser.press("ArrowDown")
        self.browser.wait_for("Page.loadEventFired")
        self.assertEqual(self.browser.value("document.querySelector('h1').textContent"), "North")
        self.assertEqual(self.browser.value(SHOWN_PARTS), [role], "the role goes on to the next page")
        self.assertEqual(self.browser.complaints(), [])
        for address in self.browser.asked_for():
            self.assertTrue(address.startswith(site.as_uri()), address)

    def test_without_its_script_a_page_shows_everything(self):
        site = self.publish("Example county")
        self.browser.ask("Emulation.setScriptExecutionDisabled", value=True)
        self.browser.open(site / "index.html")
        roles = self.browser.value(SHOWN_PARTS)
        form = self.browser.value("document.getElementById('choice').offsetHeight")
        self.browser.ask("Emulation.setScriptExecutionDisabled", value=False)
        self.assertEqual((roles[0], form), ("All roles", 0))
        self.assertGreater(len(roles), 3)

    def test_figures_are_those_of_the_export_and_small_ones_are_suppressed(self):
        for sample in ("Example county", "Kent", "Essex"):
            with self.subTest(sample=sample):
                self.plan = str(self.folder / f"{sample}.muster")
                site = self.publish(sample)
                exported, shown = self.exported(), self.figures(site)
                self.assertGreater(len(shown), 20)
                for name, text in shown.items():
                    number = text.split()[0].replace(",", "").replace("−", "-")
                    if number == "–":
                        self.assertEqual(exported[name], "", name)
                        continue
                    scale = 100 if text.endswith("%") else 1
                    self.assertAlmostEqual(float(number), float(exported[name]) * scale, delta=0.5001, msg=name)
                    if name.startswith("in_post_fte:"):
                        self.assertFalse(0 < float(exported[name]) < 5, name)
                small = [name for name, value in exported.items()
                         if name.startswith("in_post_fte:") and value and 0 < float(value) < 5]
                for name in small:
                    for column in OF_PEOPLE:
                        self.assertNotIn(column + name[name.index(":"):], shown)
                marks = sum(page.read_text().count(f">{MARK}<") for page in site.glob("*.html"))
                self.assertEqual(marks > 0, bool(small))

    def test_pages_are_valid_and_say_the_rule(self):
        site = self.publish("Kent", "--suppress-under", "10")
        for page in site.glob("*.html"):
            done = subprocess.run(["tidy", "-q", "-e", str(page)], capture_output=True)
            self.assertEqual(done.stderr.decode(), "")
            text = page.read_text(encoding="utf-8")
            self.assertIn("above 0 and under 10 FTE are not shown", text)
            self.assertNotRegex(text, r"<th>|<th class", "every heading of a table has a scope")
            levels = [int(level) for level in re.findall(r"<h(\d)", text)]
            self.assertEqual(levels[0], 1)
            for above, below in zip(levels, levels[1:]):
                self.assertLessEqual(below, above + 1)
        self.done("publish", self.plan, "-o", "site", "--suppress-under", "0")
        self.assertNotIn(MARK, (site / "index.html").read_text(encoding="utf-8"))

    def test_a_site_is_replaced_and_nothing_else_is(self):
        site = self.publish("Example county")
        (site / "ours.txt").write_text("a note")
        self.done("rename", self.plan, "locality", "North", "Northern area")
        self.done("publish", self.plan, "-o", "site")
        self.assertFalse((site / "locality-north.html").exists())
        self.assertTrue((site / "locality-northern-area.html").exists())
        self.assertEqual((site / "ours.txt").read_text(), "a note")
        self.assertEqual([each.name for each in site.iterdir() if each.name.startswith(".")], [])
        other = self.folder / "other"
        other.mkdir()
        (other / "index.html").write_text("somebody's page")
        self.assertIn("the folder holds something else", self.refused(1, "publish", self.plan, "-o", "other"))
        self.assertEqual((other / "index.html").read_text(), "somebody's page")

    def test_a_signed_state_gives_the_same_site_again(self):
        self.sample("Worked example")
        self.done("sign", self.plan, "--purpose", "Budget", "--by", "Head of service")
        self.done("publish", self.plan, "-o", "first", "--signoff", "1")
        self.done("set", self.plan, "hours_per_case", "20", "--activity", self.rows("activities")[0]["activity"])
        self.done("publish", self.plan, "-o", "again", "--signoff", "1")
        for page in (self.folder / "first").iterdir():
            self.assertEqual(page.read_bytes(), (self.folder / "again" / page.name).read_bytes())


if __name__ == "__main__":
    cli.run()
