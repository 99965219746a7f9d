#!/usr/bin/env python3
"""Says which folders and sources of the repository are larger than people can take in.

A folder holds at most 30 files, a source at most 300 lines. The inputs that fuzzing found are not read by anybody.

    house_sizes.py ROOT
"""

import sys
from pathlib import Path

MOST_FILES = 30
MOST_LINES = 300
ROOMS = ["src", "ui", "tests", "resources", "docs"]
SOURCES = {".h", ".cpp", ".inc", ".py"}
NOT_READ = Path("tests/fuzz/corpus")


def folders(root):
    """Every folder that people read, from the root."""
    for room in ROOMS:
        top = root / room
        for folder in [top, *sorted(path for path in top.rglob("*") if path.is_dir())]:
            inside = folder.relative_to(root)
            if NOT_READ not in [inside, *inside.parents] and folder.name != "__pycache__":
                yield folder


def faults(root):
    """Every folder and source that is too large, as one line of text."""
    found = []
    for folder in folders(root):
        files = [path for path in sorted(folder.glob("*")) if path.is_file()]
        if len(files) > MOST_FILES:
            found.append(f"{folder.relative_to(root)}: {len(files)} files, at most {MOST_FILES}")
        for path in files:
            if path.suffix in SOURCES:
                lines = path.read_text(encoding="utf-8").count("\n")
                if lines > MOST_LINES:
                    found.append(f"{path.relative_to(root)}: {lines} lines, at most {MOST_LINES}")
    return found


def main(arguments):
    if len(arguments) != 1 or not (Path(arguments[0]) / "src").is_dir():
        print(__doc__, file=sys.stderr)
        return 2
    found = faults(Path(arguments[0]))
    print("\n".join(found) if found else "Every folder and source can be taken in.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
