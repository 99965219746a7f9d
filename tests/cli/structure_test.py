#!/usr/bin/env python3
"""What a plan is made of, through muster-cli: rename, move, remove, merge-locality, split-locality."""

import csv
import io

import cli


def table(text):
    return [tuple(row) for row in csv.reader(io.StringIO(text))]


class Structure(cli.Case):
    def setUp(self):
        super().setUp()
        self.sample("Essex")

    def names(self, table, column):
        return [row[column] for row in self.rows(table)]

    def said(self, *arguments):
        status, output, messages = self.cli(*arguments)
        self.assertEqual((status, output), (0, ""), messages)
        return messages

    def test_a_thing_is_renamed_as_one_edit_that_can_be_undone(self):
        before = {name: self.done("export", self.plan, name) for name in cli.TABLES}
        figures = self.done("export", self.plan, "requirement", "--locality", "Essex")
        for thing, name, new in [("locality", "North", "North and Tendring"), ("client-group", "Older people", "65 and over"),
                                 ("activity", "Review", "Annual review"), ("role", "Social worker", "Practitioner")]:
            self.assertEqual(self.said("rename", self.plan, thing, name, new),
                             f"Rename the {thing.replace('-', ' ')} {name} to {new}.\n")
        self.assertIn("North and Tendring", self.names("localities", "locality"))
        self.assertIn("Practitioner", self.done("export", self.plan, "establishment") +
                      self.done("export", self.plan, "roles"))
        renamed = self.done("export", self.plan, "requirement", "--locality", "Essex")
        self.assertEqual(renamed.replace("Practitioner", "Social worker"), figures)
        self.assertEqual(self.rows("history")[-1]["label"], "Rename the role Social worker to Practitioner")
        self.done("undo", self.plan, "4")
        self.assertEqual({name: self.done("export", self.plan, name) for name in cli.TABLES}, before)

    def test_an_import_after_a_renaming_finds_the_thing_by_its_new_name(self):
        count = len(self.rows("roles"))
        self.done("rename", self.plan, "role", "Social worker", "Practitioner")
        self.done("import", self.plan, self.file("roles.csv", "role,kind,qualified\nPractitioner,casework,yes\n"))
        self.assertEqual(len(self.rows("roles")), count)

    def test_names_that_look_alike_are_one_thing(self):
        count = len(self.rows("roles"))
        self.done("import", self.plan, self.file("roles.csv", "role,kind,qualified\nsocial\u00a0WORKER ,casework,yes\n"))
        self.assertEqual(len(self.rows("roles")), count)
        self.assertIn("Social worker", self.names("roles", "role"))
        self.done("set", self.plan, "sickness_days", "9", "--role", "SOCIAL worker", "--source", "HR")
        self.assertEqual([row["role"] for row in self.rows("assumptions")
                          if row["kind"] == "sickness_days" and row["value"] == "9"], ["Social worker"])
        message = self.refused(1, "import", self.plan, self.file("localities.csv",
                               "locality,parent\nNew,Essex\nnew,Essex\n"))
        self.assertIn("new", message)

    def test_a_name_is_refused_that_another_has(self):
        message = self.refused(1, "rename", self.plan, "locality", "North", "ESSEX/North")
        self.assertEqual(message, "a locality's name has no stroke, which separates the names of a path; found "
                                  '"ESSEX/North"; allowed: a name without /. Type another name.\n')
        others = [name for name in self.names("client_groups", "client_group") if name != "Older people"]
        self.assertEqual(self.refused(1, "rename", self.plan, "client-group", "Older people", others[0].upper()),
                         f"another client group has this name, {others[0]}: names that differ only in letter case, or "
                         f'in what cannot be seen, are the same; found "{others[0].upper()}"; allowed: a name that no '
                         "other has. Choose another name, or rename the other one first.\n")
        self.assertEqual(self.refused(1, "rename", self.plan, "role", "Social worker", " "),
                         'the new name of the role has no letter that can be seen; found " "; allowed: a name of '
                         "letters, digits and signs. Type another name.\n")
        self.assertEqual(self.refused(1, "rename", self.plan, "role", "Social worker", "Social worker"),
                         'the role has this name already; found "Social worker"; allowed: another name.\n')
        self.assertEqual(self.refused(1, "rename", self.plan, "role", "Social worker", "All roles"),
                         "Role All roles: this name is kept for the sum of a locality's roles; "
                         'found "All roles"; allowed: any other name.\n')
        self.assertIn("there is no such role in the plan; found \"Nobody\"; allowed: ",
                      self.refused(1, "rename", self.plan, "role", "Nobody", "Somebody"))
        self.refused(2, "rename", self.plan, "team", "North", "South")
        self.done("rename", self.plan, "role", "Social worker", "SOCIAL WORKER")

    def test_a_locality_is_moved(self):
        self.done("import", self.plan, self.file("localities.csv", "locality,parent\nTendring,North\n"))
        self.assertEqual(self.said("move", self.plan, "locality", "Tendring", "--to", "Essex"),
                         "Move the locality Tendring under Essex.\n")
        self.assertEqual(self.said("move", self.plan, "locality", "Tendring", "--top"),
                         "Move the locality Tendring to the top.\n")
        self.assertEqual(self.said("move", self.plan, "locality", "Tendring", "--to", "Essex/North"),
                         "Move the locality Tendring under North.\n")
        self.assertEqual(self.refused(1, "move", self.plan, "locality", "North", "--to", "Tendring"),
                         "a locality cannot stand under itself, or under one beneath it, as North would; found "
                         '"Tendring"; allowed: a locality that is not beneath it, or the top. Move the one beneath it '
                         "out first.\n")
        self.assertEqual(self.refused(1, "move", self.plan, "locality", "Tendring", "--to", "North"),
                         'Tendring stands under North already; found "North"; allowed: another locality, or the top.\n')
        self.assertEqual(self.refused(1, "move", self.plan, "locality", "Essex", "--top"),
                         "Essex stands at the top already; allowed: another locality, or the top.\n")
        self.assertIn("there is no such locality", self.refused(1, "move", self.plan, "locality", "North", "--to", "Wales"))
        self.refused(2, "move", self.plan, "locality", "North")
        self.refused(2, "move", self.plan, "locality", "North", "--top", "--to", "Essex")
        self.refused(2, "move", self.plan, "role", "Social worker", "--top")

    def test_two_localities_of_a_name_do_not_stand_side_by_side(self):
        self.done("import", self.plan, self.file("localities.csv", "locality,parent\nNORTH,North\n"))
        self.assertEqual(self.refused(1, "move", self.plan, "locality", "NORTH", "--to", "Essex"),
                         'there is a locality North under Essex already; found "Essex"; allowed: a parent without a '
                         "locality of this name. Rename one of the two first, or merge them.\n")

    def test_a_thing_that_rows_name_is_removed_only_with_yes(self):
        before = {name: self.done("export", self.plan, name) for name in cli.TABLES}
        status, listed, _ = self.cli("remove", self.plan, "role", "Social worker", "--dry-run")
        self.assertEqual(status, 0)
        self.assertEqual(table(listed)[0], ("table", "removed", "changed"))
        gone = sum(int(row[1]) + int(row[2]) for row in table(listed)[1:])
        self.assertGreater(gone, 0)
        status, output, messages = self.cli("remove", self.plan, "role", "Social worker")
        self.assertEqual((status, output), (1, listed))
        self.assertEqual(messages, f"nothing is removed yet: {gone} other rows would go or change with it. Add --yes "
                                   "to remove it with all of them, or --dry-run to list them alone.\n")
        self.assertEqual({name: self.done("export", self.plan, name) for name in cli.TABLES}, before)
        self.assertEqual(self.said("remove", self.plan, "role", "Social worker", "--yes"),
                         "Remove the role Social worker.\n")
        for name in cli.TABLES:
            self.assertNotIn("Social worker", ",".join(value for row in self.rows(name)
                                                       for column, value in row.items() if column in ("role", "supervises")))
        self.done("undo", self.plan)
        self.assertEqual({name: self.done("export", self.plan, name) for name in cli.TABLES}, before)
        self.refused(2, "remove", self.plan, "role", "Social worker", "--yes", "--dry-run")

    def test_a_thing_that_no_row_names_is_removed_at_once(self):
        self.done("import", self.plan, self.file("client_groups.csv", "client_group\nCarers\n"))
        self.assertEqual(self.said("remove", self.plan, "client-group", "Carers"), "Remove the client group Carers.\n")

    def test_the_last_locality_at_the_top_stays(self):
        self.assertEqual(self.refused(1, "remove", self.plan, "locality", "Essex", "--yes"),
                         "this is the plan's only locality at the top, and a plan needs one; found \"Essex\"; allowed: "
                         "a locality beneath it. Rename it, or move another locality to the top first.\n")
        self.assertEqual(self.said("remove", self.plan, "locality", "North", "--yes"), "Remove the locality North.\n")
        self.assertNotIn("North", self.names("localities", "locality"))

    def volumes(self, locality):
        return {tuple(row[column] for column in ("client_group", "activity", "period", "status")): float(row["volume"])
                for row in self.rows("demand") if row["locality"] == locality}

    def test_a_locality_is_merged_into_another(self):
        before = {name: self.done("export", self.plan, name) for name in cli.TABLES}
        north, south = self.volumes("North"), self.volumes("South")
        self.assertEqual(north.keys(), south.keys())
        status, listed, messages = self.cli("merge-locality", self.plan, "North", "--into", "South", "--dry-run")
        self.assertEqual((status, messages), (0, ""))
        self.assertEqual({name: self.done("export", self.plan, name) for name in cli.TABLES}, before)
        status, output, messages = self.cli("merge-locality", self.plan, "North", "--into", "South")
        self.assertEqual((status, output, messages), (0, listed, "Merge the locality North into South.\n"))
        self.assertEqual(table(listed)[0], ("table", "row", "note"))
        self.assertIn(("assumptions", "Completions per week, North, Older people, Review", "now counts for all of South"),
                      table(listed))
        self.assertEqual(self.volumes("South"), {key: north[key] + south[key] for key in north})
        self.assertEqual(self.cli("check", self.plan)[0], 0)
        self.done("undo", self.plan)
        self.assertEqual({name: self.done("export", self.plan, name) for name in cli.TABLES}, before)

    def test_a_merge_whose_sum_is_not_known_is_refused(self):
        self.done("import", self.plan, self.file("localities.csv", "locality,parent\nTendring,North\n"))
        self.done("import", self.plan, self.file(
            "demand.csv", "locality,client_group,activity,period,volume,status\n"
                          "Tendring,Older people,Review,2027/28,10,forecast\n"))
        message = self.refused(1, "merge-locality", self.plan, "Tendring", "--into", "South")
        self.assertIn("the demand of Older people, Review", message)
        self.assertIn("cannot be added", message)
        self.assertIn("cannot be merged into itself", self.refused(1, "merge-locality", self.plan, "North", "--into", "North"))
        self.assertIn("lies beneath North", self.refused(1, "merge-locality", self.plan, "North", "--into", "Tendring"))
        self.assertIn("no such locality", self.refused(1, "merge-locality", self.plan, "North", "--into", "Nowhere"))
        self.refused(2, "merge-locality", self.plan, "North")

    def test_a_locality_is_split_by_shares(self):
        before = {name: self.done("export", self.plan, name) for name in cli.TABLES}
        north = self.volumes("North")
        parts = ["--into", "North=0.6", "--into", "Tendring=0.4"]
        status, output, messages = self.cli("split-locality", self.plan, "North", *parts, "--dry-run")
        self.assertEqual((status, output, messages), (0, "table,row,note\n", ""))
        self.assertEqual({name: self.done("export", self.plan, name) for name in cli.TABLES}, before)
        status, output, messages = self.cli("split-locality", self.plan, "North", *parts)
        self.assertEqual((status, messages), (0, "Split the locality North into North (0.6) and Tendring (0.4).\n"))
        kept, new = self.volumes("North"), self.volumes("Tendring")
        for key, volume in north.items():
            self.assertAlmostEqual(kept[key] + new[key], volume, 9)
            self.assertAlmostEqual(kept[key], 0.6 * volume, 9)
        self.assertEqual(self.cli("check", self.plan)[0], 0)
        self.done("undo", self.plan)
        self.assertEqual({name: self.done("export", self.plan, name) for name in cli.TABLES}, before)

    def test_a_split_gives_posts_whole_to_a_part(self):
        self.done("import", self.plan, self.file("posts.csv", "title,locality,role,fte\nLead,North,Social worker,1\n"
                                                              "Deputy,North,Social worker,0.5\n"))
        status, output, _ = self.cli("split-locality", self.plan, "North", "--into", "North=0.6", "--into", "East=0.4",
                                     "--posts", "Lead=East")
        self.assertEqual((status, table(output)[1:]),
                         (0, [("posts", "North", "has 1 post of the register, 0.5 FTE"),
                              ("posts", "East", "has 1 post of the register, 1 FTE")]))
        self.assertEqual({row["title"]: row["locality"] for row in self.rows("posts")}, {"Lead": "East", "Deputy": "North"})

    def test_a_split_that_does_not_add_up_is_refused(self):
        def refused(*options):
            return self.refused(1, "split-locality", self.plan, "North", *options)
        self.assertEqual(refused("--into", "North=0.6", "--into", "East=0.5"),
                         'the shares of the parts do not add up to 1; found "1.1"; allowed: 1 in all.\n')
        self.assertEqual(refused("--into", "North"),
                         '--into has no "="; found "North"; allowed: a name and a share, such as East=0.6.\n')
        self.assertIn("--into: ", refused("--into", "North=half", "--into", "East=0.5"))
        self.assertEqual(refused("--into", "North=0.5", "--into", "East=0.5", "--posts", "Lead=West"),
                         '--posts: there is no such part; found "West"; allowed: a name that stands in --into.\n')
        self.assertEqual(refused("--into", "North=0.5", "--into", "East=0.5", "--posts", "Lead"),
                         '--posts has no "="; found "Lead"; allowed: the title of posts and the name of a part, such as '
                         "Team manager=East.\n")
        self.assertIn("another locality under the same parent has this name, South",
                      refused("--into", "North=0.5", "--into", "south=0.5"))
        self.assertIn("has localities beneath it", self.refused(1, "split-locality", self.plan, "Essex",
                                                                "--into", "A=0.5", "--into", "B=0.5"))
        self.refused(2, "split-locality", self.plan, "North")

    def test_each_command_says_what_it_takes(self):
        for command in "rename", "move", "remove", "merge-locality", "split-locality":
            text = self.done(command, "--help")
            self.assertIn("the plan file", text)
            self.assertIn("path", text)


if __name__ == "__main__":
    cli.run()
