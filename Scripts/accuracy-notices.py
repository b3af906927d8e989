#!/usr/bin/env python3
"""Scores copyright notices against two labelled suites and against labelled pages.

  accuracy-notices.py BINARY SHARED

Prints each figure with the least it may be, and what other tools reach on the same data. Ends with 1
where a figure falls short.
"""
import json, subprocess, sys, tempfile

# What other tools reach, measured on the same files; where a figure has no anchor, none is printed.
ANCHORS = {
    ("fossology", "all/relaxed"): "ScanCode 32.5.0 .940, FOSSology's agent .835, licensecheck .852",
    ("fossology", "all/line"): "FOSSology's agent .949, ScanCode .938",
    ("scancode", "all/relaxed"): "FOSSology's agent .873, licensecheck .853; ScanCode .999, its own labels",
    ("scancode", "prose/relaxed"): "licensecheck .790, FOSSology's agent .780; ScanCode .997",
    ("scancode", "web/relaxed"): "FOSSology's agent .796, licensecheck .791; ScanCode 1.0",
    ("scancode", "all/holder"): "licensecheck .72; ScanCode .999",
    ("web-labels", "copyright_relaxed"): "ScanCode on visible text .902, on raw HTML .777",
    ("web-labels", "copyright_line"): "ScanCode on visible text .935, on raw HTML .834",
    ("web-labels", "copyright_holder"): "ScanCode on visible text .663, on raw HTML .538",
}
# The least that each figure may be; None where it is only shown.
MARKS = {
    ("fossology", "all/relaxed"): 0.957,
    ("fossology", "all/line"): 0.981,
    ("scancode", "all/relaxed"): 0.952,
    ("scancode", "code/relaxed"): None,
    ("scancode", "prose/relaxed"): None,
    ("scancode", "markup/relaxed"): None,
    ("scancode", "web/relaxed"): None,
    ("web, prose and markup", "all/relaxed"): 0.931,
    ("scancode", "all/holder"): 0.936,
    ("web-labels", "copyright_relaxed"): 0.954,
    ("web-labels", "copyright_line"): 0.976,
    ("web-labels", "copyright_holder"): 0.956,
}
NAMES = {
    "fossology": "FOSSology's marks by hand",
    "scancode": "ScanCode's suite",
    "web, prose and markup": "ScanCode's suite, all but code",
    "web-labels": "labelled pages",
}


def scanned(binary, folder):
    command = [binary, "scan", folder, "--format", "ndjson", "--allow-incomplete"]
    return subprocess.run(command, capture_output=True, check=True).stdout


def scores(shared, results, *options):
    command = ["python3", f"{shared}/score/notices.py", f"{shared}/data/notices", results, "--json"]
    out = subprocess.run([*command, *options], capture_output=True, check=True).stdout
    return {name: values["F1"] for name, values in json.loads(out)["scores"].items()}


def notices(binary, shared, folder):
    files = f"{shared}/data/notices/files"
    adapter = ["python3", f"{shared}/score/notices_from_scan.py", files]
    found = subprocess.run(adapter, input=scanned(binary, files), capture_output=True, check=True)
    listed = f"{folder}/listed.ndjson"
    with open(listed, "wb") as out:
        out.write(found.stdout)
    suite = ["--suite", "scancode"]
    return {
        "fossology": scores(shared, listed, "--suite", "fossology"),
        "scancode": {**scores(shared, listed, *suite, "--by", "kind"), **scores(shared, listed, *suite)},
        "web, prose and markup": scores(shared, listed, *suite, "--kind", "web,prose,markup"),
    }


def pages(binary, shared, folder):
    found = f"{folder}/pages.ndjson"
    with open(found, "wb") as out:
        for line in scanned(binary, f"{shared}/data/web-labels/pages").splitlines(True):
            if b'"path"' in line:
                out.write(line)
    labels = f"{shared}/data/web-labels/labels.jsonl"
    command = ["python3", f"{shared}/score/weblabels.py", labels, found, "--json"]
    result = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    return {name: value["F1"] for name, value in result.items() if name.startswith("copyright")}


def main(binary, shared):
    with tempfile.TemporaryDirectory() as folder:
        figures = notices(binary, shared, folder)
        figures["web-labels"] = pages(binary, shared, folder)
    fine = True
    for (data, level), mark in MARKS.items():
        figure = figures[data][level]
        short = mark is not None and figure < mark
        fine = fine and not short
        name = level.removeprefix("all/").removeprefix("copyright_").replace("/", ", ")
        line = f"  {NAMES[data]}, {name}: F1 {figure:.3f}"
        if mark is not None:
            line += f" (at least {mark:.3f}{', FALLS SHORT' if short else ''})"
        print(line + (f"; {ANCHORS[data, level]}" if (data, level) in ANCHORS else ""))
    return fine


if __name__ == "__main__":
    sys.exit(0 if main(sys.argv[1], sys.argv[2]) else 1)
