#!/usr/bin/env python3
"""run.py --wenshu PROGRAM   what a cold process costs, beside others in the same run.

Each case is a pair of commands run in turn, A B A B …; CPU time is user plus system of the whole process. Printed are
the medians, the median of the pairwise ratios, and the largest memory. Bounds are those of the project's promises.
"""
import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
PAIRS = 9

DOCXTPL = """
import json, sys
from docxtpl import DocxTemplate
template = DocxTemplate(sys.argv[1])
template.render(json.load(open(sys.argv[2], encoding="utf-8")))
template.save(sys.argv[3])
"""

PYTHON_DOCX = """
import sys, docx
document = docx.Document(sys.argv[1])
text = [p.text for p in document.paragraphs]
text += [c.text for t in document.tables for r in t.rows for c in r.cells]
"""


def measure(command):
    """CPU milliseconds and peak KiB of one run."""
    devnull = os.open(os.devnull, os.O_RDWR)
    pid = os.posix_spawn(command[0], command, os.environ, file_actions=[
        (os.POSIX_SPAWN_DUP2, devnull, 0), (os.POSIX_SPAWN_DUP2, devnull, 1), (os.POSIX_SPAWN_DUP2, devnull, 2)])
    _, status, usage = os.wait4(pid, 0)
    os.close(devnull)
    if status != 0:
        sys.exit(f"failed: {' '.join(command)}")
    return (usage.ru_utime + usage.ru_stime) * 1000, usage.ru_maxrss


def compare(name, ours, rival_name, rival, bound):
    measure(ours), measure(rival)
    pairs = [(measure(ours), measure(rival)) for _ in range(PAIRS)]
    mine = statistics.median(a[0] for a, _ in pairs)
    theirs = statistics.median(b[0] for _, b in pairs)
    ratio = statistics.median(b[0] / a[0] for a, b in pairs)
    memory = max(a[1] for a, _ in pairs) / 1024
    verdict = "within" if mine <= bound else "OVER"
    print(f"| {name} | {mine:.1f} ms | {memory:.0f} MiB | {rival_name} {theirs:.0f} ms | {ratio:.0f} × | {verdict} {bound} ms |")
    return mine <= bound


def rival_template(path, data):
    """A letter of the same paragraphs in docxtpl's language."""
    import docx
    document = docx.Document()
    for key, value in data.items():
        if isinstance(value, str):
            document.add_paragraph("{{ %s }}" % key)
        elif isinstance(value, list) and all(isinstance(item, str) for item in value):
            document.add_paragraph("{%%p for item in %s %%}" % key)
            document.add_paragraph("{{ item }}")
            document.add_paragraph("{%p endfor %}")
    document.save(path)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--wenshu", required=True)
    wenshu = os.path.abspath(parser.parse_args().wenshu)
    subprocess.run([sys.executable, "-m", "pip", "install", "-q", "--disable-pip-version-check", "docxtpl"], check=True)
    os.chdir(ROOT)
    print("| cold process | Wenshu: CPU | memory | rival: CPU | ratio | promise |")
    print("|---|---|---|---|---|---|")
    good = True
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        case = ROOT / "Fixtures/cases/recommendation-good.json"
        rival_template(folder / "rival.docx", json.loads(case.read_text(encoding="utf-8")))
        (folder / "docxtpl.py").write_text(DOCXTPL)
        (folder / "python_docx.py").write_text(PYTHON_DOCX)
        for ending in ("docx", "odt"):
            good &= compare(
                f"generate a 检察建议书 as {ending.upper()}",
                [wenshu, "generate", "procuratorialRecommendation", "--data", str(case), "-o", str(folder / f"a.{ending}"), "--force"],
                "docxtpl", [sys.executable, str(folder / "docxtpl.py"), str(folder / "rival.docx"), str(case), str(folder / "b.docx")], 40)
        for name in ("reply-38.docx", "reply-37.odt"):
            path = str(ROOT / "Fixtures/samples" / name)
            rival = str(ROOT / "Fixtures/samples/reply-38.docx")
            good &= compare(
                f"parse a reply ({name})", [wenshu, "parse", path], "python-docx, text only",
                [sys.executable, str(folder / "python_docx.py"), rival], 30)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
