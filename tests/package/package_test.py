#!/usr/bin/env python3
"""The Debian package does what a package should: it installs, its programs work from there, plans open by a double
click, and nothing of it stays when it is removed.

    package_test.py MUSTER.deb ROOT      ROOT is the repository

The package is installed into a layer over this system that is thrown away afterwards, so that the system stays as it
is. That needs root, who may mount.
"""

import os
import re
import struct
import subprocess
import sys
import unittest
from pathlib import Path

from layer import Layer, in_a_name_space_of_its_own

PACKAGE, ROOT = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
NAMES = ["bin/muster", "bin/muster-cli", "share/applications/muster.desktop", "share/mime/packages/muster.xml",
         "share/metainfo/org.example.muster.metainfo.xml", "share/icons/hicolor/scalable/apps/muster.svg",
         "share/icons/hicolor/48x48/apps/muster.png", "share/man/man1/muster.1.gz", "share/man/man1/muster-cli.1.gz",
         "share/bash-completion/completions/muster-cli", "share/doc/muster/copyright",
         "share/doc/muster/changelog.gz", "share/doc/muster/changelog.Debian.gz", "share/doc/muster/user-guide.md"]
KIND = "application/vnd.muster.plan"


def output(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


class TheFile(unittest.TestCase):
    def test_it_says_what_it_is(self):
        fields = output("dpkg-deb", "-f", str(PACKAGE))
        self.assertRegex(fields, r"(?m)^Package: muster$")
        self.assertRegex(fields, r"(?m)^Section: misc$")
        self.assertRegex(fields, r"(?m)^Description: workforce planning for adult social care\n Muster works out")

    def test_it_depends_on_the_libraries_it_is_linked_with(self):
        depends = output("dpkg-deb", "-f", str(PACKAGE), "Depends")
        for library in ["libqt6widgets6", "libsqlite3-0", "libqcustomplot", "libgsl", "libssl3", "libfmt", "libc6"]:
            self.assertIn(library, depends)
        self.assertNotIn("-dev", depends)

    def test_its_files_are_root_s_and_only_root_writes_them(self):
        for line in output("dpkg-deb", "-c", str(PACKAGE)).splitlines():
            self.assertRegex(line, r"^[-dl]rwx?r-x?r-x? +root/root|^-rw-r--r-- +root/root|^drwxr-xr-x +root/root", line)

    def test_lintian_finds_nothing(self):
        found = subprocess.run(["lintian", "--fail-on", "error,warning", "--allow-root", str(PACKAGE)],
                               capture_output=True, text=True)
        self.assertEqual((found.returncode, found.stdout), (0, ""), found.stderr)


class Installed(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.layer = cls.enterClassContext(Layer())
        cls.layer.install(PACKAGE)
        cls.run_in = cls.layer.run

    def test_every_file_is_in_its_place(self):
        for name in NAMES:
            self.assertTrue((self.layer.root / "usr" / name).is_file(), name)
        self.assertEqual(self.run_in("dpkg", "--verify", "muster"), "")

    def test_the_programs_hold_no_letters_for_debuggers_and_no_path_of_the_build(self):
        for name in ["muster", "muster-cli"]:
            program = self.layer.root / "usr/bin" / name
            self.assertIn(", stripped", output("file", str(program)))
            self.assertNotIn(str(ROOT).encode(), program.read_bytes())

    def test_the_command_line_makes_samples_from_the_installed_data(self):
        self.assertRegex(self.run_in("muster-cli", "--version"), r"^muster-cli \d+\.\d+\.\d+$")
        self.run_in("muster-cli", "new", "/tmp/essex.muster", "--sample", "Essex")
        self.assertIn("Essex", self.run_in("muster-cli", "export", "/tmp/essex.muster", "requirement"))

    def test_the_window_draws_a_sample(self):
        self.run_in("muster-cli", "new", "/tmp/county.muster", "--sample", "Example county")
        self.run_in("muster", "/tmp/county.muster", "--page", "vacancies", "--size", "1280x720", "--grab", "/tmp/w.png")
        picture = (self.layer.root / "tmp/w.png").read_bytes()
        self.assertEqual(struct.unpack(">II", picture[16:24]), (1280, 720))
        self.assertGreater(len(picture), 50_000)  # bytes; an empty window has a tenth

    def test_a_plan_is_known_by_its_name_and_by_its_content_and_opens_with_muster(self):
        self.run_in("muster-cli", "new", "/tmp/kent.muster", "--sample", "Kent")
        self.run_in("cp", "/tmp/kent.muster", "/tmp/nameless")
        for desktop in ["", "GNOME"]:
            for plan in ["/tmp/kent.muster", "/tmp/nameless"]:
                found = self.run_in("env", f"XDG_CURRENT_DESKTOP={desktop}", "xdg-mime", "query", "filetype", plan)
                self.assertEqual(found, KIND, f"{plan} {desktop}")
        self.assertEqual(self.run_in("xdg-mime", "query", "default", KIND), "muster.desktop")

    def test_another_database_is_not_taken_for_a_plan(self):
        self.run_in("sqlite3", "/tmp/other", "CREATE TABLE t (a); PRAGMA application_id = 7;")
        self.assertNotEqual(self.run_in("xdg-mime", "query", "filetype", "/tmp/other"), KIND)

    def test_desktop_entry_and_metadata_are_valid(self):
        data = self.layer.root / "usr/share"
        self.assertEqual(output("desktop-file-validate", str(data / "applications/muster.desktop")), "")
        output("appstreamcli", "validate", "--no-net", str(data / NAMES[4].removeprefix("share/")))

    def test_the_manual_pages_are_found_and_laid_out_without_a_warning(self):
        for page in ["muster", "muster-cli"]:
            text = subprocess.run(["man", "--warnings", "-l", str(self.layer.root / f"usr/share/man/man1/{page}.1.gz")],
                                  capture_output=True, text=True, check=True, env={**os.environ, "MANWIDTH": "80"})
            self.assertEqual(text.stderr, "")
            self.assertIn(f"{page.upper()}(1)", text.stdout)

    def test_the_shells_read_their_completion(self):
        data = self.layer.root / "usr/share"
        output("bash", "-n", str(data / "bash-completion/completions/muster"))
        output("bash", "-n", str(data / "bash-completion/completions/muster-cli"))
        output("zsh", "-n", str(data / "zsh/vendor-completions/_muster-cli"))
        offered = output("fish", "-c", f"source {data}/fish/vendor_completions.d/muster-cli.fish; "
                         "complete -C 'muster-cli new x.muster --sample Ess'")
        self.assertEqual(offered.split("\t")[0], "Essex")


class Removed(unittest.TestCase):
    def test_nothing_stays_and_nothing_of_the_system_goes(self):
        with Layer() as layer:
            layer.install(PACKAGE)
            self.assertTrue(layer.added("usr"))
            layer.run("dpkg", "-r", "muster")
            layer.run("dpkg", "-P", "muster")
            self.assertEqual(layer.added("usr", "etc", "opt"), [])
            self.assertEqual(layer.taken_away("usr", "etc", "opt"), [])
            self.assertFalse(re.search(r"(?m)^Package: muster$", (layer.root / "var/lib/dpkg/status").read_text()))


if __name__ == "__main__":
    in_a_name_space_of_its_own()
    unittest.main(argv=[sys.argv[0]])
