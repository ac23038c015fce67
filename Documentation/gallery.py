#!/usr/bin/env python3
"""gallery.py --wenshu PROGRAM -o SHEET.png   one sheet with the first page of every kind's example, in the order of `wenshu kinds`."""
import argparse
import json
import os
import pathlib
import subprocess
import tempfile

from PIL import Image, ImageDraw, ImageFont

FONTS = str(pathlib.Path(__file__).resolve().parent / "fonts.conf")
COLUMNS, GAP, CAPTION = 8, 10, 22


def run(*command, **more):
    return subprocess.run(command, check=True, capture_output=True, **more).stdout


def pages(wenshu, folder):
    """Each kind's title and the picture of its first page."""
    kinds = json.loads(run(wenshu, "kinds", "--json"))
    for kind in kinds:
        data = folder / f"{kind['id']}.json"
        data.write_bytes(run(wenshu, "fields", kind["id"], "--format", "example"))
        run(wenshu, "generate", kind["id"], "--data", str(data), "-o", str(folder / f"{kind['id']}.docx"))
    letters = [str(folder / f"{kind['id']}.docx") for kind in kinds]
    run("soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", "pdf", "--outdir", str(folder), *letters,
        env=dict(os.environ, FONTCONFIG_FILE=FONTS))
    for kind in kinds:
        picture = folder / kind["id"]
        run("pdftoppm", "-r", "38", "-f", "1", "-l", "1", "-singlefile", "-png", str(folder / f"{kind['id']}.pdf"), str(picture))
        yield kind["title"], Image.open(f"{picture}.png").convert("RGB")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--wenshu", required=True)
    parser.add_argument("-o", required=True)
    options = parser.parse_args()
    font = ImageFont.truetype(run("fc-match", "-f", "%{file}", "Noto Sans CJK SC").decode(), 14)
    with tempfile.TemporaryDirectory() as folder:
        found = list(pages(os.path.abspath(options.wenshu), pathlib.Path(folder)))
    width, height = (side + GAP for side in found[0][1].size)
    rows = -(-len(found) // COLUMNS)
    sheet = Image.new("RGB", (COLUMNS * width + GAP, rows * (height + CAPTION) + GAP), "#d8d8d8")
    draw = ImageDraw.Draw(sheet)
    for number, (title, page) in enumerate(found):
        x, y = GAP + number % COLUMNS * width, GAP + number // COLUMNS * (height + CAPTION)
        sheet.paste(page, (x, y))
        draw.text((x + page.width / 2, y + page.height + 2), title, fill="#202020", font=font, anchor="ma")
    sheet.quantize(12).save(options.o, optimize=True)


if __name__ == "__main__":
    main()
