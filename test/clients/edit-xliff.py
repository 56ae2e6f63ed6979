"""Edits targets of XLIFF files with the API of translate-toolkit, and saves them in place.

Standard input: {"path": [{"id": …, "change": {"type": …, "text": …}}]}; no edits, no change but
what loading and saving does.
"""
import json
import sys

from translate.storage.placeables import StringElem
from translate.storage.xliff import xlifffile


def main():
    for path, edits in json.load(sys.stdin).items():
        store = xlifffile.parsefile(path)
        units = {unit.xmlelement.get("id"): unit for unit in store.units}
        for edit in edits:
            edit_unit(units[edit["id"]], edit["change"])
        store.savefile(path)


def edit_unit(unit, change):
    kind = change["type"]
    if kind == "fill":
        unit.rich_target = [StringElem([change["text"], *parts_of(unit.rich_source)])]
        unit.markfuzzy(False)
        return
    parts = parts_of(unit.rich_target)
    if all(is_text(part) for part in parts):
        text = unit.target
        unit.target = append(text, change) if kind == "append" else prepend(text, change)
    elif kind == "append":
        if not is_text(parts[-1]):
            parts.append(StringElem([change["text"]]))
        else:
            parts[-1] = StringElem([append(str(parts[-1]), change)])
        unit.rich_target = [StringElem(parts)]
    elif kind == "prepend":
        if not is_text(parts[0]):
            parts.insert(0, StringElem([change["text"]]))
        else:
            parts[0] = StringElem([prepend(str(parts[0]), change)])
        unit.rich_target = [StringElem(parts)]
    else:
        code = next(part for part in parts if not is_text(part))
        others = [part for part in parts if part is not code]
        unit.rich_target = [StringElem([code, StringElem([": "]), *others])]
    unit.markreviewneeded(False)


def parts_of(rich_text):
    """The texts and inline codes of a unit with one string."""
    (element,) = rich_text
    parts = element.sub
    while len(parts) == 1 and type(parts[0]) is StringElem:
        parts = parts[0].sub
    return [part if isinstance(part, StringElem) else StringElem([part]) for part in parts]


def is_text(part):
    return type(part) is StringElem


def append(text, change):
    end = len(text.rstrip())
    return text[:end] + change["text"] + text[end:]


def prepend(text, change):
    start = len(text) - len(text.lstrip())
    return text[:start] + change["text"] + text[start:]


main()
