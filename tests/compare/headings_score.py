"""headings_score.py SENSE_ROWS FOLDER [even|odd] [--show]: how well the rows of annotated sheets are told apart.

FOLDER holds CSV files and expected.csv (file,row,class). Prints the share of the sheets with all header rows right, with
the first data row right and with both, and for each class how many of its rows are found (recall) and how many of those
found are right (precision). --show names the sheets whose headings or first data row are wrong.
"""
import collections
import csv
import pathlib
import subprocess
import sys

BODY = ("data", "derived")


def expected_of(folder):
    expected = collections.defaultdict(dict)
    with open(folder / "expected.csv", newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            expected[row["file"]][int(row["row"])] = row["class"]
    return expected


def row_of_line(path):
    """A row's number by the line that it starts on: a quoted cell may hold line breaks."""
    with open(path, newline="", encoding="utf-8-sig") as file:
        reader = csv.reader(file)
        lines, line = {}, 1
        for number, _ in enumerate(reader, 1):
            lines[line] = number
            line = reader.line_num + 1
    return lines


def found_in(program, path):
    output = subprocess.run([program, path], capture_output=True, text=True, check=True).stdout
    lines = row_of_line(path)
    found = {}
    for line in output.splitlines():
        if not line.startswith("#"):
            _, number, name = line.rsplit(",", 2)
            found[lines[int(number)]] = name
    return found


def of_class(rows, names):
    return [row for row in sorted(rows) if rows[row] in names]


def first(rows):
    return rows[0] if rows else None


def score(program, folder, half, show):
    pairs, right = collections.Counter(), collections.Counter()
    sheets = wide = 0
    for name, expected in sorted(expected_of(folder).items()):
        number = int("".join(c for c in name if c.isdigit()))
        if half and number % 2 != (half == "odd"):
            continue
        found = found_in(program, folder / name)
        sheets += 1
        headings = of_class(expected, ["header"]) == of_class(found, ["header"])
        start = first(of_class(expected, BODY)) == first(of_class(found, BODY))
        holds = bool(set(expected.values()) - {"empty"})
        wide += holds
        for kind, is_right in (("headings", headings), ("first data row", start), ("both", headings and start)):
            right[kind] += is_right
            right[kind, "filled"] += is_right and holds
        if show and not (headings and start):
            print(name, "headings", of_class(expected, ["header"]), "found", of_class(found, ["header"]), "first",
                  first(of_class(expected, BODY)), "found", first(of_class(found, BODY)))
        for row, what in expected.items():
            pairs[what, found.get(row, "empty")] += 1
    return sheets, wide, right, pairs


def report(sheets, filled, right, pairs):
    for kind in ("headings", "first data row", "both"):
        print(f"{kind}: {right[kind, 'filled']} of {filled} sheets that hold something "
              f"({right[kind, 'filled'] / filled:.1%}); {right[kind]} of all {sheets} ({right[kind] / sheets:.1%})")
    names = sorted({what for what, _ in pairs} | {what for _, what in pairs})
    for name in names:
        rows = sum(n for (what, _), n in pairs.items() if what == name)
        taken = sum(n for (_, what), n in pairs.items() if what == name)
        hit = pairs[name, name]
        others = ", ".join(f"{what} {n}" for (own, what), n in sorted(pairs.items()) if own == name and what != name)
        print(f"{name}: {rows} rows, found {hit / max(rows, 1):.1%}, right of those taken for it "
              f"{hit / max(taken, 1):.1%}{'; taken for ' + others if others else ''}")
    print(f"rows right: {sum(n for (a, b), n in pairs.items() if a == b) / sum(pairs.values()):.1%}")


def main(arguments):
    options = [a for a in arguments if a in ("even", "odd", "--show")]
    program, folder = [a for a in arguments if a not in options]
    half = next((a for a in options if a != "--show"), None)
    report(*score(program, pathlib.Path(folder), half, "--show" in options))


if __name__ == "__main__":
    main(sys.argv[1:])
