#!/usr/bin/env python3
"""Staff lists of three hands: what does not fit, the decisions on it, and the register that comes of it."""

import csv
import io
from collections import Counter

import cli

TEAMS = ["North", "South", "East"]
PEOPLE = ["Archer", "Baker", "Carter", "Zander"]


def post(number, **other):
    """A post as all lists have it; its last day is of those that have one."""
    fault = {"id": f"P{number:04}", "team": TEAMS[number % 3], "title": ["Social worker", "Reviewing officer", "Duty worker"][number % 7 % 3],
             "fte": [1, 0.6, 0.5][number % 5 % 3], "grade": ["PO3", "PO1"][number % 2], "end": "31/03/2029" if number % 10 == 0 else "", "filled": None}
    return {**fault, **other}


class Reconcile(cli.Case):
    def setUp(self):
        super().setUp()
        self.small_plan()
        self.file("localities.csv", "locality,parent\n" + "".join(f"{team},Essex\n" for team in TEAMS))
        self.done("import", self.plan, "localities.csv")
        self.posts = [post(number) for number in range(1, 301)]

    def write(self, name, headings, rows):
        text = io.StringIO()
        csv.writer(text).writerows([headings, *rows])
        return self.file(name, text.getvalue())

    def lists(self, hr=None, finance=None, rota=None):
        """The three lists, each with its own headings; the rota has no ids."""
        self.write("HR.csv", ["Position number", "Employee name", "Team", "Job title", "Title", "WTE", "Actual WTE", "Grade", "Contract end"],
                   [[p["id"], f"Ann {PEOPLE[i % 3]}", p["team"] + " team", "Social worker", p["title"], f"{p['fte']} WTE",
                     p["fte"] if p["filled"] is None else p["filled"], p["grade"], p["end"]] for i, p in enumerate(hr or self.posts)])
        self.write("Finance.csv", ["Post ID", "Cost centre", "Team", "Job title", "Title", "Budgeted WTE", "Grade", "Funded until", "Salary"],
                   [[p["id"], "C1", p["team"].upper(), "Social worker", p["title"], p["fte"], p["grade"].lower(), p["end"], "£40,000"] for p in finance or self.posts])
        self.write("Rota.csv", ["Team", "Post", "FTE", "Grade", "Line manager"],
                   [[p["team"], p["title"], p["fte"], p["grade"], "Zoe Zander"] for p in rota or self.posts])
        return ["HR.csv", "Finance.csv", "Rota.csv"]

    def found(self, *options, status=1):
        """The findings as rows."""
        got, _, said = self.cli("reconcile", self.plan, *options, "--date", "2026-10-31", "-o", "findings.csv")
        self.assertEqual(got, status, said)
        return list(csv.DictReader(io.StringIO((self.folder / "findings.csv").read_text("utf-8-sig"))))

    def faulty(self):
        """The lists with ten faults; gives what is to be found: kind and title."""
        def seeded(number, title, **other):
            self.posts.append(post(number, title=title, fte=1, grade="PO5", team="North", end="", **other))
        for number, title in enumerate(["Missing in finance", "Missing in rota", "Other FTE", "Other grade", "Other team", "Other title", "Other end",
                                        "Id twice", "Two people", "Grant post", "Misspelt post"], 901):
            seeded(number, title)
        self.posts[-2]["end"] = "31/03/2026"
        hr, finance, rota = ([dict(p) for p in self.posts] for _ in range(3))

        def at(rows, title):
            return next(p for p in rows if p["title"] == title)
        finance.remove(at(finance, "Missing in finance"))
        rota.remove(at(rota, "Missing in rota"))
        at(finance, "Other FTE")["fte"] = 0.8
        at(finance, "Other grade")["grade"] = "PO6"
        at(hr, "Other team")["team"] = "South"
        at(hr, "Other title")["title"] = "Changed title"
        at(finance, "Other end")["end"] = "31/03/2028"
        finance.append(dict(at(finance, "Id twice")))
        hr.append(dict(at(hr, "Two people")))
        at(rota, "Misspelt post")["title"] = "Mispelt post"
        self.lists(hr, finance, rota)
        return {("not in every list", "Missing in finance"), ("not in every list", "Missing in rota"), ("FTE differs", "Other FTE"),
                ("grade differs", "Other grade"), ("team differs", "Other team"), ("title differs", "Other title"), ("end date differs", "Other end"),
                ("same id twice", "Id twice"), ("filled twice", "Two people"), ("funding has ended", "Grant post"), ("may be the same", "Misspelt post"),
                ("names of people", "")}

    def test_lists_that_agree_have_no_findings_and_become_the_register(self):
        lists = self.lists()
        found = self.found(*lists, status=0)
        self.assertEqual([row["kind"] for row in found], ["names of people"] * 2)
        status, output, said = self.cli("reconcile", self.plan, *lists, "--apply")
        self.assertEqual((status, output), (0, ""), said)
        posts = self.rows("posts")
        self.assertAlmostEqual(sum(float(p["fte"]) for p in posts), sum(p["fte"] for p in self.posts))
        self.assertEqual({p["locality"] for p in posts}, set(TEAMS))
        self.assertIn("Reconcile staff lists HR, Finance, Rota", self.done("history", self.plan, "--edits"))
        self.done("undo", self.plan)
        self.assertEqual(self.rows("posts"), [])

    def test_each_of_the_seeded_faults_is_found_and_nothing_else(self):
        expected = self.faulty()
        found = self.found("HR.csv", "Finance.csv", "Rota.csv")
        self.assertEqual({(row["kind"], row["title"]) for row in found}, expected)
        self.assertEqual(len(found), len(expected) + 1)  # two lists have names
        other = next(row for row in found if row["kind"] == "FTE differs")
        self.assertEqual((other["post_id"], other["HR: value"], other["Finance: value"], other["Rota: value"]), ("P0903", "1", "0.8", "1"))
        self.assertEqual((other["HR: line"], other["Finance: line"], other["Rota: line"]), ("304", "303", "303"))
        self.assertTrue(all(row["what_to_do"].endswith(".") for row in found))
        turned = self.found("Rota.csv", "Finance.csv", "HR.csv")
        self.assertEqual([row["finding"] for row in turned if row["post_id"]], [row["finding"] for row in found if row["post_id"]])

    def test_what_is_printed_is_short(self):
        self.faulty()
        status, output, _ = self.cli("reconcile", self.plan, "HR.csv", "Finance.csv", "Rota.csv", "--date", "2026-10-31")
        self.assertEqual(status, 1)
        self.assertIn("HR 312 rows, Finance 311 rows, Rota 310 rows: 300 posts agreed, 13 findings.", output)
        self.assertIn("     2 not in every list\n", output)
        self.assertIn("FTE differs: P0903, Other FTE, North: HR 1 (line 304), Finance 0.8 (line 303), Rota 1 (line 303). "
                      "The FTE differs. Find out which is right and follow Finance or HR or Rota.\n", output)
        self.write("Half.csv", ["Position number", "Team", "Title"], [[p["id"], p["team"], p["title"]] for p in self.posts[:150]])
        output = self.cli("reconcile", self.plan, "HR.csv", "Half.csv")[1]
        self.assertLessEqual(len(output.splitlines()), 40)
        self.assertRegex(output, r"… and \d+ more\.\n$")

    def test_decisions_are_read_back_and_applied_as_one_edit(self):
        self.faulty()
        lists = ["HR.csv", "Finance.csv", "Rota.csv", "--date", "2026-10-31"]
        said = self.refused(1, "reconcile", self.plan, *lists, "--apply")
        self.assertIn("11 findings stand without a decision, the first on not in every list: P0901, Missing in finance, North", said)
        self.assertEqual(self.rows("posts"), [])
        found = self.found("HR.csv", "Finance.csv", "Rota.csv")
        wish = {"Missing in finance": "leave out", "Missing in rota": "follow HR", "Other FTE": "follow Finance", "Other grade": "follow Finance",
                "Other team": "follow Finance", "Other title": "follow HR", "Other end": "follow Finance", "Id twice": "follow HR",
                "Two people": "keep both", "Grant post": "leave out", "Misspelt post": "follow HR", "": ""}
        for row in found:
            row["decision"] = wish[row["title"]]
        self.write("decided.csv", list(found[0]), [list(row.values()) for row in found])
        status, output, said = self.cli("reconcile", self.plan, *lists, "--decisions", "decided.csv", "--apply", "--dry-run")
        self.assertEqual((status, output, self.rows("posts")), (0, "", []), said)
        self.assertIn("Nothing is changed yet.", said)
        before = len(self.rows("history", "--format", "csv"))
        self.assertEqual(self.cli("reconcile", self.plan, *lists, "--decisions", "decided.csv", "--apply")[0], 0)
        posts = {p["title"]: p for p in self.rows("posts")}
        self.assertEqual({title: (p["locality"], p["fte"], p["grade"].upper(), p["end"]) for title, p in posts.items() if title in wish or title == "Changed title"},
                         {"Missing in rota": ("North", "1", "PO5", ""), "Other FTE": ("North", "0.8", "PO5", ""), "Other grade": ("North", "1", "PO6", ""),
                          "Other team": ("North", "1", "PO5", ""), "Changed title": ("North", "1", "PO5", ""), "Other end": ("North", "1", "PO5", "2028-03-31"),
                          "Id twice": ("North", "1", "PO5", ""), "Two people": ("North", "2", "PO5", ""), "Misspelt post": ("North", "1", "PO5", "")})
        self.assertGreater(len(self.rows("history", "--format", "csv")), before)
        self.done("undo", self.plan)
        self.assertEqual(self.rows("posts"), [])

    def test_one_list_is_followed_where_nothing_else_is_decided(self):
        self.faulty()
        self.assertEqual({row["decision"] for row in self.found("HR.csv", "Finance.csv", "--follow", "HR", status=0)}, {"follow HR", ""})
        said = self.refused(1, "reconcile", self.plan, "HR.csv", "Finance.csv", "--follow", "Payroll")
        self.assertIn("--follow: there is no such list", said)
        self.assertIn("HR, Finance", said)

    def test_a_wrong_decision_is_refused_with_its_place(self):
        self.faulty()
        row = self.found("HR.csv", "Finance.csv", "Rota.csv")[0]
        self.write("decided.csv", ["finding", "decision"], [[row["finding"], "follow payroll"]])
        said = self.refused(1, "reconcile", self.plan, "HR.csv", "Finance.csv", "Rota.csv", "--date", "2026-10-31", "--decisions", "decided.csv")
        self.assertIn('decided.csv, line 2, column decision', said)
        self.assertIn('found "follow payroll"; allowed: follow Finance, follow HR, follow Rota, leave out', said)

    def test_names_of_people_are_in_nothing_that_comes_out(self):
        self.faulty()
        lists = ["HR.csv", "Finance.csv", "Rota.csv", "--date", "2026-10-31"]
        texts = [*self.cli("reconcile", self.plan, *lists, "-o", "findings.csv"), *self.cli("reconcile", self.plan, *lists, "--apply"),
                 *self.cli("reconcile", self.plan, "HR.csv", "Finance.csv", "--follow", "HR", "--apply"),
                 (self.folder / "findings.csv").read_text("utf-8-sig"), (self.folder / "plan.muster").read_bytes().decode("latin-1")]
        for name in PEOPLE:
            self.assertNotIn(name, "\n".join(map(str, texts)))
        self.assertIn("Employee name", texts[1])
        self.assertEqual(len(self.rows("posts")) > 0, True)

    def test_maps_read_the_lists_that_have_their_headings(self):
        self.write("A.csv", ["Nr", "Where", "What", "How much"], [["1", "North", "Duty worker", "1"], ["2", "South", "Duty worker", "0.5"]])
        self.write("B.csv", ["Nr", "Where", "What", "How much"], [["1", "North", "Duty worker", "1"], ["2", "South", "Duty worker", "0.5"]])
        self.assertIn("every row of posts needs", self.refused(1, "reconcile", self.plan, "A.csv", "B.csv"))
        self.file("map.csv", "table,column,heading,found,value,why\nposts,locality,Where,,,\nposts,title,What,,,\nposts,role,,,Social worker,\nposts,fte,How much,,,\n")
        self.found("A.csv", "B.csv", "--map", "map.csv", status=0)
        self.found("A.csv", "B.csv", "--map", "A=map.csv", "--map", "B=map.csv", status=0)
        self.cli("reconcile", self.plan, "A.csv", "B.csv", "--map", "map.csv", "--apply")
        self.assertEqual([(p["locality"], p["role"], p["fte"]) for p in self.rows("posts")], [("North", "Social worker", "1"), ("South", "Social worker", "0.5")])
        self.lists()
        said = self.refused(1, "reconcile", self.plan, "HR.csv", "Finance.csv", "--map", "map.csv")
        self.assertIn("no list has the headings of this map", said)

    def test_no_text_of_a_list_is_a_formula_in_the_findings(self):
        head = ["Position number", "Team", "Title", "WTE"]
        self.write("=1+1.csv", head, [["=1+1", "North", "=HYPERLINK(1)", "1"]])
        self.write("@B.csv", head, [["=2+2", "North", "+cmd", "1"], ["=3", "South", "-1", "1"]])
        self.cli("reconcile", self.plan, "=1+1.csv", "@B.csv", "-o", "findings.csv")
        for row in csv.reader(io.StringIO((self.folder / "findings.csv").read_text("utf-8-sig"))):
            for cell in row:
                self.assertNotRegex(cell, r"^\s*[=+\-@]")

    def test_what_is_wrong_with_the_command_or_a_list_is_said(self):
        self.lists()
        self.assertEqual(self.cli("reconcile", self.plan, "HR.csv")[0], 2)
        self.assertEqual(self.cli("reconcile", self.plan, "HR.csv", "Finance.csv", "--dry-run")[0], 2)
        self.assertIn("gone.csv", self.refused(3, "reconcile", self.plan, "HR.csv", "gone.csv"))
        self.assertIn("two lists have the same name", self.refused(1, "reconcile", self.plan, "HR.csv", "HR.csv"))
        self.write("Bad.csv", ["Position number", "Team", "Title", "Budgeted WTE"], [["P1", "North", "Duty worker", "lots"]])
        self.assertIn("Bad.csv, line 2, column Budgeted WTE (fte)", self.refused(1, "reconcile", self.plan, "HR.csv", "Bad.csv"))
        self.write("Other.csv", ["Position number", "Team", "Job title", "WTE"], [["P1", "Nowhere", "Wizard", "1"]])
        self.write("Same.csv", ["Position number", "Team", "Job title", "WTE"], [["P1", "Nowhere", "Wizard", "1"]])
        said = self.refused(1, "reconcile", self.plan, "Other.csv", "Same.csv", "--apply")
        self.assertIn("Other.csv, line 2, column locality", said)

    def test_posts_of_the_plan_that_no_list_has_stay_or_go(self):
        self.file("posts.csv", "title,locality,role,fte\nProposed post,East,Social worker,1\n")
        self.done("import", self.plan, "posts.csv")
        lists = self.lists()
        said = self.cli("reconcile", self.plan, *lists, "--apply")[2]
        self.assertIn("Proposed post", said)
        count = Counter(p["title"] for p in self.rows("posts"))
        self.assertEqual(count["Proposed post"], 1)
        self.cli("reconcile", self.plan, *lists, "--apply", "--remove-missing")
        self.assertNotIn("Proposed post", [p["title"] for p in self.rows("posts")])


if __name__ == "__main__":
    cli.run()
