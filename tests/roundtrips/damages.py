"""What spreadsheets do to a table that they open and save: each damage makes another table of a header and rows.

A damage gives the bytes of the file, or None where the table has nothing that it could be done to.
"""

import csv
import datetime
import io
import re

DAY = re.compile(r"\d{4}-\d\d-\d\d")
MONTH = re.compile(r"\d{4}-\d\d")
NUMBER = re.compile(r"-?\d+(\.\d+)?")
SHARES = {"share", "completion", "joins", "retirement", "pay_award", "turnover_allowance"}
TEXTS = {"source", "note", "reason", "locality", "role", "title", "confidence", "code", "grade", "age_band", "year", "calendar_month",
         "months", "weeks_a_year", "priority", "resignation_months"}


def text_of(header, rows, separator=",", line_end="\n"):
    out = io.StringIO()
    csv.writer(out, delimiter=separator, lineterminator=line_end).writerows([header, *rows])
    return out.getvalue()


def changed(header, rows, change):
    """Every cell as `change` has it of column and text; None where none of them changes."""
    made = [[change(column, cell) for column, cell in zip(header, row)] for row in rows]
    return text_of(header, made).encode() if made != rows else None


def some_cell(header, rows, draw, wanted):
    """The place of a cell for which `wanted` says yes of column and text."""
    places = [(r, c) for r, row in enumerate(rows) for c, cell in enumerate(row) if wanted(header[c], cell)]
    return draw.choice(places) if places else None


def with_cell(header, rows, place, text):
    if not place:
        return None
    rows = [list(row) for row in rows]
    rows[place[0]][place[1]] = text
    return text_of(header, rows).encode()


def is_number(column, cell):
    return column not in TEXTS and NUMBER.fullmatch(cell)


def is_value(column, cell):
    return is_number(column, cell) and column not in SHARES


def local_days(header, rows, draw):
    return changed(header, rows, lambda column, cell: datetime.date.fromisoformat(cell).strftime("%d/%m/%Y") if DAY.fullmatch(cell) else cell)


def american_days(header, rows, draw):
    days = lambda column, cell: DAY.fullmatch(cell) and int(cell[8:]) > 12
    if not some_cell(header, rows, draw, days):
        return None
    return changed(header, rows, lambda column, cell: datetime.date.fromisoformat(cell).strftime("%m/%d/%Y") if DAY.fullmatch(cell) else cell)


def short_months(header, rows, draw):
    months = lambda column, cell: MONTH.fullmatch(cell) and int(cell[2:4]) > 12
    return changed(header, rows, lambda column, cell: datetime.datetime.strptime(cell, "%Y-%m").strftime("%b-%y") if months(column, cell) else cell)


def serial_number(header, rows, draw):
    place = some_cell(header, rows, draw, lambda column, cell: DAY.fullmatch(cell))
    return with_cell(header, rows, place, str((datetime.date.fromisoformat(rows[place[0]][place[1]]) - datetime.date(1899, 12, 30)).days)) if place else None


def rewritten_year(header, rows, draw):
    place = some_cell(header, rows, draw, lambda column, cell: column == "period" and re.fullmatch(r"\d{4}/\d\d", cell))
    return with_cell(header, rows, place, "Nov-10")


def lost_zeros(header, rows, draw):
    return changed(header, rows, lambda column, cell: cell.lstrip("0") if re.fullmatch(r"0\d+", cell) else cell)


def thousands(header, rows, draw):
    return changed(header, rows, lambda column, cell: f"{int(cell):,}" if is_value(column, cell) and "." not in cell and abs(int(cell)) >= 1000 else cell)


def pounds(header, rows, draw):
    return changed(header, rows, lambda column, cell: "£" + cell if column in {"salary", "annual_cost", "amount"} and NUMBER.fullmatch(cell) else cell)


def percentages(header, rows, draw):
    return changed(header, rows, lambda column, cell: f"{float(cell) * 100:.15g}%" if column in SHARES and NUMBER.fullmatch(cell) else cell)


def decimal_commas(header, rows, draw):
    if not some_cell(header, rows, draw, lambda column, cell: is_number(column, cell) and re.fullmatch(r"-?\d+\.\d{1,2}", cell)):
        return None
    made = [[cell.replace(".", ",") if is_number(column, cell) else cell for column, cell in zip(header, row)] for row in rows]
    return text_of(header, made, ";").encode()


def one_decimal_comma(header, rows, draw):
    place = some_cell(header, rows, draw, lambda column, cell: is_value(column, cell) and re.fullmatch(r"\d+\.\d{1,2}", cell))
    return with_cell(header, rows, place, rows[place[0]][place[1]].replace(".", ",")) if place else None


def shown_digits(header, rows, draw):
    shown = lambda cell: f"{float(cell):.9g}"
    is_long = lambda cell: float(shown(cell)) != float(f"{float(cell):.15g}")
    return changed(header, rows, lambda column, cell: shown(cell) if is_value(column, cell) and is_long(cell) else cell)


def exponents(header, rows, draw):
    return changed(header, rows, lambda column, cell: f"{float(cell):.3E}" if is_value(column, cell) and "." not in cell and abs(int(cell)) >= 123456 else cell)


def shown_error(header, rows, draw):
    return with_cell(header, rows, some_cell(header, rows, draw, lambda column, cell: cell), draw.choice(["#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#N/A"]))


def narrow_column(header, rows, draw):
    return with_cell(header, rows, some_cell(header, rows, draw, lambda column, cell: is_number(column, cell) or DAY.fullmatch(cell)), "########")


def ages_as_days(header, rows, draw):
    months = ["", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    def day(column, cell):
        ages = re.fullmatch(r"(\d+)-(\d+)", cell) if column == "age_band" else None
        if ages and int(ages[2]) <= 12 and int(ages[1]) > 0:
            return f"{int(ages[1]):02}-{months[int(ages[2])]}"
        if ages and 0 < int(ages[1]) <= 12:
            return f"{months[int(ages[1])]}-{ages[2]}"
        return cell

    return changed(header, rows, day)


def marked_as_text(header, rows, draw):
    return b"\xef\xbb\xbf" + text_of(header, rows, line_end="\r\n").encode()


def windows_letters(header, rows, draw):
    text = text_of(header, rows, line_end="\r\n")
    try:
        return None if text.isascii() else text.encode("cp1252")
    except UnicodeEncodeError:
        return None


def tabs(header, rows, draw):
    return text_of(header, rows, "\t").encode("utf-16") if len(header) > 2 and len(rows) > 2 else None


def other_order(header, rows, draw):
    mixed = sorted(rows, key=lambda row: row[::-1])
    return text_of(header, mixed).encode() if len(rows) > 2 and mixed != rows else None


def row_deleted(header, rows, draw):
    if len(rows) < 3:
        return None
    gone = draw.randrange(len(rows))
    return text_of(header, rows[:gone] + rows[gone + 1:]).encode()


def row_twice(header, rows, draw):
    return text_of(header, rows + [draw.choice(rows)]).encode() if len(header) > 1 else None


def column_deleted(header, rows, draw):
    if header[-1] not in {"source", "note", "reason", "decision", "starting_on"}:
        return None
    return text_of(header[:-1], [row[:-1] for row in rows]).encode()


def empty_cells_around(header, rows, draw):
    wide = [row + ["", ""] for row in rows] + [[""] * (len(header) + 2)] * 3
    return text_of(header + ["", ""], wide).encode()


def title_above(header, rows, draw):
    if len(rows) < 3 or len(header) < 3:
        return None
    return text_of(["Exported for the board"] + [""] * (len(header) - 1), [[""] * len(header), header, *rows]).encode()


def number_changed(header, rows, draw):
    place = some_cell(header, rows, draw, lambda column, cell: column in {"volume", "salary", "persons"} and NUMBER.fullmatch(cell))
    return with_cell(header, rows, place, str(float(rows[place[0]][place[1]]) + 1)) if place else None


UNDONE, REFUSED, NAMED = "undone", "refused", "named"
# Each damage: what becomes of it, and the words that name it.
DAMAGES = [
    (local_days, UNDONE, "is read as"),
    (american_days, REFUSED, "with the month before the day"),
    (short_months, UNDONE, "is read as"),
    (serial_number, REFUSED, "as a spreadsheet's serial number"),
    (rewritten_year, REFUSED, "a financial year that a spreadsheet rewrote"),
    (lost_zeros, UNDONE, "lost leading zeros"),
    (thousands, UNDONE, "is read as"),
    (pounds, UNDONE, "is read as"),
    (percentages, UNDONE, "is read as"),
    (decimal_commas, UNDONE, "decimal commas"),
    (one_decimal_comma, REFUSED, "may be a decimal comma"),
    (shown_digits, UNDONE, "lost the digits that were not shown"),
    (exponents, UNDONE, "lost the digits that were not shown"),
    (shown_error, REFUSED, "a spreadsheet shows an error"),
    (narrow_column, REFUSED, "a spreadsheet shows an error"),
    (ages_as_days, UNDONE, "is read as"),
    (marked_as_text, UNDONE, "byte order mark"),
    (windows_letters, UNDONE, "Windows-1252"),
    (tabs, UNDONE, "separated by tabs"),
    (other_order, UNDONE, "in another order than in the plan"),
    (row_deleted, NAMED, "not in the file and stay"),
    (row_twice, REFUSED, "says the same thing again"),
    (column_deleted, UNDONE, "existing rows keep their values"),
    (empty_cells_around, UNDONE, "as they were"),
    (title_above, UNDONE, "the table was found at row"),
    (number_changed, NAMED, "1 changed"),
]
