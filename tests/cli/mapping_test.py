#!/usr/bin/env python3
"""Lists with headings of their own: the map that is proposed for them, and their import by it."""

import csv
import io

import cli

HEADINGS = ["Team", "Job title", "Position title", "Budgeted WTE", "Grade", "Contract start", "Contract end", "Funded by",
            "Annual salary", "Manager", "Shoe size", "Cost centre", "Site", "Remarks"]
STATUS = {"column": "status", "value": "established"}


class Mapping(cli.Case):
    def setUp(self):
        super().setUp()
        self.small_plan()
        self.file("localities.csv", "locality,parent\nNorth,Essex\nSouth,Essex\n")
        self.done("import", self.plan, "localities.csv")

    def staff_list(self, name, count, fte=lambda i: "1.0 FTE", team=lambda i: ["North team", "South"][i % 2]):
        """A list as an HR system writes it: a title, 14 headings, a row a post, a total."""
        rows = [["Staff list as at 31 October 2026"], []] + [HEADINGS]
        rows += [[team(i), "Social Workers", f"Post {i:04}", fte(i), "PO3", "01/04/2026", "", "", "£38,250", f"M{i % 9}", "9", "C1", "HQ", ""]
                 for i in range(count)]
        rows += [["Total", "", "", str(count)] + [""] * 10]
        text = io.StringIO()
        csv.writer(text).writerows(row + [""] * (len(HEADINGS) - len(row)) for row in rows)
        return self.file(name, text.getvalue())

    def proposed(self, path, *options):
        text = self.done("import", self.plan, path, "--explain", *options)
        return list(csv.DictReader(io.StringIO(text)))

    def map_file(self, lines, name="map.csv"):
        text = io.StringIO()
        writer = csv.DictWriter(text, ["table", "column", "heading", "found", "value", "why"], restval="")
        writer.writeheader()
        writer.writerows({"table": lines[0]["table"], **line} for line in lines)
        return self.file(name, text.getvalue())

    def test_a_list_of_3000_posts_is_mapped_by_its_headings_and_words(self):
        lines = self.proposed(self.staff_list("october.csv", 3000))
        by = {line["heading"]: line["column"] for line in lines if line["heading"]}
        self.assertEqual(by, {"Team": "locality", "Job title": "role", "Position title": "title", "Budgeted WTE": "fte", "Grade": "grade",
                              "Contract start": "start", "Contract end": "end", "Funded by": "funding", "Annual salary": "annual_cost",
                              "Manager": "", "Shoe size": "", "Cost centre": "", "Site": "", "Remarks": ""})
        words = {(line["column"], line["found"]): line["value"] for line in lines if line["found"]}
        self.assertEqual(words, {("locality", "North team"): "North", ("role", "Social Workers"): "Social worker"})
        self.assertTrue(all(line["why"].endswith(".") for line in lines))

    def test_the_same_map_reads_next_months_list(self):
        lines = self.proposed(self.staff_list("october.csv", 300), "--as", "posts")
        by = self.map_file([line for line in lines if line["column"] != "status"] + [STATUS])
        status, _, said = self.cli("import", self.plan, "october.csv", "--map", by)
        self.assertEqual(status, 0, said)
        self.assertIn("left out as titles, notes, totals or names of groups: lines 1, 304", said)
        self.assertIn("300 rows read: 300 new", said)
        posts = self.rows("posts")
        self.assertEqual({(post["locality"], post["role"], post["fte"], post["start"], post["annual_cost"]) for post in posts},
                         {("North", "Social worker", "1", "2026-04-01", "38250"), ("South", "Social worker", "1", "2026-04-01", "38250")})
        self.staff_list("november.csv", 299, fte=lambda i: "0.8" if i == 7 else "1.0 FTE")
        said = self.cli("import", self.plan, "november.csv", "--map", by, "--remove-missing")[2]
        self.assertIn("299 rows read: 0 new, 1 changed, 298 as they were", said)
        self.assertIn("Post 0299", said)
        self.assertEqual(len(self.rows("posts")), 299)

    def test_posts_of_one_title_in_a_team_are_added_up_or_told_apart(self):
        path = self.file("posts.csv", "Team,Job title,Position title,WTE,Grade,Annual salary\nNorth,Social worker,Social worker,1.0,PO3,£45000\n"
                                      "North,Social worker,Social worker,1.0 FTE,PO3,45000\nNorth,Social worker,Social worker,0.6,PO3,27000\n"
                                      "North,Social worker,Social worker,1,PO4,50000\n")
        lines = [line for line in self.proposed(path, "--as", "posts") if line["column"] != "status"] + [STATUS]
        said = self.cli("import", self.plan, path, "--map", self.map_file(lines))[2]
        self.assertIn("2 posts were added to another of the same title, team and role", said)
        self.assertIn("1 post got a number behind the title", said)
        posts = [(post["title"], post["fte"], post["annual_cost"], post["grade"]) for post in self.rows("posts")]
        self.assertEqual(posts, [("Social worker", "2.6", "117000", "PO3"), ("Social worker (2)", "1", "50000", "PO4")])

    def test_marks_are_asked_about_and_never_become_nothing_unasked(self):
        path = self.file("counts.csv", "Area,Client group,Activity,Month,Assessments\nNorth,Older people,Assessment,Apr-26,x\nSouth,Older people,Assessment,Apr-26,12\n")
        lines = self.proposed(path)
        self.assertEqual([(line["column"], line["value"]) for line in lines if line["found"]], [("volume", "")])
        lines = [line for line in lines if line["column"] != "status"] + [{"column": "status", "value": "actual"}]
        said = self.cli("import", self.plan, path, "--map", self.map_file(lines))[2]
        self.assertIn("left out, as a mark stands there in place of what its table needs: line 2", said)
        self.assertEqual([row["locality"] for row in self.rows("demand") if row["status"] == "actual"], ["South"])
        self.assertIn("suppressed", self.refused(1, "import", self.plan, path, "--map", self.map_file([line for line in lines if not line.get("found")])))

    COUNTS = "Area,Client group,Activity,Month,Assessments\n"

    def count_map(self, path):
        return self.map_file([line for line in self.proposed(path) if line["column"] != "status"] + [{"column": "status", "value": "actual"}])

    def test_every_row_is_read_or_named_or_refused(self):
        row = "{},Older people,Assessment,{},{}\n".format
        path = self.file("pages.csv", self.COUNTS + row("North", "Apr-26", 5) + row("North", "May-26", 5) + "\n" + self.COUNTS + row("South", "Apr-26", 6) + row("South", "May-26", 7) + "\nSource: Mosaic\n")
        by = self.count_map(path)
        said = self.cli("import", self.plan, path, "--map", by)[2]
        self.assertIn("4 rows read: 4 new", said)
        self.assertIn("left out as titles, notes, totals or names of groups: line 9", said)
        wide = self.file("wide.csv", self.COUNTS + row("North", "Apr-26", "1,234") + row("South", "Apr-26", 6))
        said = self.refused(1, "import", self.plan, wide, "--map", by)
        self.assertIn("wide.csv, line 2, column F: the row has more cells than there are headings", said)

    def test_no_text_of_the_file_is_a_formula_in_the_map(self):
        path = self.file("odd.csv", "Area,Client group,Activity,Month,Assessments,=1+1\n=2+2,Older people,Assessment,Apr-26,5,x\nSouth,Older people,Assessment,Apr-26,6,y\n")
        lines = self.proposed(path)
        self.assertIn("'=1+1", [line["heading"] for line in lines])
        self.assertIn(("'=2+2", "'=2+2"), [(line["found"], line["value"]) for line in lines])
        for line in lines:
            if line["found"]:
                line["value"] = "North"
        self.assertIn("2 rows read: 2 new", self.cli("import", self.plan, path, "--map", self.map_file(lines))[2])

    def test_a_mark_among_those_in_post_leaves_the_row_out(self):
        path = self.file("posts.csv", "Team,Job title,As at,Budgeted WTE,Actual WTE\nNorth,Social worker,01/04/2026,10,x\nSouth,Social worker,01/04/2026,8,7.5\n")
        lines = self.proposed(path)
        self.assertIn(("in_post_fte", "x", ""), [(line["column"], line["found"], line["value"]) for line in lines])
        said = self.cli("import", self.plan, path, "--map", self.map_file(lines))[2]
        self.assertIn("1 rows read: 1 new", said)
        self.assertIn("line 2", said)

    def test_a_heading_that_is_there_twice_has_a_number(self):
        path = self.file("twice.csv", "Area,Client group,Activity,Month,Assessments,Assessments\nNorth,Older people,Assessment,Apr-26,5,1\nSouth,Older people,Assessment,Apr-26,6,2\n")
        self.assertEqual([line["heading"] for line in self.proposed(path) if line["heading"]][-2:], ["Assessments", "Assessments (2)"])
        self.assertIn("2 rows read: 2 new", self.cli("import", self.plan, path, "--map", self.count_map(path))[2])

    def test_rows_with_marks_are_not_taken_away_as_missing(self):
        path = self.file("counts.csv", self.COUNTS + "North,Older people,Assessment,Apr-26,5\nSouth,Older people,Assessment,Apr-26,6\n")
        self.cli("import", self.plan, path, "--map", self.count_map(path))
        before = self.done("export", self.plan, "demand")
        path = self.file("counts.csv", self.COUNTS + "North,Older people,Assessment,Apr-26,x\nSouth,Older people,Assessment,Apr-26,6\n")
        said = self.refused(1, "import", self.plan, path, "--map", self.count_map(path), "--remove-missing")
        self.assertIn("counts.csv, line 2: rows that hold a mark are left out", said)
        self.assertEqual(self.done("export", self.plan, "demand"), before)

    def test_a_refusal_names_the_files_own_heading(self):
        path = self.file("counts.csv", "Area,Client group,Activity,Month,Assessments\nNorth,Older people,Assessment,Apr-26,many\n")
        lines = [line for line in self.proposed(path) if line["column"] != "status"] + [{"column": "status", "value": "actual"}]
        said = self.refused(1, "import", self.plan, path, "--map", self.map_file(lines))
        self.assertIn("counts.csv, line 2, column Assessments (volume): not a number", said)

    ACROSS = "Referrals and reviews by month\n\nArea,Client group,Activity,Apr-26,May-26,Jun-26,Total\n"

    def test_months_side_by_side_become_rows(self):
        path = self.file("months.csv", self.ACROSS + 'North,Older people,Assessment,12,x,"1,234",1246\nSouth,Older people,Assessment,5,,7,12\nTotal,,,17,0,1241,\n')
        lines = self.proposed(path)
        self.assertEqual([(line["column"], line["heading"], line["value"]) for line in lines if not line["found"]],
                         [("locality", "Area", ""), ("client_group", "Client group", ""), ("activity", "Activity", ""), ("period", "Apr-26", "2026-04"),
                          ("period", "May-26", "2026-05"), ("period", "Jun-26", "2026-06"), ("", "Total", ""), ("volume", "*", ""), ("status", "", "forecast")])
        self.assertEqual([(line["column"], line["found"], line["value"]) for line in lines if line["found"]], [("volume", "x", "")])
        said = self.cli("import", self.plan, path, "--map", self.count_map(path))[2]
        self.assertIn("left out, as a mark stands there in place of what its table needs: line 4", said)
        self.assertIn("1 empty cell beneath headings that stand side by side makes no row", said)
        self.assertIn("4 rows read: 4 new", said)
        rows = [(row["locality"], row["period"], row["volume"]) for row in self.rows("demand") if row["status"] == "actual"]
        self.assertEqual(rows, [("North", "2026-04", "12"), ("North", "2026-06", "1234"), ("South", "2026-04", "5"), ("South", "2026-06", "7")])

    def test_marks_that_nobody_knows_lose_no_month(self):
        path = self.file("months.csv", "Area,Client group,Activity,Apr-26,May-26,Old notes\nNorth,Older people,Assessment,12,5,a\nSouth,Older people,Assessment,<5,9,b\nEssex,Older people,Assessment,7,9,c\n")
        lines = self.proposed(path)
        self.assertIn(("volume", "<5", "<5"), [(line["column"], line["found"], line["value"]) for line in lines])
        self.assertIn("line 3, column Apr-26 (volume): not a number", self.refused(1, "import", self.plan, path, "--map", self.map_file(lines)))
        for line in lines:
            line["value"] = "" if line["found"] == "<5" else line["value"]
        said = self.cli("import", self.plan, path, "--map", self.map_file(lines))[2]
        self.assertIn("5 rows read: 5 new", said)
        self.assertIn("columns left out: Old notes", said)

    def test_what_headings_of_time_say(self):
        def said(headings, above=""):
            count = headings.count(",") + 1
            rows = "".join(f"{area},Older people,Assessment," + ",".join(str(i + j) for j in range(count)) + "\n" for i, area in ((7, "North"), (31, "South")))
            lines = self.proposed(self.file("time.csv", above + "Area,Client group,Activity," + headings + "\n" + rows))
            return [line["value"] for line in lines if line["column"] == "period"]
        self.assertEqual(said("Sep-10,Oct-10,Nov-10"), ["2010-09", "2010-10", "2010-11"])
        self.assertEqual(said("30/04/2026,31/05/2026"), ["2026-04", "2026-05"], "a month's last day")
        self.assertEqual(said("Apr to Jun 2026,Jul to Sep 2026,Oct to Dec 2026,Jan to Mar 2027,2026/27"),
                         ["2026-Q2", "2026-Q3", "2026-Q4", "2027-Q1"], "the year holds them again")
        self.assertEqual(said("Apr-26,May-26,2026/27"), ["2026-04", "2026-05", "2026/27"], "two months are no year")
        self.assertEqual(said("Apr-26,May-26,Apr-26"), ["2026-04", "2026-05"], "twice")
        self.assertEqual(said("April,March,April,March", ",,,2025/26,,2026/27,\n"), ["2025-04", "2026-03", "2026-04", "2027-03"])

    def test_demand_before_the_plan_is_what_came(self):
        lines = self.proposed(self.file("past.csv", self.COUNTS + "North,Older people,Assessment,Apr-25,5\nSouth,Older people,Assessment,May-25,6\n"))
        self.assertIn(("status", "actual"), [(line["column"], line["value"]) for line in lines])

    def test_client_groups_and_activities_side_by_side_become_rows(self):
        self.file("groups.csv", "client_group\nMental health\n")
        self.done("import", self.plan, "groups.csv")
        self.file("activities.csv", "activity,standard,unit\nReview,rate,review\n")
        self.done("import", self.plan, "activities.csv")
        path = self.file("groups.csv", "Area,Month,Assessments,,Reviews,\n,,Older people,Mental Health,Older people,Mental health\nNorth,Apr-26,1,2,3,4\nSouth,Apr-26,5,6,7,8\n")
        lines = self.proposed(path)
        self.assertIn(("activity", "Assessments / Mental Health", "Assessment"), [(line["column"], line["heading"], line["value"]) for line in lines])
        self.assertIn("8 rows read: 8 new", self.cli("import", self.plan, path, "--map", self.count_map(path))[2])
        rows = {(row["locality"], row["activity"], row["client_group"]): row["volume"] for row in self.rows("demand") if row["status"] == "actual"}
        self.assertEqual([rows["North", activity, group] for activity in ("Assessment", "Review") for group in ("Older people", "Mental health")], ["1", "2", "3", "4"])
        self.assertEqual(rows["South", "Review", "Mental health"], "8")

    def test_names_side_by_side_that_the_plan_does_not_know_are_asked_about(self):
        path = self.file("areas.csv", "Client group,Activity,Month,Coast,Hills\nOlder people,Assessment,Apr-26,5,6\nOlder people,Assessment,May-26,7,8\n")
        lines = self.proposed(path)
        self.assertEqual([(line["column"], line["heading"], line["value"]) for line in lines[-3:]],
                         [("locality", "Hills", "Hills"), ("volume", "*", ""), ("status", "", "forecast")])
        self.assertIn('found "Coast"', self.refused(1, "import", self.plan, path, "--map", self.count_map(path)))

    def test_a_figure_beneath_a_month_is_refused_with_that_heading(self):
        path = self.file("months.csv", "Area,Client group,Activity,Apr-26,May-26\nNorth,Older people,Assessment,12,5\nSouth,Older people,Assessment,12,9\n")
        by = self.count_map(path)
        self.file("months.csv", "Area,Client group,Activity,Apr-26,May-26\nNorth,Older people,Assessment,12,5\nSouth,Older people,Assessment,12,nine\n")
        self.assertIn("months.csv, line 3, column May-26 (volume): not a number", self.refused(1, "import", self.plan, path, "--map", by))

    def test_an_export_with_periods_side_by_side_comes_home(self):
        path = self.file("counts.csv", self.COUNTS + "".join(f"{area},Older people,Assessment,{month},{i}\n" for i, (area, month) in
                                                             enumerate([("North", "Apr-26"), ("North", "May-26"), ("South", "Apr-26"), ("South", "May-26")], 3)))
        self.done("import", self.plan, path, "--map", self.count_map(path))
        rows = [row for row in self.rows("demand") if row["status"] == "actual"]
        wide = self.file("wide.csv", "Area,Client group,Activity,2026-04,2026-05\n" + "".join(
            f"{area},Older people,Assessment," + ",".join(row["volume"] for row in rows if row["locality"] == area) + "\n" for area in ("North", "South")))
        self.assertIn("4 rows read: 0 new, 0 changed, 4 as they were", self.cli("import", self.plan, wide, "--map", self.count_map(wide))[2])

    def test_what_a_row_is_may_be_said(self):
        path = self.file("odd.csv", "locality,client_group,activity,period,volume,status\nNorth,Older people,Assessment,2026-04,5,actual\nSouth,Older people,Assessment,2026-04,6,actual\n"
                                    "Old figures,Older people,Assessment,2026-05,9,actual\nNorth,Older people,Assessment,2026-05,7,actual\n")
        self.assertIn('found "Old figures"', self.refused(1, "import", self.plan, path))
        self.assertIn("3 rows read: 3 new", self.cli("import", self.plan, path, "--row", "4=notes")[2])
        path = self.file("two.csv", "Team list,Made in,House,Of,The,Council\nArea,Client group,Activity,Month,Assessments,State\nNorth,Older people,Assessment,2026-06,5,actual\n"
                                    "South,Older people,Assessment,2026-06,6,actual\nAll,Older people,Assessment,2026-06,11,actual\n")
        lines = self.proposed(path, "--row", "1=notes", "--row", "2=header", "--row", "5=derived")
        self.assertEqual([line["heading"] for line in lines if line["heading"]], ["Area", "Client group", "Activity", "Month", "Assessments", "State"])
        self.assertEqual([line["found"] for line in lines if line["found"]], [])
        lines = [line for line in lines if line["column"] != "status"]
        for line in lines:
            line["column"] = "status" if line["heading"] == "State" else line["column"]
        by = self.map_file(lines)
        self.assertIn("2 rows read: 2 new", self.cli("import", self.plan, path, "--map", by, "--row", "1=notes", "--row", "2=header", "--row", "5=derived")[2])
        for said in ("5", "5=total", "x=data", "0=data"):
            self.assertIn("--row says nothing of a row", self.refused(1, "import", self.plan, path, "--row", said))

    def test_what_is_wrong_with_a_map_is_said_with_its_line(self):
        path = self.file("counts.csv", "Area,Assessments\nNorth,5\nSouth,6\n")
        for lines, expected in [
                ("demand,locality,Area,,,\ndemand,volume,Assessments,,,\n", "every row of demand needs client_group"),
                ("demand,locality,Region,,,\n", 'no table of the file has this heading, which the map names; found "Region"'),
                ("demands,locality,Area,,,\n", "map.csv, line 2, column table: there is no such table"),
                ("demand,place,Area,,,\n", "map.csv, line 2, column column: demand has no such column"),
                ("demand,locality,Area,,,\ndemand,locality,Assessments,,,\n", "map.csv, line 3, column column: an earlier line of the map"),
                ("demand,client_group,Assessments,,Older people,\ndemand,client_group,Assessments,,Adults,\n", "map.csv, line 3, column column: an earlier line of the map"),
                ("demand,client_group,Assessments,,Older people,\ndemand,locality,Area,,,\n", "every row of demand needs activity"),
                ("demand,volume,*,,,\ndemand,locality,Area,,,\n", "every row of demand needs client_group"),
                ("", "the map has no lines")]:
            self.file("map.csv", "table,column,heading,found,value,why\n" + lines)
            self.assertIn(expected, self.refused(1, "import", self.plan, path, "--map", "map.csv"))
        self.file("map.csv", "table,column,heading,found,value,why\ndemand,locality,Area,,,\n")
        self.assertIn("--as names another table than the map", self.refused(1, "import", self.plan, path, "--map", "map.csv", "--as", "posts"))
        self.assertIn("come near no table", self.refused(1, "import", self.plan, self.file("odd.csv", "Shoe,Hat\n1,2\n3,4\n"), "--explain"))


if __name__ == "__main__":
    cli.run()
