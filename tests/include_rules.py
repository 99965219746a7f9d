#!/usr/bin/env python3
"""Reads every #include of src and ui and says which of them cross a wall between the rooms.

Linking alone does not keep the rooms apart: with Qt's folder on the include path, <QtWidgets/QWidget>
compiles in a room that links no widgets. The rooms and their arrows are drawn in docs/architecture.md.

    include_rules.py ROOT QTCORE      ROOT holds src and ui; QTCORE is the folder of Qt's QtCore headers
"""

import re
import sys
from pathlib import Path

# Each room and the rooms it may include, itself apart.
ROOMS = {
    "base": set(),
    "plan": {"base"},
    "forecast": set(),
    "engine": {"base", "plan", "forecast"},
    "audit": {"base", "plan", "engine", "forecast"},
    "store": {"base", "plan"},
    "exchange": {"base", "plan", "engine"},
    "session": {"base", "plan", "engine", "store", "exchange"},
    "cli": {"base", "plan", "engine", "audit", "store", "exchange"},
    "ui": {"base", "plan", "engine", "session"},
}
EVERY_ROOM = set(ROOMS)

# Each library, how its headers are written, and the rooms that may include them. The first that fits counts.
LIBRARIES = [
    ("QCustomPlot", r"qcustomplot\.h", {"ui"}),
    ("QtCore", r"QtCore(/.*)?", {"session", "ui"}),
    ("Qt", r"Qt\w*(/.*)?|Q[A-Z]\w*|q\w+\.h", {"ui"}),
    ("SQLite", r"sqlite3\w*\.h|SQLiteCpp/.*", {"store"}),
    ("OpenSSL", r"openssl/.*", {"store"}),
    ("libcsv", r"csv\.h", {"exchange"}),
    ("nlohmann_json", r"nlohmann/.*", {"exchange"}),
    ("iconv", r"iconv\.h", {"exchange"}),
    ("GSL and NLopt", r"gsl/.*|nlopt\.hpp", {"forecast"}),
    ("Eigen", r"(unsupported/)?Eigen/.*", {"forecast", "engine", "exchange", "session", "cli", "ui"}),
    ("CLI11", r"CLI/.*", {"cli"}),
    ("fmt", r"fmt/.*", EVERY_ROOM),
    ("tl::expected", r"tl/.*", EVERY_ROOM),
    ("the clock", r"chrono|ctime|time\.h", EVERY_ROOM - {"forecast", "engine", "audit"}),
    ("files", r"filesystem|fstream|cstdio|stdio\.h", EVERY_ROOM - {"base", "plan", "forecast", "engine", "audit"}),
    ("the system", r"(sys|netinet|arpa)/.*|(unistd|fcntl|pwd|signal|errno)\.h", {"store", "exchange", "session", "cli"}),
    ("the standard library", r"[a-z_]+", EVERY_ROOM),
]

INCLUDE = re.compile(r"^\s*#\s*include\s*(.*)$")
TARGET = re.compile(r'(<([^>]+)>|"([^"]+)")')


def sources(root):
    """Every C++ file of the rooms, with its room."""
    for room in ROOMS:
        folder = root / "ui" if room == "ui" else root / "src" / room
        for path in sorted(folder.rglob("*")):
            if path.suffix in {".h", ".cpp"}:
                yield room, path


def includes(path):
    """The line number and written target of every #include; None for one that cannot be read."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        found = INCLUDE.match(line)
        if found:
            target = TARGET.match(found.group(1))
            yield number, (target.group(2) or target.group(3)) if target else None


def library_of(target, qt_core):
    """The library a header belongs to and the rooms it is for; a Qt class may be written without its module."""
    if re.fullmatch(r"Q\w+|q\w+\.h", target) and (qt_core / target).exists():
        target = f"QtCore/{target}"
    for name, pattern, rooms in LIBRARIES:
        if re.fullmatch(pattern, target):
            return name, rooms
    return None, set()


def is_own(root, room, path, target):
    """Whether it is a file of the including room's own: beside it, below ui, or made by Qt's moc and uic."""
    made = re.fullmatch(r"(.*/)?(ui_\w+\.h|moc_\w+\.cpp|\w+\.moc)", target)
    here = [path.parent] + ([root / "ui"] if room == "ui" else [])
    return bool(made and room in {"session", "ui"}) or any((folder / target).is_file() for folder in here)


def fault(root, qt_core, room, path, target):
    """What is wrong with an #include, or None."""
    if target is None:
        return "an include that is not written out cannot be checked"
    if ".." in Path(target).parts:
        return "a path that climbs out of its folder could reach any room"
    other = target.split("/")[0]
    if other in ROOMS and "/" in target:
        allowed = other == room or other in ROOMS[room]
        return None if allowed else f"{room} may not include {other}; it may include {words(ROOMS[room])}"
    if is_own(root, room, path, target):
        return None
    name, rooms = library_of(target, qt_core)
    if name is None:
        return "no rule knows this header; add its library to tests/include_rules.py"
    return None if room in rooms else f"{room} may not use {name}, which is for {words(rooms)}"


def words(rooms):
    return ", ".join(room for room in ROOMS if room in rooms) or "no other room"


def faults(root, qt_core):
    """Every forbidden #include as one line of text."""
    found = []
    for room, path in sources(root):
        for line, target in includes(path):
            wrong = fault(root, qt_core, room, path, target)
            if wrong:
                found.append(f"{path.relative_to(root)}:{line}: {target or '#include'}: {wrong}")
    return found


def main(arguments):
    if len(arguments) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    root, qt_core = map(Path, arguments)
    if not qt_core.is_dir() or not any(True for _ in sources(root)):
        print(f"include_rules.py: no sources below {root}, or no folder {qt_core}", file=sys.stderr)
        return 2
    found = faults(root, qt_core)
    print("\n".join(found) if found else "Every include stays within its walls.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
