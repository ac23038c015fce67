"""Runs commands in turn and compares what they cost."""
import json
import os
import statistics
import subprocess
import sys
import time
import zipfile
import zlib

PAIRS = 5


def spawn(command, also=0):
    """Runs a command to its end: CPU seconds, peak MiB and wall seconds of the process, and what it printed.
    `also`: an exit code that is no failure either."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    printed, said = process.stdout.read(), process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = status
    if os.waitstatus_to_exitcode(status) not in (0, also):
        sys.exit(f"failed: {' '.join(command)}\n{said.decode()}")
    return {"cpu": usage.ru_utime + usage.ru_stime, "peak": usage.ru_maxrss / 1024, "wall": time.monotonic() - start}, printed


def process(command):
    """A measurement of a whole process."""
    return lambda: spawn(command)[0]


def reported(command):
    """A measurement that the command makes itself and prints as JSON in its last line."""
    return lambda: json.loads(spawn(command)[1].splitlines()[-1])


def pairs(ours, theirs, count=PAIRS):
    """A B A B …: the figures of both, as a list of pairs."""
    return [(ours(), theirs()) for _ in range(count)]


def median(figures, name="cpu"):
    return statistics.median(figure[name] for figure in figures)


def ratio(measured, name="cpu"):
    """How many times the second of a pair costs what the first does."""
    return statistics.median(theirs[name] / ours[name] for ours, theirs in measured)


def size_ratio(path, template):
    """The packed size of the parts that are not the template's own, against zlib's level 6."""
    with zipfile.ZipFile(template) as archive:
        known = {info.CRC for info in archive.infolist()}
    packed = least = 0
    with zipfile.ZipFile(path) as archive:
        for info in archive.infolist():
            if info.CRC in known:
                continue
            deflate = zlib.compressobj(6, zlib.DEFLATED, -15)
            with archive.open(info) as part:
                while piece := part.read(1 << 20):
                    least += len(deflate.compress(piece))
            least += len(deflate.flush())
            packed += info.compress_size
    return packed / least
