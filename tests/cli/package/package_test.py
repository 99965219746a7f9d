#!/usr/bin/env python3
"""A plan as a data package: its description against its files, by a reader that knows nothing of Muster."""

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
import cli
from package_check import check_package


class Packages(cli.Case):
    def package(self, *options):
        self.done("export", self.plan, "--package", self.folder / "package", *options)
        return check_package(self.folder / "package")

    def test_every_sample_is_a_sound_package(self):
        for name in ["Example county", "Essex", "Kent", "BNSSG home care", "Nottinghamshire posts", "Worked example"]:
            self.plan = str(self.folder / f"{name}.muster")
            self.sample(name)
            described, tables = self.package()
            self.assertEqual(set(cli.TABLES) - set(tables), set())
            self.assertEqual([resource["name"] for resource in described["resources"]][-2:], ["places", "periods"])

    def test_types_units_keys_codes_and_days_are_told(self):
        self.sample("Kent")
        described, tables = self.package()
        schemas = {resource["name"]: resource["schema"] for resource in described["resources"]}
        fields = {field["name"]: field for field in schemas["posts"]["fields"]}
        self.assertEqual((fields["annual_cost"]["type"], fields["annual_cost"]["unit"]), ("number", "GBP"))
        self.assertEqual((fields["start"]["type"], fields["price_month"]["type"]), ("date", "yearmonth"))
        self.assertIn("established", fields["status"]["constraints"]["enum"])
        self.assertEqual(schemas["establishment"]["primaryKey"], ["locality", "role", "as_at"])
        self.assertEqual(schemas["vacancies"]["primaryKey"], ["locality", "role", "period"])
        self.assertIn({"fields": "locality", "reference": {"resource": "places", "fields": "locality"}}, schemas["vacancies"]["foreignKeys"])
        codes = {row["locality"]: row["code"] for row in tables["localities"]}
        self.assertEqual({row["locality"]: row["code"] for row in tables["places"]}, codes)
        year = next(row for row in tables["periods"] if row["length"] == "financial year")
        self.assertEqual((year["start"].isoformat()[4:], year["end"].isoformat()[4:]), ("-04-01", "-03-31"))

    def test_a_package_is_replaced_and_nothing_else_is(self):
        self.small_plan()
        first, _ = self.package()
        self.done("set", self.plan, "hours_per_case", "13")
        second, _ = self.package()
        self.assertNotEqual(first["plan_hash"], second["plan_hash"])
        self.assertEqual(second["resources"][0]["name"], "plan")
        other = self.folder / "other"
        other.mkdir()
        (other / "letter.txt").write_text("mine")
        self.assertIn("something else than a data package", self.refused(1, "export", self.plan, "--package", other))
        self.assertEqual([path.name for path in other.iterdir()], ["letter.txt"])

    def test_a_plan_is_made_again_from_its_package(self):
        self.sample("Essex")
        self.package()
        self.done("new", self.folder / "again.muster", "--from", self.folder / "package")
        for table in cli.TABLES:
            self.assertEqual(self.done("export", self.folder / "again.muster", table), self.done("export", self.plan, table))

    def test_a_scenario_is_named_and_a_table_beside_a_package_is_refused(self):
        self.sample("Worked example")
        self.done("scenario", self.plan, "add", "More staff")
        described, tables = self.package("--scenario", "More staff")
        self.assertEqual(described["scenario"], "More staff")
        self.assertEqual({row["scenario"] for row in tables["vacancies"]}, {"More staff"})
        self.refused(2, "export", self.plan, "demand", "--package", self.folder / "one")
        self.refused(2, "export", self.plan)


if __name__ == "__main__":
    cli.run()
