#!/usr/bin/env python3
"""Reads every text of the repository and says which citations lead nowhere.

A comment, a source in a table or a sentence of docs may cite a page of docs, with or without a section, a
decision by its number, or a published document by its name. A cited page must exist and must have a heading
with the cited number. Pages that are outside the repository may not be cited at all.

    citations.py ROOT      ROOT is the top folder of the repository
"""

import os
import re
import subprocess
import sys
from pathlib import Path

# Published data and texts of others, and inputs of the fuzzers, cite nothing of ours.
NOT_OURS = re.compile(r"(LICENSE|resources/samples/.*\.csv|tests/data/.*|tests/fuzz/corpus/.*)")

NUMBER = r"\d+(?:\.\d+)*"
SECTIONS = rf",? (?:section ({NUMBER})|sections ({NUMBER}(?:(?:, and|,| and| to) {NUMBER})*))"
CITED = re.compile(rf"(?<![\w-])(docs/[\w/-]+\.md){SECTIONS}")
LINKED = re.compile(rf"\]\(([^()\s#:]+\.md)\){SECTIONS}")
BARE = re.compile(r"(?<![\w/(.-])([\w-]+\.md),? sections? \d")
OWN = re.compile(rf"(?<!\.md)(?<!\.md,)(?<!\.md\))(?<!\.md\),){SECTIONS.removeprefix(',?')}")
PAGE = re.compile(r"(?<![\w-])docs/[\w/-]+\.md\b")
DECISION = re.compile(r"(?<![\w-])docs/decisions/[\w.-]*\w")
LINK = re.compile(r"\]\(([^()\s#:]+\.md)(?:#[^()\s]*)?\)")
HEADING = re.compile(rf"^#+ ({NUMBER})\.? ", re.MULTILINE)

# What nobody who has the repository can look up.
OUTSIDE = [
    (re.compile(r"\bdesign/[\w-]+\.md"), "this page is not in the repository"),
    (re.compile(r"\bseeds? 0\d\d\b", re.IGNORECASE), "name the document itself: whose, its title and its date"),
    (re.compile(r"(?<![\w-])seeds[/]"), "this folder is not in the repository"),
]

# Where a comment or a text goes on in the next line.
LINE_END = re.compile(r'"[ \t]*\r?\n[ \t]*"|[ \t]*\r?\n[ \t]*(?:///?<?[ \t]|\*[ \t]|#[ \t])?[ \t]*')


def tracked(root):
    """The files that git has or would take, or without git all files but those that are made."""
    command = ["git", "-C", str(root), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        run = subprocess.run(command, capture_output=True, check=False)
        if (root / ".git").exists() and run.returncode == 0:
            return sorted({root / os.fsdecode(name) for name in run.stdout.split(b"\0") if name})
    except OSError:
        pass
    made = {".git", "build", "__pycache__"}
    return sorted(path for path in root.rglob("*") if not made.intersection(path.relative_to(root).parts))


def texts(root):
    """Every file of ours that is text, with its text."""
    for path in tracked(root):
        if not path.is_file() or NOT_OURS.fullmatch(path.relative_to(root).as_posix()):
            continue
        content = path.read_bytes()
        if b"\0" in content:
            continue
        try:
            yield path, content.decode("utf-8")
        except UnicodeDecodeError:
            continue


def joined(text):
    """The text as one line, and the line on which each of its characters stood."""
    one, lines, line, last = [], [], 1, 0
    for end in LINE_END.finditer(text):
        between = "" if end.group().startswith('"') else " "
        one.append(text[last : end.start()] + between)
        lines += [line] * len(one[-1])
        line += 1
        last = end.end()
    one.append(text[last:])
    lines += [line] * (len(one[-1]) + 1)
    return "".join(one), lines


def headings(page):
    return set(HEADING.findall(page.read_text(encoding="utf-8"))) if page.is_file() else set()


def missing_sections(page, found):
    """The cited numbers that no heading of the page has."""
    return [number for number in re.findall(NUMBER, found) if number not in headings(page)]


def section_faults(root, path, text):
    """Sections of pages, of linked pages and of the page itself that do not exist."""
    wrong = "there is no heading with this number"
    for cited in CITED.finditer(text):
        if (root / cited[1]).is_file():
            for number in missing_sections(root / cited[1], cited[2] or cited[3]):
                yield cited.start(), f"{cited[1]}, section {number}", wrong
    if path.suffix != ".md":
        return
    for linked in LINKED.finditer(text):
        for number in missing_sections(path.parent / linked[1], linked[2] or linked[3]):
            yield linked.start(), f"{linked[1]}, section {number}", wrong
    if headings(path) and path.parent == root / "docs":
        for own in OWN.finditer(text):
            for number in missing_sections(path, own[1] or own[2]):
                yield own.start(), f"section {number}", wrong


def path_faults(root, path, text):
    """Pages and decisions that do not exist."""
    for page in PAGE.finditer(text):
        if not (root / page.group()).is_file():
            yield page.start(), page.group(), "there is no such page"
    for decision in DECISION.finditer(text):
        name = decision.group()
        if not name.endswith(".md") and not any((root / "docs" / "decisions").glob(Path(name).name + "*")):
            yield decision.start(), name, "there is no such decision"
    if path.suffix == ".md":
        for link in LINK.finditer(text):
            if not (path.parent / link[1]).is_file():
                yield link.start(), link[1], "this link leads nowhere"


def outside_faults(text):
    """Citations of what is not in the repository, and pages cited without their folder."""
    for pattern, wrong in OUTSIDE:
        for found in pattern.finditer(text):
            yield found.start(), found.group(), wrong
    for bare in BARE.finditer(text):
        yield bare.start(), bare.group(), f"write docs/{bare[1]}"


def faults(root):
    """Every citation that leads nowhere as one line of text."""
    found = []
    for path, text in texts(root):
        one, lines = joined(text)
        wrongs = [*section_faults(root, path, one), *path_faults(root, path, one), *outside_faults(one)]
        for at, cited, wrong in sorted(wrongs):
            found.append(f"{path.relative_to(root).as_posix()}:{lines[at]}: {cited}: {wrong}")
    return found


def main(arguments):
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    root = Path(arguments[0]).resolve()
    if not (root / "docs").is_dir():
        print(f"citations.py: there is no folder docs in {root}", file=sys.stderr)
        return 2
    found = faults(root)
    print("\n".join(found) if found else "Every citation leads somewhere.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
