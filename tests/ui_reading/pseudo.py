#!/usr/bin/env python3
"""Makes a language that nobody speaks: every text of a .ts file stands in marks and is 40 % longer.

    pseudo.py FROM.ts TO.ts

A text on screen without the marks was not translated, and one that does not fit has too little room for German.
"""

import sys
import xml.etree.ElementTree as tree

LONGER = 0.4
FILLING = " lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor" * 20


def pseudo(text):
    return f"«{text}{FILLING[:max(2, round(len(text) * LONGER))].rstrip()}»"


def main(source, target):
    document = tree.parse(source)
    document.getroot().set("language", "eo")
    for message in document.iter("message"):
        translation = message.find("translation")
        translation.attrib.pop("type", None)
        text = pseudo(message.findtext("source"))
        if message.get("numerus") == "yes":
            for form in list(translation):
                translation.remove(form)
            for _ in range(2):
                tree.SubElement(translation, "numerusform").text = text
        else:
            translation.text = text
    document.write(target, encoding="utf-8", xml_declaration=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
