"""Edits translations in PO files and saves them in place, with the header that an editor fills in.

Standard input: as for edit-xliff.py. The id of a unit is its reference (`#: 3a960-103`).
"""
import json
import re
import sys

from translate.storage.pypo import pofile


header = {
    "Project-Id-Version": "docs",
    "PO-Revision-Date": "2024-01-01 00:00+0000",
    "Last-Translator": "Translator <translator@example.com>",
    "Language-Team": "Team <team@example.com>",
    "Language": "fr",
}


def main():
    for path, edits in json.load(sys.stdin).items():
        store = pofile.parsefile(path)
        units = {unit.getlocations()[0]: unit for unit in store.units if not unit.isheader()}
        for edit in edits:
            edit_unit(units[edit["id"]], edit["change"])
        store.updateheader(add=True, **header)
        store.header().markfuzzy(False)
        store.savefile(path)


def edit_unit(unit, change):
    text = unit.target
    kind = change["type"]
    if kind == "fill":
        unit.target = change["text"] + unit.source
    elif kind == "append":
        end = len(text.rstrip())
        unit.target = text[:end] + change["text"] + text[end:]
    elif kind == "prepend":
        start = len(text) - len(text.lstrip())
        unit.target = text[:start] + change["text"] + text[start:]
    else:
        code = re.search("`[^`]+`", text).group()
        unit.target = code + ": " + text.replace(code, "", 1)
    unit.markfuzzy(False)


main()
