"""The documents that readers read: a reply of three pages, and 300 pages with 46 tables, as a word processor writes them.

`reading.py docx|pandoc FILE` reads one as a rival does: python-docx with all its paragraphs and cells, pandoc as plain text.
"""
import os
import sys

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
SENTENCES = [
    "收到检察建议书后，我局高度重视，立即召开专题会议研究部署，成立由主要负责同志任组长的整改工作领导小组。",
    "经现场核查，清水河江北段左岸共有违规堆放点18处，涉及建筑垃圾约3,260立方米，已于2025年6月15日前全部清运完毕。",
    "对未经许可在河道管理范围内采砂的行为，已依法立案查处，责令停止违法行为，并处罚款人民币8.5万元。",
    "下一步，我局将建立健全日常巡查、部门协作和信息共享的长效机制，每季度向你院通报一次工作进展。",
    "截至目前，受损岸线已完成修复1.2公里，补植苗木4,600株，经第三方机构检测，水质由劣Ⅴ类提升至Ⅲ类。",
]
FONTS = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="仿宋_GB2312" w:cs="Times New Roman"/>'


def run(text, more=""):
    return f'<w:r w:rsidR="00A77B3E"><w:rPr>{FONTS}{more}<w:sz w:val="32"/><w:szCs w:val="32"/></w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(number):
    pieces = [SENTENCES[(number + i) % len(SENTENCES)] for i in range(2 + number % 2)]
    inner = "".join(run(piece[:18]) + run(piece[18:], "<w:b/>" if number % 7 == 0 else "") for piece in pieces)
    return (f'<w:p w:rsidR="00A77B3E" w:rsidRDefault="00A77B3E"><w:pPr><w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLineChars="200" '
            f'w:firstLine="640"/><w:jc w:val="both"/><w:rPr>{FONTS}<w:sz w:val="32"/></w:rPr></w:pPr>{inner}</w:p>')


def heading(level, text):
    return f'<w:p><w:pPr><w:pStyle w:val="{level + 2}"/><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr></w:pPr>{run(text)}</w:p>'


def table(number, rows):
    def cell(text):
        return (f'<w:tc><w:tcPr><w:tcW w:w="1770" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:jc w:val="center"/></w:pPr>'
                f'{run(text)}</w:p></w:tc>')
    lines = [["序号", "问题点位", "责任单位", "整改措施", "完成时限"]] + [
        [str(i), f"{number}号断面第{i}处", "区水务局", "清运并恢复岸线", f"2025年{i % 12 + 1}月"] for i in range(1, rows)]
    return ('<w:tbl><w:tblPr><w:tblW w:w="8850" w:type="dxa"/><w:tblBorders><w:top w:val="single"/><w:bottom w:val="single"/><w:insideH w:val="single"/>'
            '</w:tblBorders></w:tblPr><w:tblGrid>' + '<w:gridCol w:w="1770"/>' * 5 + "</w:tblGrid>"
            + "".join(f"<w:tr>{''.join(map(cell, line))}</w:tr>" for line in lines) + "</w:tbl>")


def body(pages, tables, rows):
    """About as many paragraphs as stand on so many pages of 22 lines of 28 characters."""
    every = max(1, pages // tables)
    parts = ["<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>" + run("关于检察建议书的回复") + "</w:p>"]
    left = tables
    for page in range(pages):
        parts.append(heading(0 if page % 10 == 0 else 1, "整改落实情况"))
        count = 4
        if left and page % every == every - 1:
            parts.append(table(tables - left + 1, rows))
            left -= 1
            count = 2
        parts += [paragraph(page * 5 + i) for i in range(count)]
    return "".join(parts)


def members(pages, tables, rows):
    """The package's parts; the text is the last."""
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml."
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    package = "http://schemas.openxmlformats.org/package/2006/"
    declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    names = ("styles", "numbering")
    overrides = "".join(f'<Override PartName="/word/{n}.xml" ContentType="{word}{t}+xml"/>' for n, t in (
        ("document", "document.main"), ("styles", "styles"), ("numbering", "numbering")))
    styles = '<w:style w:type="paragraph" w:default="1" w:styleId="1"><w:name w:val="Normal"/></w:style>' + "".join(
        f'<w:style w:type="paragraph" w:styleId="{i + 2}"><w:name w:val="heading {i + 1}"/><w:basedOn w:val="1"/><w:pPr><w:outlineLvl w:val="{i}"/></w:pPr>'
        "</w:style>" for i in range(2))
    levels = "".join(f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="{t}"/></w:lvl>'
                     for i, t in enumerate(("%1、", "（%2）")))
    numbering = (f'<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
                 '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>')
    return [
        ("[Content_Types].xml", f'{declaration}<Types xmlns="{package}content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-'
         f'package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'),
        ("_rels/.rels", f'{declaration}<Relationships xmlns="{package}relationships"><Relationship Id="r1" Type="{relation}officeDocument" '
         'Target="word/document.xml"/></Relationships>'),
        ("word/_rels/document.xml.rels", f'{declaration}<Relationships xmlns="{package}relationships">' + "".join(
            f'<Relationship Id="{n}" Type="{relation}{n}" Target="{n}.xml"/>' for n in names) + "</Relationships>"),
        ("word/styles.xml", f"{declaration}<w:styles {W}>{styles}</w:styles>"),
        ("word/numbering.xml", f"{declaration}<w:numbering {W}>{numbering}</w:numbering>"),
        ("word/document.xml", f'{declaration}<w:document {W}><w:body>{body(pages, tables, rows)}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar '
         'w:top="2098" w:right="1474" w:bottom="1984" w:left="1588"/></w:sectPr></w:body></w:document>'),
    ]


def read_docx(path):
    import docx

    def texts(holder):
        for item in holder.iter_inner_content():
            if hasattr(item, "rows"):
                for row in item.rows:
                    for cell in row.cells:
                        yield from texts(cell)
            else:
                yield item.text
    print(*texts(docx.Document(path)), sep="\n")


def pandoc():
    """The program; that of the Python package where none is installed."""
    try:
        import pypandoc
        return pypandoc.get_pandoc_path()
    except ImportError:
        return "pandoc"


def main(reader, path):
    if reader == "docx":
        read_docx(path)
    else:
        os.execv(pandoc(), ["pandoc", "-f", "docx", "-t", "plain", path])


if __name__ == "__main__":
    main(*sys.argv[1:])
