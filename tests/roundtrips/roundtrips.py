#!/usr/bin/env python3
"""Whole plans through LibreOffice and back: no change is proposed, and no text becomes a formula. `./run roundtrips` runs it.

    roundtrips.py MUSTER-CLI RANDOM-PLAN-FILES FOLDER COUNT

Every sample and COUNT random plans are exported as workbooks of all their tables, opened and saved by LibreOffice, and imported.
Then a plan whose every text would start a formula goes the same way, and as CSV for Excel.
"""

import csv
import io
import subprocess
import sys
import zipfile
from pathlib import Path

SAMPLES = ["Example county", "Essex", "Kent", "BNSSG home care", "Nottinghamshire posts", "Worked example"]
# OWASP, "CSV Injection", with forms of full width, tabs and line ends, and what looks guarded already.
FORMULAS = ["=1+1", "+1+1", "-1+1", "@SUM(1)", "\t=1+1", "\r=1+1", "\n=1+1", "＝1+1", "＋1+1", "－1+1", "＠SUM(1)", " =1+1",
            "=cmd|' /C calc'!A0", "=HYPERLINK(\"http://example.org\";\"x\")", "'=1+1", "{=1+1}", "_x003D_1", "1/2", "007", "1E5", "TRUE"]
EACH = 25  # workbooks that LibreOffice opens in one go


def run(*words, **how):
    done = subprocess.run([str(word) for word in words], capture_output=True, text=True, **how)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, words))}\n{done.stdout}{done.stderr}")
    return done.stdout, done.stderr


def through_office(folder, files, form):
    """The files as LibreOffice saves them in this form."""
    saved = folder / "saved"
    for at in range(0, len(files), EACH):
        run("soffice", "--headless", "--norestore", f"-env:UserInstallation=file://{folder.resolve()}/profile", "--convert-to", form,
            "--outdir", saved, *files[at:at + EACH])
    return [saved / f"{file.stem}.{form.split(':')[0]}" for file in files]


def imported(cli, plan, file, *options):
    changes, said = run(cli, "import", plan, file, "--dry-run", "--changes", *options)
    return changes.splitlines()[1:], said


def round_trips(cli, folder, plans):
    books = []
    for plan in plans:
        books.append(folder / f"{plan.stem}.xlsx")
        run(cli, "export", plan, "all", "-o", books[-1])
    for plan, book in zip(plans, through_office(folder, books, "xlsx:Calc MS Excel 2007 XML")):
        changes, said = imported(cli, plan, book, "--as", "all")
        if changes or " 0 new, 0 changed" not in said:
            sys.exit(f"{plan}: {said}" + "\n".join(changes))
    print(f"{len(plans)} plans came home through LibreOffice without a change.")


def plan_of_formulas(cli, folder):
    """A plan in which each formula stands in every column of texts that may hold it."""
    plan = folder / "formulas.muster"
    run(cli, "new", plan, "--sample", "Worked example")
    number = 0

    def text():
        nonlocal number
        number += 1
        return f"{FORMULAS[number % len(FORMULAS)]} {number}"

    def name():  # has nothing that cannot be seen, and no mark of a path
        return text().strip().replace("/", ":")

    tables = {"localities": (["locality", "parent", "code"], lambda: [name(), "", text()]),
              "client_groups": (["client_group"], lambda: [name()]),
              "activities": (["activity", "standard", "unit"], lambda: [name(), "hours", text()]),
              "roles": (["role", "kind"], lambda: [name(), "support"]),
              "grades": (["grade", "salary", "source"], lambda: [name(), "30000", text()]),
              "funding_sources": (["funding", "note"], lambda: [name(), text()]),
              "scenarios": (["scenario", "note"], lambda: [name(), text()]),
              "posts": (["title", "locality", "role", "fte", "grade", "status", "decision"],
                        lambda: [name(), "North", "Social worker", "1", "", "established", text()]),
              "assumptions": (["kind", "from", "value", "source", "owner", "confidence", "note"],
                              lambda: ["hours_per_case", f"{2027 + number // 500}-{number // 40 % 12 + 1:02}", "9", text(), text(), text(), text()])}
    for table, (header, row) in tables.items():
        out = io.StringIO()
        rows = {tuple(cells[:2]): cells for cells in (row() for _ in FORMULAS)}.values()
        csv.writer(out).writerows([header, *rows])
        (folder / f"{table}.csv").write_text(out.getvalue())
        run(cli, "import", plan, folder / f"{table}.csv", "--as", table)
    return plan


def no_formulas(cli, folder):
    plan = plan_of_formulas(cli, folder)
    round_trips(cli, folder, [plan])
    book = zipfile.ZipFile(folder / "saved" / "formulas.xlsx")
    sheets = [name for name in book.namelist() if name.startswith("xl/worksheets/sheet")]
    if any(b"<f" in book.read(name) for name in sheets):
        sys.exit("LibreOffice took a text of a workbook for a formula.")
    for table in ["localities", "activities", "grades", "posts", "assumptions"]:
        exported = folder / f"{table}.csv"
        run(cli, "export", plan, table, "--for", "excel", "-o", exported)
        [saved] = through_office(folder, [exported], "xlsx:Calc MS Excel 2007 XML")
        if b"<f" in zipfile.ZipFile(saved).read("xl/worksheets/sheet1.xml"):
            sys.exit(f"LibreOffice took a text of {table}.csv for a formula.")
    print("No text became a formula.")


def main(words):
    if len(words) != 4:
        sys.exit(__doc__)
    cli, maker, folder, count = Path(words[0]).resolve(), Path(words[1]).resolve(), Path(words[2]), words[3]
    folder.mkdir(parents=True, exist_ok=True)
    run(maker, folder, count)
    for sample in SAMPLES:
        run(cli, "new", folder / f"{sample}.muster", "--sample", sample)
    round_trips(cli, folder, sorted(folder.glob("*.muster")))
    no_formulas(cli, folder)


if __name__ == "__main__":
    main(sys.argv[1:])
