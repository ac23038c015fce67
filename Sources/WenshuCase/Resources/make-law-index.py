#!/usr/bin/env python3
"""Makes law-index.txt, the table against which citations are checked, from a list of facts about laws.

    python3 make-law-index.py law-index.json > law-index.txt

The input is a JSON file with `laws`: for each a title, a kind, and for each version on record the day of adoption and the shape
of its articles. The output is one line for each law, sorted by the bytes of the title, so that a program finds a law by binary
search in the bytes as they lie. README.md beside this file describes the line and the origin of the facts.
"""
import json
import sys

KINDS = {
    "constitution": "C", "law": "L", "administrativeRegulation": "A", "judicialInterpretation": "J", "departmentRule": "D",
    "localRegulation": "R",
}


# Rules of the Supreme People's Procuratorate that the collection lacks: the number of their articles, nothing more.
ADDITIONS = {
    "人民检察院公益诉讼办案规则": ("J", "", 112),
    "人民检察院检察建议工作规定": ("J", "2019-02-26", 32),
}


def title(text):
    """The form under which a citation looks a law up: inner title marks are single ones, no blanks."""
    return "".join(text.split()).replace("《", "〈").replace("》", "〉")


def version(facts):
    fields = [facts["adopted"] or "", facts["shape"]]
    inserted = facts.get("inserted")
    if inserted:
        fields.append(" ".join(f"{key}={shape}" for key, shape in sorted(inserted.items())))
    for field in fields:
        assert "\t" not in field and "|" not in field and ":" not in field, field
    return ":".join(fields)


def main():
    laws = json.load(open(sys.argv[1], encoding="utf-8"))["laws"]
    lines = {}
    for law in laws:
        name = title(law["title"])
        assert name not in lines, name
        versions = sorted(law["versions"], key=lambda facts: facts["adopted"] or "")
        lines[name] = "\t".join([name, KINDS[law["kind"]], "|".join(map(version, versions))])
    for name, (kind, adopted, articles) in ADDITIONS.items():
        assert name not in lines, name
        lines[name] = "\t".join([name, kind, adopted + ":" + " ".join("-" * articles)])
    out = sys.stdout.buffer
    for name in sorted(lines, key=lambda name: name.encode()):
        out.write(lines[name].encode() + b"\n")


if __name__ == "__main__":
    main()
