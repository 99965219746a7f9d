#!/usr/bin/env python3
"""Reads every #include of src and ui and says which of them cross a wall between the rooms, and which go in a circle.

Linking alone does not keep the rooms apart: with Qt's folder on the include path, <QtWidgets/QWidget>
compiles in a room that links no widgets. The rooms and their arrows are drawn in docs/architecture.md.
No two folders include each other, and no circle of files: a header and the .cpp of its name count as one.

    include_rules.py ROOT QTCORE      ROOT holds src and ui; QTCORE is the folder of Qt's QtCore headers
"""

import re
import sys
from pathlib import Path

# Each room and the rooms it may include, itself apart.
ROOMS = {
    "base": set(),
    "jobs": {"base"},
    "plan": {"base"},
    "forecast": set(),
    "engine": {"base", "plan", "forecast"},
    "audit": {"base", "plan", "engine", "forecast"},
    "analysis": {"base", "plan", "engine"},
    "history": {"base", "plan"},
    "store": {"base", "plan", "history"},
    "exchange": {"base", "plan", "engine"},
    "charts": {"base"},
    "report": {"base", "plan", "engine", "analysis", "history", "exchange", "charts"},
    "session": {"base", "jobs", "plan", "engine", "history", "store", "exchange", "report"},
    "cli": {"base", "plan", "engine", "audit", "analysis", "history", "store", "exchange", "report"},
    "ui": {"base", "plan", "engine", "analysis", "charts", "session"},
}
EVERY_ROOM = set(ROOMS)

# The folders of ui from the ground up, and what each may include of the others. Every folder that is not named
# is a page or a dialog: it stands on all of these, and only main and program may include it.
UI_GROUND = {
    "theme": set(),
    "text": set(),
    "models": {"text"},
    "output": {"theme", "text", "models"},
    "charts": {"theme", "text", "models", "output"},
    "tables": {"theme", "text", "models", "output"},
    "sheet": {"theme", "text", "models", "output", "tables"},
    "frame": {"theme", "text", "models", "output", "charts", "tables"},
}
# What may include every page: the window, what it says of an edit wherever that was made, and the program.
UI_ROOF = {"main", "effect", "program"}

# Rooms that still hold circles of files. This list only ever gets shorter.
ROOMS_WITH_CIRCLES = set()

# The folders of a room that has layers, and the folders each may include, itself apart. The header beside a
# folder, engine/work.h, is its door: others include the door and nothing behind it.
LAYERS = {
    "engine": {
        "resolve": set(),
        "figures": {"resolve"},
        "demand": {"figures", "resolve"},
        "inputs": {"figures", "resolve", "demand"},
        "work": {"figures", "resolve", "demand", "inputs"},
        "supply": {"figures", "resolve", "inputs"},
        "waiting": {"figures", "resolve", "inputs", "work"},
        "cost": {"figures", "resolve", "inputs", "supply"},
        "results": {"figures", "resolve", "demand", "inputs", "work", "supply", "waiting", "cost"},
        "check": {"figures", "resolve", "demand", "inputs", "work", "supply", "waiting", "cost", "results"},
        "explain": {"figures", "resolve", "demand", "inputs", "work", "supply", "waiting", "cost", "results", "check"},
    },
}

# Each library, how its headers are written, and the rooms that may include them. The first that fits counts.
LIBRARIES = [
    ("QCustomPlot", r"qcustomplot\.h", {"ui"}),
    ("QtCore", r"QtCore(/.*)?", {"session", "ui"}),
    ("Qt", r"Qt\w*(/.*)?|Q[A-Z]\w*|q\w+\.h", {"ui"}),
    ("SQLite", r"sqlite3\w*\.h|SQLiteCpp/.*", {"store"}),
    ("OpenSSL", r"openssl/.*", {"store"}),
    ("libcsv", r"csv\.h", {"exchange"}),
    ("nlohmann_json", r"nlohmann/.*", {"exchange", "report"}),
    ("iconv", r"iconv\.h", {"exchange"}),
    ("libarchive", r"archive(_entry)?\.h", {"exchange", "report"}),
    ("cairo and Pango", r"cairo(-pdf)?\.h|pango/.*", {"report"}),
    ("qpdf", r"qpdf/.*", {"report"}),
    ("expat", r"expat\.h", {"exchange"}),
    ("libxlsxwriter", r"xlsxwriter\.h", {"exchange"}),
    ("GSL", r"gsl/.*", {"forecast", "analysis"}),
    ("NLopt", r"nlopt\.hpp", {"forecast"}),
    ("Eigen", r"(unsupported/)?Eigen/.*", {"forecast", "engine", "exchange", "report", "session", "cli", "ui"}),
    ("CLI11", r"CLI/.*", {"cli"}),
    ("fmt", r"fmt/.*", EVERY_ROOM),
    ("tl::expected", r"tl/.*", EVERY_ROOM),
    ("the clock", r"chrono|ctime|time\.h", EVERY_ROOM - {"forecast", "engine", "audit", "analysis", "history", "charts", "report"}),
    ("files", r"filesystem|fstream|cstdio|stdio\.h", EVERY_ROOM - {"base", "plan", "forecast", "engine", "audit", "analysis", "history", "charts", "report"}),
    ("the system", r"(sys|netinet|arpa)/.*|(unistd|fcntl|pwd|signal|errno|malloc|locale)\.h", {"store", "exchange", "session", "cli"}),
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
    if other in ROOMS and "/" in target and not (room == "ui" and (root / "ui" / target).is_file()):
        allowed = other == room or other in ROOMS[room]
        return None if allowed else f"{room} may not include {other}; it may include {words(ROOMS[room])}"
    if is_own(root, room, path, target):
        is_below_ui = room == "ui" and (root / "ui" / target).is_file()
        return ui_fault(path.relative_to(root / "ui").parts[0], target) if is_below_ui else None
    name, rooms = library_of(target, qt_core)
    if name is None:
        return "no rule knows this header; add its library to tests/include_rules.py"
    return None if room in rooms else f"{room} may not use {name}, which is for {words(rooms)}"


def ui_fault(folder, target):
    """What is wrong with an #include from one folder of ui into another, or None."""
    other = target.split("/")[0] if "/" in target else folder
    if other == folder or folder in UI_ROOF:
        return None
    allowed = UI_GROUND.get(folder, set(UI_GROUND))
    names = ", ".join(name for name in UI_GROUND if name in allowed) or "no other folder"
    return None if other in allowed else f"ui/{folder} may not include {other}; it may include {names}"


def layer_of(target):
    """The room, folder and whether it is the door that an include of a room with layers names."""
    parts = target.removesuffix(".h").split("/")
    if parts[0] not in LAYERS or len(parts) < 2 or parts[1] not in LAYERS[parts[0]]:
        return None, None, False
    return parts[0], parts[1], len(parts) == 2


def layer_fault(root, path, target):
    """What is wrong with an #include between the layers of a room, or None."""
    room, folder, is_door = layer_of(target or "")
    if room is None:
        return None
    own_room, own_folder, own_door = layer_of(str(path.relative_to(root / "src")))
    if own_room != room:
        return None if is_door else f"the door to it is {room}/{folder}.h"
    if own_folder == folder:
        return f"{folder} lies behind its door" if is_door and not own_door else None
    if own_door:
        return f"{room}/{own_folder}.h opens {own_folder} and nothing else"
    if not is_door:
        return f"the door to it is {room}/{folder}.h"
    allowed = LAYERS[room].get(own_folder, set())
    return None if folder in allowed else f"{own_folder} may not include {folder}; it may include {words(allowed)}"


def words(rooms):
    order = list(ROOMS) + [folder for layers in LAYERS.values() for folder in layers]
    return ", ".join(sorted(rooms, key=order.index)) or "nothing else"


def faults(root, qt_core):
    """Every forbidden #include as one line of text."""
    found = []
    for room, path in sources(root):
        for line, target in includes(path):
            wrong = fault(root, qt_core, room, path, target)
            if not wrong and room != "ui":
                wrong = layer_fault(root, path, target)
            if wrong:
                found.append(f"{path.relative_to(root)}:{line}: {target or '#include'}: {wrong}")
    return found


def own_file(root, path, target):
    """The file of the repository that an #include finds, or None."""
    for folder in (path.parent, root / "src", root / "ui"):
        if (folder / target).is_file():
            return folder / target
    return None


def circles(arrows):
    """The sets of names, each of which leads back to itself through the others; arrows from a name to names."""
    found, number, least, waiting = [], {}, {}, []

    def visit(name):
        number[name] = least[name] = len(number)
        waiting.append(name)
        for other in sorted(arrows.get(name, ())):
            if other not in number:
                visit(other)
            if other in waiting:
                least[name] = min(least[name], least[other])
        if least[name] == number[name]:
            first = waiting.index(name)
            if len(waiting) - first > 1:
                found.append(sorted(waiting[first:]))
            del waiting[first:]

    sys.setrecursionlimit(10000)
    for name in sorted(arrows):
        if name not in number:
            visit(name)
    return found


def folder_of(root, path):
    """The folder that a file belongs to: a door to the folder it opens."""
    opened = path.with_suffix("")
    return str(opened if (root / opened).is_dir() else path.parent)


def circle_faults(root):
    """Every circle of files or of folders as one line of text."""
    files, folders = {}, {}
    for _, path in sources(root):
        for _, target in includes(path):
            other = own_file(root, path, target or "")
            if other:
                here, there = path.relative_to(root), other.relative_to(root)
                if here.with_suffix("") != there.with_suffix(""):
                    files.setdefault(str(here.with_suffix("")), set()).add(str(there.with_suffix("")))
                if folder_of(root, here) != folder_of(root, there):
                    folders.setdefault(folder_of(root, here), set()).add(folder_of(root, there))
    still_there = tuple(f"src/{room}/" for room in ROOMS_WITH_CIRCLES)
    return [f"these include one another: {', '.join(circle)}"
            for circle in circles(files) + circles(folders)
            if not all(f"{name}/".startswith(still_there) for name in circle)]


def main(arguments):
    if len(arguments) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    root, qt_core = map(Path, arguments)
    if not qt_core.is_dir() or not any(True for _ in sources(root)):
        print(f"include_rules.py: no sources below {root}, or no folder {qt_core}", file=sys.stderr)
        return 2
    found = faults(root, qt_core) + circle_faults(root)
    print("\n".join(found) if found else "Every include stays within its walls.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
