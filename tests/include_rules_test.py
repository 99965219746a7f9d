#!/usr/bin/env python3
"""The include rules catch each forbidden pair in a small tree made for it, and let the allowed ones be."""

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).parent))
import include_rules  # noqa: E402

FORBIDDEN_ROOMS = {
    "base": ["jobs", "plan", "forecast", "engine", "analysis", "audit", "history", "store", "exchange", "session", "cli", "ui", "report", "charts"],
    "jobs": ["plan", "forecast", "engine", "analysis", "audit", "history", "store", "exchange", "session", "cli", "ui", "report", "charts"],
    "plan": ["jobs", "forecast", "engine", "analysis", "audit", "history", "store", "exchange", "session", "cli", "ui", "report", "charts"],
    "forecast": ["jobs", "base", "plan", "engine", "analysis", "audit", "history", "store", "exchange", "session", "cli", "ui", "report", "charts"],
    "engine": ["jobs", "analysis", "audit", "history", "store", "exchange", "session", "cli", "ui", "report", "charts"],
    "audit": ["jobs", "analysis", "history", "store", "exchange", "session", "cli", "ui", "report", "charts"],
    "analysis": ["jobs", "forecast", "audit", "history", "store", "exchange", "session", "cli", "ui", "report", "charts"],
    "history": ["jobs", "forecast", "engine", "analysis", "audit", "store", "exchange", "session", "cli", "ui", "report", "charts"],
    "store": ["jobs", "forecast", "engine", "analysis", "audit", "exchange", "session", "cli", "ui", "report", "charts"],
    "exchange": ["jobs", "forecast", "analysis", "audit", "history", "store", "session", "cli", "ui", "report", "charts"],
    "charts": ["jobs", "plan", "forecast", "engine", "analysis", "audit", "history", "store", "exchange", "report", "session", "cli", "ui"],
    "report": ["jobs", "forecast", "audit", "store", "session", "cli", "ui"],
    "session": ["forecast", "analysis", "audit", "cli", "ui", "charts"],
    "cli": ["jobs", "forecast", "session", "ui", "charts"],
    "ui": ["jobs", "forecast", "audit", "history", "store", "exchange", "cli", "report"],
}
ALLOWED_ROOMS = {
    "jobs": ["base"],
    "plan": ["base"],
    "engine": ["base", "plan", "forecast"],
    "audit": ["base", "plan", "engine", "forecast"],
    "analysis": ["base", "plan", "engine"],
    "history": ["base", "plan"],
    "store": ["base", "plan", "history"],
    "exchange": ["base", "plan", "engine"],
    "charts": ["base"],
    "report": ["base", "plan", "engine", "analysis", "history", "exchange", "charts"],
    "session": ["base", "jobs", "plan", "engine", "history", "store", "exchange", "report"],
    "cli": ["base", "plan", "engine", "audit", "analysis", "history", "store", "exchange", "report"],
    "ui": ["base", "plan", "engine", "analysis", "charts", "session"],
}
# Header, and the rooms that may include it; every other room may not.
HEADERS = [
    ("QtCore/QObject", {"session", "ui"}),
    ("QObject", {"session", "ui"}),
    ("qglobal.h", {"session", "ui"}),
    ("QtWidgets/QWidget", {"ui"}),
    ("QWidget", {"ui"}),
    ("QtWidgets", {"ui"}),
    ("qwidget.h", {"ui"}),
    ("QtSql/QSqlQuery", {"ui"}),
    ("qcustomplot.h", {"ui"}),
    ("gsl/gsl_cdf.h", {"forecast", "analysis"}),
    ("nlopt.hpp", {"forecast"}),
    ("sqlite3.h", {"store"}),
    ("SQLiteCpp/Database.h", {"store"}),
    ("openssl/evp.h", {"store"}),
    ("csv.h", {"exchange"}),
    ("nlohmann/json.hpp", {"exchange", "report"}),
    ("cairo-pdf.h", {"report"}),
    ("pango/pangocairo.h", {"report"}),
    ("qpdf/QPDF.hh", {"report"}),
    ("iconv.h", {"exchange"}),
    ("Eigen/Dense", {"forecast", "engine", "exchange", "report", "session", "cli", "ui"}),
    ("CLI/CLI.hpp", {"cli"}),
    ("chrono", {"base", "jobs", "plan", "store", "exchange", "session", "cli", "ui"}),
    ("filesystem", {"jobs", "store", "exchange", "session", "cli", "ui"}),
    ("unistd.h", {"store", "exchange", "session", "cli"}),
    ("fmt/format.h", set(include_rules.ROOMS)),
    ("tl/expected.hpp", set(include_rules.ROOMS)),
    ("string_view", set(include_rules.ROOMS)),
    ("boost/asio.hpp", set()),
]


class IncludeRules(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        self.qt_core = self.root / "qt6" / "QtCore"
        self.qt_core.mkdir(parents=True)
        for header in ("QObject", "qglobal.h"):
            (self.qt_core / header).touch()

    def write(self, room, text, name="thing.cpp"):
        path = (self.root / "ui" if room == "ui" else self.root / "src" / room) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def faults_of(self, room, text):
        path = self.write(room, text)
        found = include_rules.faults(self.root, self.qt_core)
        path.unlink()
        return found

    def test_each_forbidden_pair_of_rooms_is_caught_in_quotes_and_in_angle_brackets(self):
        for room, others in FORBIDDEN_ROOMS.items():
            for other in others:
                for text in (f'#include "{other}/thing.h"', f"#include <{other}/thing.h>", f'  # include"{other}/thing.h"'):
                    with self.subTest(room=room, text=text):
                        found = self.faults_of(room, text)
                        self.assertEqual(len(found), 1)
                        self.assertIn(f"{room} may not include {other}", found[0])

    def test_every_pair_of_rooms_is_either_allowed_or_forbidden_here(self):
        for room in include_rules.ROOMS:
            named = {room, *FORBIDDEN_ROOMS[room], *ALLOWED_ROOMS.get(room, [])}
            self.assertEqual(named, set(include_rules.ROOMS))

    def test_each_allowed_pair_of_rooms_passes(self):
        for room, others in ALLOWED_ROOMS.items():
            for other in [room, *others]:
                with self.subTest(room=room, other=other):
                    self.assertEqual(self.faults_of(room, f'#include "{other}/thing.h"'), [])

    def test_each_library_is_caught_outside_its_rooms_and_passes_in_them(self):
        for header, rooms in HEADERS:
            for room in include_rules.ROOMS:
                with self.subTest(header=header, room=room):
                    found = self.faults_of(room, f"#include <{header}>")
                    self.assertEqual(len(found), 0 if room in rooms else 1, found)

    def test_a_library_in_quotes_is_caught_as_well(self):
        self.assertEqual(len(self.faults_of("engine", '#include "QtWidgets/QWidget"')), 1)
        self.assertEqual(len(self.faults_of("plan", '#include "sqlite3.h"')), 1)

    def test_a_file_of_ui_is_found_from_ui_and_from_nowhere_else(self):
        self.write("ui", "", "models/grid.h")
        self.assertEqual(self.faults_of("ui", '#include "models/grid.h"'), [])
        self.assertEqual(len(self.faults_of("session", '#include "models/grid.h"')), 1)

    def test_a_file_beside_the_including_one_passes(self):
        self.write("store", "", "schema.h")
        self.assertEqual(self.faults_of("store", '#include "schema.h"'), [])

    def test_forms_and_meta_objects_made_by_qt_pass_in_session_and_ui(self):
        self.assertEqual(self.faults_of("ui", '#include "ui_vacancies_page.h"\n#include "moc_page.cpp"'), [])
        self.assertEqual(len(self.faults_of("engine", '#include "moc_page.cpp"')), 1)

    def test_each_forbidden_pair_of_folders_of_ui_is_caught(self):
        for other in ("theme", "models", "frame", "vacancies", "main"):
            self.write("ui", "", f"{other}/thing.h")
        for folder, other, is_allowed in [
            ("theme", "models", False),
            ("models", "frame", False),
            ("frame", "models", True),
            ("frame", "vacancies", False),
            ("cost", "frame", True),
            ("cost", "vacancies", False),
            ("cost", "main", False),
            ("main", "vacancies", True),
            ("vacancies", "vacancies", True),
        ]:
            with self.subTest(folder=folder, other=other):
                path = self.write("ui", f'#include "{other}/thing.h"', f"{folder}/other.cpp")
                self.assertEqual(len(include_rules.faults(self.root, self.qt_core)), 0 if is_allowed else 1)
                path.unlink()

    def test_a_circle_of_files_is_caught_through_headers_and_sources_alike(self):
        self.write("base", '#include "base/second.h"', "first.cpp")
        self.write("base", '#include "third.h"', "second.h")
        self.write("base", "", "third.h")
        self.write("base", "", "first.h")
        self.assertEqual(include_rules.circle_faults(self.root), [])
        self.write("base", '#include "base/first.h"', "third.h")
        self.assertEqual(
            include_rules.circle_faults(self.root),
            ["these include one another: src/base/first, src/base/second, src/base/third"],
        )

    def test_two_folders_that_include_each_other_are_caught_without_a_circle_of_files(self):
        self.write("ui", '#include "sheet/one.h"', "tables/one.h")
        self.write("ui", "", "tables/two.h")
        self.write("ui", "", "sheet/one.h")
        self.assertEqual(include_rules.circle_faults(self.root), [])
        self.write("ui", '#include "tables/two.h"', "sheet/two.h")
        self.assertEqual(include_rules.circle_faults(self.root), ["these include one another: ui/sheet, ui/tables"])

    def test_a_source_that_includes_its_own_header_is_no_circle(self):
        self.write("base", '#include "base/first.h"', "first.cpp")
        self.write("base", "", "first.h")
        self.assertEqual(include_rules.circle_faults(self.root), [])

    def test_a_path_with_dots_and_an_include_by_macro_are_caught(self):
        self.assertEqual(len(self.faults_of("plan", '#include "../session/document.h"')), 1)
        self.assertEqual(len(self.faults_of("plan", "#include HEADER")), 1)

    def layer_faults(self, path, text):
        made = self.write("engine", text, path)
        found = include_rules.faults(self.root, self.qt_core)
        made.unlink()
        return found

    def test_a_layer_includes_the_doors_of_those_below_it_and_no_others(self):
        layers = include_rules.LAYERS["engine"]
        for folder in layers:
            for other in layers:
                with self.subTest(folder=folder, other=other):
                    found = self.layer_faults(f"{folder}/thing.cpp", f'#include "engine/{other}.h"')
                    self.assertEqual(len(found), 0 if other in layers[folder] else 1, found)

    def test_nobody_reaches_behind_the_door_of_a_layer(self):
        behind = '#include "engine/demand/demand_series.h"'
        self.assertEqual(len(self.layer_faults("work/thing.cpp", behind)), 1)
        self.assertEqual(len(self.faults_of("exchange", behind)), 1)
        self.assertEqual(len(self.layer_faults("work.h", behind)), 1)
        self.assertEqual(self.layer_faults("demand/thing.cpp", behind), [])
        self.assertEqual(self.layer_faults("demand.h", behind), [])

    def test_no_arrows_of_the_layers_lead_round(self):
        for layers in include_rules.LAYERS.values():
            self.assertEqual(include_rules.circles(layers), [])

    def test_a_fault_names_the_file_and_the_line(self):
        found = self.faults_of("base", '#include <string>\n\n#include "plan/plan.h"\n')
        self.assertTrue(found[0].startswith("src/base/thing.cpp:3: plan/plan.h: "), found)

    def test_the_program_fails_on_a_fault_and_on_an_empty_tree(self):
        command = [sys.executable, include_rules.__file__, str(self.root), str(self.qt_core)]
        run = lambda: subprocess.run(command, capture_output=True, check=False).returncode  # noqa: E731
        self.assertEqual(run(), 2)
        path = self.write("base", "#include <string>\n")
        self.assertEqual(run(), 0)
        path.write_text("#include <QWidget>\n", encoding="utf-8")
        self.assertEqual(run(), 1)


if __name__ == "__main__":
    unittest.main()
