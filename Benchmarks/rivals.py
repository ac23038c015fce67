"""rivals.py ENGINE kept|anew TEMPLATE DATA COUNT OUT   fills a template as a rival does; prints what it cost as JSON.

`kept` keeps what the rival lets one keep: docxtpl its template object, relatorio its compiled template,
docx-mailmerge2 nothing.
"""
import io
import json
import resource
import sys
import time


def docxtpl(path, data, kept):
    from docxtpl import DocxTemplate
    template = DocxTemplate(path)

    def make():
        mine = template if kept else DocxTemplate(path)
        mine.render(data, autoescape=True)
        out = io.BytesIO()
        mine.save(out)
        return out.getvalue()
    return make


def mailmerge(path, data, kept):
    from mailmerge import MailMerge
    values = {name: value for name, value in data.items() if isinstance(value, str)}
    values |= {f"fact{i}": fact for i, fact in enumerate(data["facts"])}

    def make():
        with MailMerge(path) as document:
            document.merge(**values)
            document.merge_rows("index", data["clues"])
            out = io.BytesIO()
            document.write(out)
        return out.getvalue()
    return make


def relatorio(path, data, kept):
    from relatorio.templates.opendocument import Template
    template = Template(source=None, filepath=path)

    def make():
        mine = template if kept else Template(source=None, filepath=path)
        return mine.generate(**data).render().getvalue()
    return make


def main(engine, mode, template, data, count, out):
    with open(data, encoding="utf-8") as file:
        values = json.load(file)
    make = {"docxtpl": docxtpl, "mailmerge": mailmerge, "relatorio": relatorio}[engine](template, values, mode == "kept")
    # What a process loads and learns once is not counted, unless the case is one document.
    if int(count) > 1:
        make()
    start = time.process_time()
    for _ in range(int(count)):
        document = make()
    cpu = time.process_time() - start
    with open(out, "wb") as file:
        file.write(document)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"cpu": cpu / int(count), "peak": peak}))


if __name__ == "__main__":
    main(*sys.argv[1:])
