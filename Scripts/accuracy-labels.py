#!/usr/bin/env python3
"""Scores the findings of a scan against the hand labels of web pages, and shows what is wanted beside.

  accuracy-labels.py BINARY SHARED [--misses N]

Prints every figure with what it has to reach, and fails where one falls short. Standard library only.
"""
import json
import os
import subprocess
import sys
import tempfile

# Each figure with what it has to reach, or None where nothing is asked of it alone.
FIGURES = [
    ("copyright_relaxed", 0.954),
    ("copyright_line", 0.976),
    ("copyright_holder", 0.956),
    ("licence_family_version", 0.97),
    ("licence_family", 0.969),
    ("licence_main", 0.999),
    ("licence_scope", 0.98),
    ("condition", 0.966),
    ("condition_without_arr", 0.904),
    ("credit", 0.80),
    ("credit_kind", 0.83),
]


def share(value):
    """The figure of a result: F1, or the share of two counts."""
    if isinstance(value, dict):
        return value["F1"]
    return value[0] / value[1] if value[1] else 1.0


def main():
    binary, shared = sys.argv[1:3]
    labels = os.path.join(shared, "data", "web-labels", "labels.jsonl")
    pages = os.path.join(shared, "data", "web-labels", "pages")
    scorer = os.path.join(shared, "score", "weblabels.py")
    for path in (labels, pages, scorer):
        if not os.path.exists(path):
            print(f"accuracy: SKIPPED, there is no {path} here")
            return 0
    scan = subprocess.run(
        [binary, "scan", pages, "--format", "ndjson", "--allow-incomplete"], stdout=subprocess.PIPE)
    with tempfile.NamedTemporaryFile("wb", suffix=".ndjson") as findings:
        findings.write(b"".join(
            line for line in scan.stdout.splitlines(keepends=True) if b'"path"' in line))
        findings.flush()
        result = subprocess.run(
            [sys.executable, scorer, labels, findings.name, "--json"], stdout=subprocess.PIPE)
        if "--misses" in sys.argv:
            misses = sys.argv[sys.argv.index("--misses") + 1]
            subprocess.run([sys.executable, scorer, labels, findings.name, "--misses", misses])
    figures = json.loads(result.stdout)
    short = []
    for name, wanted in FIGURES:
        value = figures[name]
        reached = share(value)
        detail = (
            f"P {value['P']:.3f} R {value['R']:.3f}, {value['right']} right, {value['wrong']} wrong, "
            f"{value['missed']} missed" if isinstance(value, dict) else f"{value[0]} of {value[1]}")
        asked = "" if wanted is None else f" (at least {wanted:.3f})"
        # Figures are compared as they are printed.
        if wanted is not None and round(reached, 3) < wanted:
            short.append(name)
            asked += " FALLS SHORT"
        print(f"{name:24s} {reached:.3f}{asked}; {detail}")
    for kind, value in sorted(figures["zone"].items()):
        print(f"zone of {kind:16s} {value['exact']:.3f}, nearly {value['coarse']:.3f}, n = {value['n']}")
    exact = figures["condition_pages_exact"]
    print(f"pages with exactly the labelled conditions: {exact[0]} of {exact[1]}")
    print(f"images taken for credits: {figures['image_taken_as_credit']}; "
          f"findings on decoys: {figures['findings_on_labelled_decoys']}")
    return 1 if short or scan.returncode not in (0, 1) else 0


if __name__ == "__main__":
    sys.exit(main())
