"""Whether a folder is a Frictionless data package: its description against its files, read by nothing of Muster's.

Source: https://specs.frictionlessdata.io/data-package/, tabular-data-resource/ and table-schema/.
"""

import csv
import datetime
import json
import re

NAME = re.compile(r"[a-z0-9._-]+")
TYPES = {
    "string": lambda text, field: text,
    "number": lambda text, field: float(text),
    "integer": lambda text, field: int(text),
    "date": lambda text, field: datetime.date.fromisoformat(text),
    "yearmonth": lambda text, field: datetime.datetime.strptime(text, "%Y-%m"),
    "boolean": lambda text, field: {**{word: True for word in field["trueValues"]}, **{word: False for word in field["falseValues"]}}[text],
}


def rows_of(folder, resource):
    """The rows of a resource, each cell as its type has it and None where it is missing. Raises where one cannot be."""
    path = folder / resource["path"]
    text = path.read_bytes()
    assert len(text) == resource["bytes"], f"{path.name}: {len(text)} bytes"
    lines = list(csv.reader(text.decode(resource["encoding"]).splitlines(keepends=True), strict=True))
    fields = resource["schema"]["fields"]
    assert lines[0] == [field["name"] for field in fields], f"{path.name}: {lines[0]}"
    assert len(lines) - 1 == resource["rows"], f"{path.name}: {len(lines) - 1} rows"
    rows = []
    for number, line in enumerate(lines[1:], start=2):
        assert len(line) == len(fields), f"{path.name}, row {number}: {len(line)} cells"
        row = {}
        for field, text in zip(fields, line):
            row[field["name"]] = None if text in resource["schema"]["missingValues"] else TYPES[field["type"]](text, field)
            allowed = field.get("constraints", {}).get("enum")
            assert not allowed or row[field["name"]] is None or text in allowed, f"{path.name}, row {number}: {text}"
        rows.append(row)
    return rows


def values(row, names):
    return tuple(row[name] for name in ([names] if isinstance(names, str) else names))


def check_keys(resource, rows):
    schema = resource["schema"]
    for key in ([schema["primaryKey"]] if "primaryKey" in schema else []) + schema.get("uniqueKeys", []):
        found = [values(row, key) for row in rows]
        assert len(set(found)) == len(found), f"{resource['name']}: a key twice"
    if "primaryKey" in schema:
        assert all(None not in values(row, schema["primaryKey"]) for row in rows), f"{resource['name']}: a key that is empty"


def check_references(resource, tables):
    for key in resource["schema"].get("foreignKeys", []):
        known = {values(row, key["reference"]["fields"]) for row in tables[key["reference"]["resource"]]}
        for row in tables[resource["name"]]:
            found = values(row, key["fields"])
            assert None in found or found in known, f"{resource['name']}: {found} is not in {key['reference']['resource']}"


def check_package(folder):
    """The rows of every resource by its name."""
    package = json.loads((folder / "datapackage.json").read_text("utf-8"))
    assert package["profile"] == "tabular-data-package" and NAME.fullmatch(package["name"])
    assert re.fullmatch(r"sha256:[0-9a-f]{64}", package["plan_hash"]), package["plan_hash"]
    names = [resource["name"] for resource in package["resources"]]
    assert len(set(names)) == len(names) and all(NAME.fullmatch(name) for name in names)
    assert {path.name for path in folder.iterdir()} == {f"{name}.csv" for name in names} | {"datapackage.json"}
    tables = {resource["name"]: rows_of(folder, resource) for resource in package["resources"]}
    for resource in package["resources"]:
        check_keys(resource, tables[resource["name"]])
        check_references(resource, tables)
    return package, tables
