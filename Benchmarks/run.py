#!/usr/bin/env python3
"""run.py --wenshu PROGRAM --benchmark PROGRAM [--readme]   every promise on speed, measured beside its rival in one run.

Prints one Markdown table, and with --readme puts it into the two READMEs. Pairs are run in turn, A B A B …; shown are
medians, the median of the pairs' ratios of CPU time, and the largest memory. Ends with 1 where a promise is not kept.
"""
import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import zipfile

import reading
from measure import PAIRS, median, pairs, process, ratio, reported, size_ratio, spawn

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent
# Of the rivals fewer, for the time a document takes them; the figures are those of one document.
OURS, THEIRS = 200, 20
RECORDS = 2_000


# The table's head in each README.
HEAD = {
    "README.md": "| case | Wenshu: CPU | memory | beside | its CPU | its memory | ratio | promise | kept |",
    "README.zh-CN.md": "| 项目 | 文书：CPU 时间 | 内存 | 对照 | 对照的 CPU 时间 | 对照的内存 | 倍数 | 承诺 | 达到 |",
}


class Table:
    """Rows as they come, and whether all promises were kept."""

    def __init__(self):
        self.kept = True
        self.lines = []
        self.line(HEAD["README.md"])
        self.line("|---|---|---|---|---|---|---|---|---|")

    def line(self, text):
        self.lines.append(text)
        print(text, flush=True)

    def row(self, case, cpu, memory, beside, its_cpu, its_memory, ratio, promise, kept):
        self.kept &= kept
        figures = f"{time(cpu)} | {memory:.0f} MiB | {beside} | {time(its_cpu)} | {its_memory:.0f} MiB"
        self.line(f"| {case} | {figures} | {ratio:.3g} × | {promise} | {'yes' if kept else '**no**'} |")

    def compare(self, case, measured, beside, promise, keeps):
        """`keeps` takes the median CPU seconds, the largest memory and the ratio."""
        ours, theirs = [a for a, _ in measured], [b for _, b in measured]
        cpu, memory, times = median(ours), max(a["peak"] for a in ours), ratio(measured)
        self.row(case, cpu, memory, beside, median(theirs), max(b["peak"] for b in theirs), times, promise, keeps(cpu, memory, times))


def write_readmes(lines):
    """Puts the table in the place of the one with the same head."""
    for name, head in HEAD.items():
        old = (ROOT / name).read_text(encoding="utf-8").split("\n")
        start = old.index(head)
        end = next(i for i in range(start, len(old)) if not old[i].startswith("|"))
        (ROOT / name).write_text("\n".join(old[:start] + [head] + lines[1:] + old[end:]), encoding="utf-8")


def time(seconds):
    return f"{seconds:.2f} s" if seconds >= 1 else f"{seconds * 1000:.3g} ms"


class Cases:
    def __init__(self, wenshu, benchmark, folder):
        self.wenshu, self.benchmark, self.folder = wenshu, benchmark, pathlib.Path(folder)
        self.table = Table()

    def file(self, name):
        return str(self.folder / name)

    def ours(self, mode, template, rows=10, count=OURS, out="ours"):
        return reported([self.benchmark, mode, self.file(template), self.file(f"rows{rows}.json"), str(count), self.file(out)])

    def rival(self, engine, mode, template, rows=10, count=THEIRS):
        return reported([
            sys.executable, str(HERE / "rivals.py"), engine, mode, self.file(template), self.file(f"rows{rows}.json"), str(count),
            self.file("theirs")])

    def template_kept(self):
        for name, template, engine, theirs, least in [
                ("DOCX", "wenshu.docx", "docxtpl", "docxtpl.docx", 100), ("ODT", "wenshu.odt", "relatorio", "relatorio.odt", 8)]:
            measured = pairs(self.ours("kept", template), self.rival(engine, "kept", theirs))
            self.table.compare(
                f"{name} letter, template kept", measured, engine, f"≥ {least} ×", lambda _, __, times: times >= least)
            floors = [(ours, {"cpu": ours["floor"], "peak": 0}) for ours, _ in measured]
            self.table.compare(
                f"{name} letter, against the floor", floors, "the floor", "≥ 0.67 × (≤ 1.5 × the floor)", lambda _, __, times: times >= 1 / 1.5)
            self.size(f"{name} letter", template)
        measured = pairs(self.ours("kept", "wenshu.docx"), self.rival("mailmerge", "kept", "mailmerge.docx"))
        self.table.compare("DOCX letter, template kept", measured, "docx-mailmerge2", "beside", lambda *_: True)

    def size(self, case, template, out="ours"):
        size = size_ratio(self.file(out), self.file(template))
        kept = size <= 1.03
        self.table.line(f"| {case}: packed size | | | zlib, level 6 | | | {size:.3f} × | ≤ 1.03 × | {'yes' if kept else '**no**'} |")
        self.table.kept &= kept

    def opened_anew(self):
        for name, template, engine, theirs, least in [
                ("DOCX", "wenshu.docx", "docxtpl", "docxtpl.docx", 30), ("ODT", "wenshu.odt", "relatorio", "relatorio.odt", 8)]:
            measured = pairs(self.ours("anew", template, count=50), self.rival(engine, "anew", theirs))
            self.table.compare(
                f"{name} letter, template opened anew", measured, engine, f"≥ {least} ×", lambda _, __, times: times >= least)

    def cold(self):
        for name, template, engine, theirs in [
                ("DOCX", "wenshu.docx", "docxtpl", "docxtpl.docx"), ("ODT", "wenshu.odt", "relatorio", "relatorio.odt")]:
            out = self.file(f"cold.{name.lower()}")
            ours = process([self.wenshu, "render", self.file(template), "--data", self.file("rows10.json"), "-o", out, "--force"])
            rival = process([
                sys.executable, str(HERE / "rivals.py"), engine, "anew", self.file(theirs), self.file("rows10.json"), "1",
                self.file("theirs")])
            self.table.compare(
                f"{name} letter, one cold process", pairs(ours, rival), engine, "≤ 20 ms, ≤ 24 MiB",
                lambda cpu, memory, _: cpu <= 0.020 and memory <= 24)
        case = str(ROOT / "Fixtures/cases/recommendation-good.json")
        python = process([sys.executable, "-c", "import docxtpl"])
        ours = process([
            self.wenshu, "generate", "procuratorialRecommendation", "--data", case, "-o", self.file("letter.docx"), "--force"])
        self.table.compare("generate a 检察建议书, cold", pairs(ours, python), "import docxtpl", "≤ 40 ms", lambda cpu, _, __: cpu <= 0.040)
        reply = str(ROOT / "Fixtures/samples/reply-38.docx")
        text = process([sys.executable, "-c", "import docx, sys; print(*[p.text for p in docx.Document(sys.argv[1]).paragraphs])", reply])
        self.table.compare(
            "parse a reply, cold", pairs(process([self.wenshu, "parse", reply]), text), "python-docx, text only", "≤ 30 ms",
            lambda cpu, _, __: cpu <= 0.030)

    def reading(self):
        """Reading alone: `inspect` prints every block, the rivals every paragraph."""
        def ours(name):
            return process([self.wenshu, "inspect", self.file(name)])

        def rival(reader, name):
            return process([sys.executable, str(HERE / "reading.py"), reader, self.file(name)])

        self.table.compare(
            "read a reply of three pages, cold", pairs(ours("short.docx"), rival("docx", "short.docx")), "python-docx", "≤ 20 ms",
            lambda cpu, _, __: cpu <= 0.020)
        self.table.compare(
            "read 300 pages with 46 tables, cold", pairs(ours("long.docx"), rival("docx", "long.docx")), "python-docx",
            "≤ 150 ms, ≤ 64 MiB, ≥ 8 ×", lambda cpu, memory, times: cpu <= 0.150 and memory <= 64 and times >= 8)
        pandoc = process([reading.pandoc(), "-f", "docx", "-t", "plain", self.file("long.docx")])
        self.table.compare(
            "read 300 pages with 46 tables, cold", pairs(ours("long.docx"), pandoc), "pandoc", "≥ 10 ×", lambda _, __, times: times >= 10)
        with zipfile.ZipFile(self.file("long.docx")) as archive:
            size = archive.getinfo("word/document.xml").file_size / 1e6
        inside = reported([self.benchmark, "read", self.file("long.docx"), "", "20", ""])
        measured = [inside() for _ in range(PAIRS)]
        rate = size / median(measured)
        self.table.line(
            f"| read 300 pages, in process: {size:.1f} MB of document.xml | {time(median(measured))} | {max(m['peak'] for m in measured):.0f} MiB | | | | "
            f"{rate:.0f} MB/s | ≥ 80 MB/s | {'yes' if rate >= 80 else '**no**'} |")
        self.table.kept &= rate >= 80

    def records(self):
        """Minutes of two pages, made by the program itself; the floor hashes, packs and syncs what their packages hold."""
        example = json.loads(spawn([self.wenshu, "fields", "consultationMinutes", "--format", "example"])[1])
        year = example["number"].split("〔")[1].split("〕")[0]
        with open(self.file("minutes.ndjson"), "w", encoding="utf-8") as lines:
            for number in range(1, RECORDS + 1):
                lines.write(json.dumps(example | {"number": f"云检磋纪〔{year}〕{number}号"}, ensure_ascii=False) + "\n")
        spawn([self.wenshu, "generate", "consultationMinutes", "--batch", self.file("minutes.ndjson"), "--out-dir", self.file("minutes")])
        minutes = sorted(self.folder.glob("minutes/*.docx"))
        (self.folder / "minutes.list").write_text("".join(json.dumps({"file": str(path)}) + "\n" for path in minutes))

        with tempfile.TemporaryDirectory(dir=ROOT / ".build") as folder:
            def ours():
                self.made = tempfile.mkdtemp(dir=folder)
                return spawn([self.wenshu, "archive", "--batch", self.file("minutes.list"), "-o", self.made, "--jobs", "1"], also=1)[0]

            def floor():
                packages = self.folder / "packages.list"
                packages.write_text("".join(f"{path}\n" for path in sorted(pathlib.Path(self.made).glob("*.zip"))))
                return reported([self.benchmark, "records", str(packages), "", "1", tempfile.mkdtemp(dir=folder)])()

            measured = pairs(ours, floor)
        rate = RECORDS / median([a for a, _ in measured])
        self.table.compare(
            f"archive {RECORDS:,} minutes, one job: {rate:.0f} a second and core", measured, "hash, deflate, fsync", "≥ 300 a second",
            lambda *_: rate >= 300)
        self.table.row(
            f"archive {RECORDS:,} minutes, one job; wall", median([a for a, _ in measured], "wall"), max(a["peak"] for a, _ in measured),
            "hash, deflate, fsync; wall", median([b for _, b in measured], "wall"), 0, ratio(measured, "wall"),
            "≥ 0.67 × (≤ 1.5 × the floor)", ratio(measured, "wall") >= 1 / 1.5)

    def many_rows(self):
        ours = self.ours("rows", "wenshu.docx", rows=20_000, count=20_000)
        measured = pairs(ours, self.rival("docxtpl", "anew", "docxtpl.docx", rows=20_000, count=1))
        self.table.compare(
            "20,000 rows; memory above idle", measured, "docxtpl", "≤ 300 ms, ≤ 32 MiB",
            lambda cpu, memory, _: cpu <= 0.300 and memory <= 32)
        self.size("20,000 rows", "wenshu.docx")
        million = self.ours("rows", "wenshu.docx", rows=20_000, count=1_000_000, out="million.docx")
        self.table.compare(
            "1,000,000 rows; memory above idle", [(million(), ours())], "20,000 rows", "memory as with 20,000 (+ 4 MiB)",
            lambda _, memory, __: memory <= max(a["peak"] for a, _ in measured) + 4)

    def batch(self):
        """On the disk, where files are synced, and in memory, where nothing but the processor counts. Each run has a new folder, and
        nothing is removed before the last: ext4 looks for room long where thousands of files were removed a moment ago."""
        def run(parent, lines, jobs):
            return spawn([
                self.wenshu, "render", self.file("wenshu.docx"), "--batch", self.file(f"batch{lines}.ndjson"), "--out-dir",
                tempfile.mkdtemp(dir=parent), "--jobs", str(jobs)])[0]

        for place, parent in [("disk", ROOT / ".build"), ("tmpfs", pathlib.Path("/dev/shm"))]:
            if not parent.is_dir():
                continue
            with tempfile.TemporaryDirectory(dir=parent) as folder:
                measured = pairs(lambda: run(folder, 10_000, 2), lambda: run(folder, 10_000, 1))
                two, one = [a for a, _ in measured], [b for _, b in measured]
                times = ratio(measured, "wall")
                self.table.row(
                    f"batch of 10,000, two jobs ({place}); wall", median(two, "wall"), max(a["peak"] for a in two), "one job; wall",
                    median(one, "wall"), max(a["peak"] for a in one), times, "≥ 1.8 ×", times >= 1.8)
                small = run(folder, 1_000, 2)
        growth = max(a["peak"] for a in two) - small["peak"]
        self.table.row(
            "batch of 10,000, CPU; memory more than of 1,000", median(two), growth, "1,000 lines", small["cpu"], small["peak"],
            small["cpu"] / median(two), "flat (+ 4 MiB)", growth <= 4)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--wenshu", required=True)
    parser.add_argument("--benchmark", required=True)
    parser.add_argument("--keep", help="a folder for inputs and outputs that stays")
    parser.add_argument("--readme", action="store_true", help="puts the table into README.md and README.zh-CN.md")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = arguments.keep or temporary
        subprocess.run([sys.executable, str(HERE / "inputs.py"), folder], check=True)
        cases = Cases(os.path.abspath(arguments.wenshu), os.path.abspath(arguments.benchmark), folder)
        os.chdir(ROOT)
        for case in (cases.template_kept, cases.opened_anew, cases.cold, cases.reading, cases.records, cases.many_rows, cases.batch):
            case()
        if arguments.readme:
            write_readmes(cases.table.lines)
        print(f"\nLetter of 27 values, 8 paragraphs, 10 rows; {PAIRS} pairs in turn; CPU time of one document.")
        return 0 if cases.table.kept else 1


if __name__ == "__main__":
    sys.exit(main())
