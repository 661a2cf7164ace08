#!/usr/bin/env python3
"""Measures what `cargo xtask gen` costs: a cold run, and runs after nothing, one page or many pages have changed.

Each run is a process of its own; user and system time, wall time and peak memory are those that the operating system reports for it. With
two programs the runs alternate, so that a machine whose speed changes affects both. The smallest of several runs is printed: on a busy
machine the wall time depends on the other processes, the CPU time much less. The pages are copied; nothing outside of a temporary folder
is written. Build the programs first: `cargo build --release -p xtask`. Needs Linux or macOS.
"""

import argparse
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

ROWS = ["cold", "unchanged", "one-page", "service-warm", "service-cold", "pair"]


def options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("docs", type=pathlib.Path, help="folder of pages, as for `gen --docs`")
    parser.add_argument("programs", type=pathlib.Path, nargs="+", help="release builds of xtask; the last one is compared with the first")
    parser.add_argument("--service", default="sms", help="service of the rows `service-warm` and `service-cold`, also of the changed page [default: sms]")
    parser.add_argument("--pair", type=pathlib.Path, nargs=2, metavar=("OLD", "NEW"), help="two states of a folder of pages for the row `pair`")
    parser.add_argument("--runs", type=int, default=3, help="runs per row and program [default: 3]")
    parser.add_argument("--only", action="append", choices=ROWS, help="measure only this row; can be repeated")
    given = parser.parse_args()
    for folder in [given.docs, *(given.pair or [])]:
        if not folder.is_dir():
            parser.error(f"{folder} is not a folder of pages")
    for program in given.programs:
        if not os.access(program, os.X_OK):
            parser.error(f"{program} is not a program; build it with `cargo build --release -p xtask`")
    if not (given.docs / given.service).is_dir():
        parser.error(f"{given.docs} has no folder {given.service}; --service takes the name of a folder of pages")
    return given


def measure(program, docs, home, *more):
    """Runs `gen` and returns CPU seconds, wall seconds and megabytes."""
    command = [program.resolve(), "gen", "--docs", docs, "--out", home / "out", "--keep-going", *more]
    # A file that is not older than the cache is read again, which is not what is measured.
    time.sleep(0.05)
    begin = time.monotonic()
    with open(home / "log", "wb") as log:
        # The folder of caches is in cargo's folder of build results.
        environment = {**os.environ, "CARGO_TARGET_DIR": str(home / "target")}
        run = subprocess.Popen(command, stdout=log, stderr=log, env=environment)
        _, status, usage = os.wait4(run.pid, 0)
    wall = time.monotonic() - begin
    # 1: the pages have errors, and what can be read was written.
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f"{' '.join(map(str, command))} failed:\n{(home / 'log').read_text(errors='replace')[-2000:]}")
    kilobytes = usage.ru_maxrss / (1024 if sys.platform == "darwin" else 1)
    return usage.ru_utime + usage.ru_stime, wall, kilobytes / 1024


def change(docs, service, number):
    """Adds a sentence to a page of a service."""
    for page in sorted((docs / service).rglob("*.md")):
        lines = page.read_text(encoding="utf-8", errors="surrogateescape").split("\n")
        for i, line in enumerate(lines):
            if line.endswith(("。", ".")) and line[0] not in "#|<":
                lines[i] = f"{line} Sentence {number}."
                page.write_text("\n".join(lines), encoding="utf-8", errors="surrogateescape")
                return
    sys.exit(f"no page of {service} has a paragraph that ends with a full stop")


def replace(docs, new):
    """Makes a folder of pages equal to another one, and leaves equal files as they are."""
    for path in sorted(docs.rglob("*"), reverse=True):
        if path.is_file() and not (new / path.relative_to(docs)).exists():
            path.unlink()
    for path in filter(pathlib.Path.is_file, new.rglob("*")):
        to = docs / path.relative_to(new)
        if not to.exists() or to.read_bytes() != path.read_bytes():
            to.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, to)


def bench(given, program, home, rows, number):
    """Measures each row once."""
    docs, results = home / "docs", {}
    shutil.copytree(given.docs, docs)
    results["cold"] = measure(program, docs, home)
    if {"unchanged", "one-page", "service-warm"} & rows:
        measure(program, docs, home)
        results["unchanged"] = measure(program, docs, home)
        results["service-warm"] = measure(program, docs, home, "--service", given.service)
        change(docs, given.service, number)
        results["one-page"] = measure(program, docs, home)
    if "service-cold" in rows:
        other = home / "service"
        other.mkdir()
        results["service-cold"] = measure(program, docs, other, "--service", given.service)
    if given.pair and "pair" in rows:
        other, pages = home / "pair", home / "pair" / "docs"
        other.mkdir()
        shutil.copytree(given.pair[0], pages)
        measure(program, pages, other)
        measure(program, pages, other)
        replace(pages, given.pair[1])
        results["pair"] = measure(program, pages, other)
    return results


def main():
    given = options()
    rows = set(given.only or ROWS)
    best = {}
    for number in range(given.runs):
        for program in given.programs:
            with tempfile.TemporaryDirectory(prefix="gen-cost-") as home:
                for row, figures in bench(given, program, pathlib.Path(home), rows, number).items():
                    known = best.setdefault((row, program), figures)
                    best[row, program] = tuple(map(min, known, figures))
    print(f"smallest of {given.runs} runs, {os.cpu_count()} processors; programs: {', '.join(map(str, given.programs))}\n")
    print("| run | " + " | ".join(f"CPU s {i} | wall s {i} | MB {i}" for i, _ in enumerate(given.programs, 1)) + " |")
    print("|---" * (1 + 3 * len(given.programs)) + "|")
    for row in ROWS:
        if row in rows and (row, given.programs[0]) in best:
            cells = [f"{cpu:.2f} | {wall:.2f} | {memory:.0f}" for cpu, wall, memory in (best[row, p] for p in given.programs)]
            print(f"| {row} | " + " | ".join(cells) + " |")


if __name__ == "__main__":
    main()
