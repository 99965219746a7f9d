#!/usr/bin/env python3
"""The manual pages and the completion of shells say what the programs' own help says.

    reference_test.py MUSTER-CLI ROOT MUSTER FOLDER     FOLDER holds the pages and completions of the build
"""

import os
import re
import subprocess
import sys
from pathlib import Path

import cli

WINDOW, FOLDER = sys.argv[3], Path(sys.argv[4])
OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]*")


def plain(page):
    """The page as it is read: without the marks of fonts, and with hyphens that can be pasted."""
    return re.sub(r"\\f[BIRP]|\\&", "", page.replace("\\-", "-"))


def sections(page):
    """The sections of a page by their headings, those of commands too."""
    parts = re.split(r"^\.S[HS] (.*)$", page, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2]))


class Reference(cli.Case):
    def help_of(self, *command):
        return self.done(*command, "--help")

    def commands(self):
        listed = self.help_of().split("Subcommands:")[1]
        return re.findall(r"^  ([a-z][a-z-]*)", listed, flags=re.MULTILINE)

    def offered(self, *words, script="muster-cli.bash", function="_muster_cli"):
        """What bash offers for the last of the words."""
        source = FOLDER / script if script != "muster.bash" else cli.ROOT / "resources" / "linux" / script
        typed = " ".join(f"'{word}'" for word in words)
        done = subprocess.run(["bash", "-euc", f"compopt() {{ :; }}; source '{source}'; COMP_WORDS=({typed}); "
                               f"COMP_CWORD={len(words) - 1}; set +e; {function}; printf '%s\\n' \"${{COMPREPLY[@]}}\""],
                              capture_output=True, text=True, cwd=self.folder)
        self.assertEqual(done.stderr, "")
        return done.stdout.split("\n")[:-1]

    def test_the_page_has_a_section_for_each_command_with_each_of_its_options(self):
        page = sections(plain((FOLDER / "muster-cli.1").read_text()))
        commands = self.commands()
        self.assertGreater(len(commands), 20)
        for command in commands:
            listed = self.help_of(command)
            options = set(OPTION.findall(listed.partition("Options:")[2])) - {"--help"}
            found = set(re.findall(r"--[a-z-]+", "\n".join(re.findall(r"^\.TP\n(.*)$", page[command], re.MULTILINE))))
            self.assertEqual(found, options, command)
            for place in re.findall(r"^  ([A-Z]+) ", listed.split("Options:")[0], flags=re.MULTILINE):
                self.assertIn(f".TP\n{place}\n", page[command])

    def test_no_line_of_the_page_is_obeyed_that_was_meant_to_be_read(self):
        for line in (FOLDER / "muster-cli.1").read_text().splitlines():
            if line.startswith((".", "'")):
                self.assertRegex(line, r"^\.(TH|SH|SS|TP|PP|B|I|BR|RI|IR|nf|fi|RS|RE)\b")

    def test_the_page_of_the_window_has_its_options(self):
        done = subprocess.run([WINDOW, "--help"], capture_output=True, text=True,
                              env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})
        options = set(OPTION.findall(done.stdout))
        self.assertIn("--grab", options)
        page = plain((cli.ROOT / "resources" / "linux" / "muster.1.in").read_text())
        self.assertEqual(set(OPTION.findall(page)), options)
        offered = self.offered("muster", "--", script="muster.bash", function="_muster")
        self.assertEqual(set(offered), options)

    def test_bash_offers_commands_options_and_values(self):
        self.assertEqual(self.offered("muster-cli", "exp"), ["export", "explain"])
        self.assertEqual(sorted(self.offered("muster-cli", "")),
                         sorted([*self.commands(), "-h", "--help", "--version"]))
        self.assertEqual(self.offered("muster-cli", "export", "--f"), ["--figure", "--format", "--for"])
        self.assertEqual(self.offered("muster-cli", "export", "--by", ""), ["financial-year", "month", "quarter"])
        self.assertEqual(self.offered("muster-cli", "new", "x.muster", "--sample", "Ess"), ["Essex"])
        self.assertEqual(self.offered("muster-cli", "new", "x.muster", "--sample", "Exa"), [r"Example\ county"])

    def test_bash_offers_the_tables_at_their_place_alone(self):
        self.assertEqual(self.offered("muster-cli", "export", "req"), [""])
        self.assertEqual(self.offered("muster-cli", "export", "x.muster", "requi"), ["requirement"])
        self.assertEqual(self.offered("muster-cli", "export", "--own", "--by", "month", "x.muster", "hist"), ["history"])
        self.assertEqual(self.offered("muster-cli", "explain", "x.muster", "hist"), [""])

    def test_zsh_and_fish_are_told_of_every_command_and_option(self):
        zsh, fish = ((FOLDER / name).read_text() for name in ("_muster-cli", "muster-cli.fish"))
        for command in self.commands():
            self.assertIn(f"\n    {command})\n", zsh)
            for option in set(OPTION.findall(self.help_of(command).partition("Options:")[2])):
                self.assertRegex(zsh, rf"'\*?{option}\[")
                self.assertRegex(fish, rf"from {command}'.* -l {option[2:]} ")


if __name__ == "__main__":
    cli.run()
