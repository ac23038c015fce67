"""inputs.py FOLDER   makes templates and data for Wenshu and its rivals; the same bytes each time.

The packages of a format differ in their tags only: the same styles, the same page, the same text.
"""
import io
import json
import pathlib
import sys
import zipfile
from xml.sax.saxutils import escape

import docx

import letter
import reading

# The loops of each language, as paragraphs around the list's paragraph and rows around the table's row.
WENSHU = {
    "value": "{{%s}}".__mod__, "cell": "{{%s}}".__mod__, "item": "{{.}}",
    "facts": ("{{#facts}}", "{{/facts}}"), "clues": ("{{#clues}}", "{{/clues}}"),
}
DOCXTPL = {
    "value": "{{ %s }}".__mod__, "cell": "{{ row.%s }}".__mod__, "item": "{{ fact }}",
    "facts": ("{%p for fact in facts %}", "{%p endfor %}"), "clues": ("{%tr for row in clues %}", "{%tr endfor %}"),
}
RELATORIO = {
    "value": "%s".__mod__, "cell": "row.%s".__mod__, "item": "fact",
    "facts": ('for each="fact in facts"', "/for"), "clues": ('for each="row in clues"', "/for"),
}


def pack(path, members):
    """A ZIP with the time of 1980, in the order given; `mimetype` stored."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in members:
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            method = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(info, content, method, compresslevel=6)


# MARK: DOCX

def write_docx(path, language, merge_fields=False):
    """The rivals' own library makes the package: its default template, with A4 and a table."""
    document = docx.Document()

    def paragraph(text, style=None):
        target = document.add_paragraph(style=style)
        for piece, is_tag in letter.values(text, language["value"]):
            if is_tag and merge_fields:
                field(target, piece)
            else:
                target.add_run(piece)
        return target

    def field(target, name):
        element = docx.oxml.parse_xml(
            f'<w:fldSimple xmlns:w="{docx.oxml.ns.nsmap["w"]}" w:instr=" MERGEFIELD {name} "><w:r><w:t>«{name}»</w:t></w:r></w:fldSimple>')
        target._p.append(element)

    paragraph(letter.TITLE, "Title")
    for line in letter.TEXT.splitlines():
        if line == "*facts" and merge_fields:
            for index in range(len(letter.FACTS)):
                field(document.add_paragraph(style="Body Text"), f"fact{index}")
        elif line == "*facts":
            for text in (language["facts"][0], language["item"], language["facts"][1]):
                document.add_paragraph(text, style="Body Text")
        elif line == "*clues":
            table = document.add_table(rows=1, cols=5, style="Table Grid")
            fill(table.rows[0], letter.HEADINGS)
            if merge_fields:
                for cell, name in zip(table.add_row().cells, letter.COLUMNS):
                    field(cell.paragraphs[0], name)
                continue
            fill(table.add_row(), [language["clues"][0]])
            fill(table.add_row(), [language["cell"](name) for name in letter.COLUMNS])
            fill(table.add_row(), [language["clues"][1]])
        else:
            paragraph(line, "Heading 1" if line[1:2] == "、" else "Body Text")
    buffer = io.BytesIO()
    document.save(buffer)
    with zipfile.ZipFile(buffer) as archive:
        pack(path, [(name, archive.read(name)) for name in archive.namelist()])


def fill(row, texts):
    for cell, text in zip(row.cells, texts):
        cell.text = text


# MARK: ODT

NAMES = " ".join(f'xmlns:{p}="urn:oasis:names:tc:opendocument:xmlns:{n}:1.0"' for p, n in [
    ("office", "office"), ("meta", "meta"), ("style", "style"), ("text", "text"), ("table", "table"), ("fo", "xsl-fo-compatible"),
    # Relatorio asks for these whether or not they are used.
    ("draw", "drawing"), ("svg", "svg-compatible")]) + ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'
DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
ODT = "application/vnd.oasis.opendocument.text"


def write_odt(path, language, placeholders=False):
    def tag(text):
        if not placeholders:
            return escape(text)
        return f'<text:placeholder text:placeholder-type="text">{escape("<" + text + ">")}</text:placeholder>'

    def paragraph(content, style):
        return f'<text:p text:style-name="{style}">{content}</text:p>'

    def line(text, style):
        return paragraph("".join(tag(p) if is_tag else escape(p) for p, is_tag in letter.values(text, language["value"])), style)

    def row(cells):
        cells = [f'<table:table-cell>{paragraph(c, "Cell")}</table:table-cell>' for c in cells + [""] * (5 - len(cells))]
        return f'<table:table-row>{"".join(cells)}</table:table-row>'

    body = [line(letter.TITLE, "Title")]
    for text in letter.TEXT.splitlines():
        if text == "*facts":
            body += [paragraph(tag(t), "Body") for t in (language["facts"][0], language["item"], language["facts"][1])]
        elif text == "*clues":
            body.append('<table:table table:name="Clues"><table:table-column table:number-columns-repeated="5"/>')
            body.append(row([escape(h) for h in letter.HEADINGS]))
            body.append(row([tag(language["clues"][0])]) + row([tag(language["cell"](n)) for n in letter.COLUMNS]))
            body.append(row([tag(language["clues"][1])]) + "</table:table>")
        else:
            body.append(line(text, "Heading" if text[1:2] == "、" else "Body"))
    content = (f'{DECLARATION}<office:document-content {NAMES} office:version="1.3"><office:automatic-styles/>'
               f'<office:body><office:text>{"".join(body)}</office:text></office:body></office:document-content>')
    styles = "".join(
        f'<style:style style:name="{name}" style:family="paragraph"><style:paragraph-properties {paragraph_}/>'
        f'<style:text-properties fo:font-size="{size}pt"/></style:style>' for name, size, paragraph_ in [
            ("Title", 22, 'fo:text-align="center"'), ("Heading", 16, 'fo:margin-top="0.2cm"'),
            ("Body", 16, 'fo:text-indent="1.13cm"'), ("Cell", 12, 'fo:text-align="center"')])
    types = [("/", ODT), ("content.xml", "text/xml"), ("styles.xml", "text/xml"), ("meta.xml", "text/xml")]
    entries = "".join(f'<manifest:file-entry manifest:full-path="{p}" manifest:media-type="{t}"/>' for p, t in types)
    pack(path, [
        ("mimetype", ODT), ("content.xml", content),
        ("styles.xml", f'{DECLARATION}<office:document-styles {NAMES} office:version="1.3"><office:styles>{styles}</office:styles>'
                       "</office:document-styles>"),
        ("meta.xml", f'{DECLARATION}<office:document-meta {NAMES} office:version="1.3"><office:meta/></office:document-meta>'),
        ("META-INF/manifest.xml", f'{DECLARATION}<manifest:manifest manifest:version="1.3" '
                                  f'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">{entries}</manifest:manifest>')])


def main(folder):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    write_docx(folder / "wenshu.docx", WENSHU)
    write_docx(folder / "docxtpl.docx", DOCXTPL)
    write_docx(folder / "mailmerge.docx", {"value": str}, merge_fields=True)
    write_odt(folder / "wenshu.odt", WENSHU)
    write_odt(folder / "relatorio.odt", RELATORIO, placeholders=True)
    pack(folder / "short.docx", reading.members(3, 1, 6))
    pack(folder / "long.docx", reading.members(300, 46, 12))
    for rows in (10, 20_000):
        with open(folder / f"rows{rows}.json", "w", encoding="utf-8") as file:
            json.dump(letter.data(rows), file, ensure_ascii=False, separators=(",", ":"))
    line = json.dumps(letter.data(10), ensure_ascii=False, separators=(",", ":")) + "\n"
    for lines in (1_000, 10_000):
        (folder / f"batch{lines}.ndjson").write_text(line * lines, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
