#!/usr/bin/env python3
"""What a hostile plan, file or name can do to the one who runs muster-cli: nothing to their terminal, to their files or
to their patience."""

import os
import stat

import cli

ESCAPE, OVERRIDE = "\x1b[31m", "\u202e"


class Hostile(cli.Case):
    def assert_shown(self, text):
        """Nothing in the text but what can be seen, and lines."""
        for character in text:
            code = ord(character)
            self.assertFalse((code < 0x20 and character not in "\n\t") or 0x7f <= code <= 0x9f or
                             0x202a <= code <= 0x202e or 0x2066 <= code <= 0x2069, repr(text))

    def test_a_terminal_obeys_nothing_in_what_people_read(self):
        self.small_plan()
        source = f"Diary{ESCAPE}{OVERRIDE}\x9b"
        self.done("set", self.plan, "turnover", "0.1", "--source", source)
        for table in ["assumptions", "history"]:
            output = self.done("export", self.plan, table, "--format", "text")
            self.assert_shown(output)
            self.assertIn("Diary\\x1b[31m\\u202e\\x9b", output)
        self.done("import", self.plan, self.file("establishment.csv",
                  "locality,role,as_at,establishment_fte,vacancy_fte\nEssex,Social worker,2026-04-01,20,2\n"))
        told = self.done("explain", self.plan, "supply", "--locality", "Essex", "--role", "Social worker", "--period",
                         "2026/27", "--column", "leavers_fte")
        self.assert_shown(told)
        self.assertIn("Diary\\x1b[31m\\u202e\\x9b", told)

    def test_data_stays_data(self):
        self.small_plan()
        source = f"Diary{ESCAPE}{OVERRIDE}"
        self.done("set", self.plan, "turnover", "0.1", "--source", source)
        self.assertIn(source, [row["source"] for row in self.rows("assumptions")])
        self.assertIn("Diary\\u001b[31m\u202e", self.done("export", self.plan, "assumptions", "--format", "json"))

    def test_a_terminal_obeys_nothing_in_a_refusal(self):
        self.small_plan()
        name = f"North{ESCAPE}{OVERRIDE}"
        for status, arguments in [
                (1, ["export", self.plan, "requirement", "--locality", name]),
                (2, ["export", self.plan, "roles", "--for", ESCAPE]), (2, ["check", self.plan, f"--{ESCAPE}"]),
                (3, ["check", f"{ESCAPE}.muster"]), (1, ["export", self.plan, f"{ESCAPE}"]),
                (1, ["import", self.plan, self.file(f"{ESCAPE}.csv", f"{ESCAPE},x\n1,2\n")])]:
            message = self.refused(status, *arguments)
            self.assert_shown(message)
            self.assertIn("\\x1b[31m", message)
        status, _, messages = self.cli("import", self.plan, self.file("localities.csv",
                                        f"locality,code,parent,{ESCAPE}\nEssex,,,1\n"))
        self.assertEqual(status, 0, messages)
        self.assert_shown(messages)
        self.done("set", self.plan, "turnover", "0.1")
        self.assert_shown(self.cli("checkpoint", self.plan, name)[2])

    def test_a_refusal_quotes_no_more_than_a_line(self):
        self.small_plan()
        long = "x" * 5000
        for arguments in [["export", self.plan, "requirement", "--locality", long],
                          ["import", self.plan, self.file("a.csv", f"{long}\n1\n")],
                          ["import", self.plan, self.file("localities.csv", f"locality,parent\nA,{long}\n")],
                          ["import", self.plan, self.file("b.csv", f"kind,value\nturnover,{long}\n"), "--as",
                           "assumptions"]]:
            message = self.refused(1, *arguments)
            self.assertIn("x" * 80 + "…", message)
            self.assertNotIn("x" * 81, message)

    def test_a_pipe_is_neither_waited_for_nor_replaced(self):
        self.small_plan()
        pipe = self.folder / "pipe.csv"
        os.mkfifo(pipe)
        self.assertIn("not a file but a pipe", self.refused(3, "import", self.plan, pipe))
        self.assertIn("not a file but a pipe", self.refused(3, "export", self.plan, "roles", "-o", pipe))
        self.assertTrue(stat.S_ISFIFO(pipe.stat().st_mode))
        self.assertIn("a folder", self.refused(3, "export", self.plan, "roles", "-o", self.folder))
        self.done("export", self.plan, "roles", "-o", "/dev/null")
        self.assertTrue(stat.S_ISCHR(os.stat("/dev/null").st_mode))

    def test_an_export_keeps_the_permissions_of_the_file_it_replaces(self):
        self.small_plan()
        path = self.file("out.csv", "before")
        for mode in [0o600, 0o640, 0o666]:
            path.chmod(mode)
            self.done("export", self.plan, "roles", "-o", path)
            self.assertEqual(stat.S_IMODE(path.stat().st_mode), mode)

    def test_what_is_hardly_meant_is_a_warning(self):
        self.small_plan()
        self.done("set", self.plan, "contracted_hours", "0.37", "--role", "Social worker")
        self.done("import", self.plan, self.file("demand.csv", "locality,client_group,activity,period,volume,status\n"
                  "Essex,Older people,Assessment,2026/27,1e-300,forecast\n"))
        status, output, messages = self.cli("check", self.plan)
        self.assertEqual((status, messages), (0, "100.0 % of the required staff rests on values without a source, an "
                                                 "owner or recent evidence.\n"))
        self.assertIn('warning,implausible,"Contracted hours, Social worker",0.37,usually 20 to 48,', output)
        self.assertIn('warning,implausible,"Demand, Essex, Older people, Assessment, 2026/27",1e-300,', output)
        self.done("export", self.plan, "requirement")

    def large(self, table, header, lines):
        folder = self.folder / "large"
        folder.mkdir(exist_ok=True)
        for name, text in [(table, "\n".join([header, *lines]) + "\n"), ("plan", "title\nLarge\n")]:
            (folder / f"{name}.csv").write_text(text)
        return folder

    def test_what_is_too_large_is_refused_by_name(self):
        chain = ["L0,", *(f"L{n},L{n - 1}" for n in range(1, 10000))]
        self.assertIn("at most 100 levels",
                      self.refused(1, "new", self.plan, "--from", self.large("localities", "locality,parent", chain)))
        flat = [f"L{n}" for n in range(300000)]
        self.assertIn("at most 10000 rows",
                      self.refused(1, "new", self.plan, "--from", self.large("localities", "locality", flat)))
        self.assertFalse((self.folder / "plan.muster").exists())

    def test_ten_thousand_localities_are_served(self):
        flat = ["L0,", *(f"L{n},L0" for n in range(1, 10000))]
        folder = self.large("localities", "locality,parent", flat)
        self.done("new", self.plan, "--from", folder)
        self.assertEqual(self.cli("check", self.plan)[0], 0)
        self.assertEqual(len(self.rows("localities")), 10000)
        self.assertIn("10000 as they were", self.cli("import", self.plan, folder / "localities.csv")[2])


if __name__ == "__main__":
    cli.run()
