#!/usr/bin/env python3
"""Scores `compare` on pairs of texts with known copied spans.

  accuracy-compare.py BINARY SHARED

Every true pair of SHARED/data/reuse/spans is compared; the runs, in bytes of the two files, go to
SHARED/score/reuse.py. Prints the figures with what they have to reach, and fails where one falls
short. Standard library only.
"""
import concurrent.futures
import json
import os
import subprocess
import sys
import tempfile

# Each figure with its bound; of errors it is the highest that is good enough.
LEAST = {"plagdet": 0.95, "span_P": None, "span_R": None, "gran": None}
MOST = {"cov_err_orig": 0.005, "cov_err_repost": 0.005}


def rows(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def written(folder, number, text):
    """The path of a file with the text; its name tells what it is, as the name of a page would."""
    suffix = ".html" if text.lstrip().startswith("<") else ".txt"
    path = os.path.join(folder, f"{number}{suffix}")
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(text)
    return path


def spans(binary, repost, original):
    """The runs as [start, end, start, end] in bytes, or None where the comparison failed."""
    run = subprocess.run(
        [binary, "compare", repost, original, "--format", "json", "--quiet"],
        stdout=subprocess.PIPE)
    if run.returncode != 0:
        return None
    runs = json.loads(run.stdout)["runs"]
    return [run["repost"]["byte"] + run["original"]["byte"] for run in runs]


def main():
    binary, shared = sys.argv[1:3]
    data = os.path.join(shared, "data", "reuse", "spans")
    scorer = os.path.join(shared, "score", "reuse.py")
    for path in (data, scorer):
        if not os.path.exists(path):
            print(f"accuracy: SKIPPED, there is no {path} here")
            return 0
    truth = rows(os.path.join(data, "truth.jsonl"))
    with tempfile.TemporaryDirectory() as folder:
        texts = {}
        for side in ("reposts", "originals"):
            for row in rows(os.path.join(data, f"{side}.jsonl")):
                texts[side, row["id"]] = written(folder, len(texts), row["text"])

        def found(pair):
            return spans(
                binary, texts["reposts", pair["repost"]], texts["originals", pair["original"]])

        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            results = list(pool.map(found, truth))
        failed = sum(result is None for result in results)
        output = os.path.join(folder, "found.jsonl")
        with open(output, "w", encoding="utf-8") as file:
            for pair, result in zip(truth, results):
                if result:
                    file.write(json.dumps({
                        "repost": pair["repost"], "original": pair["original"], "score": 1,
                        "spans": result}) + "\n")
        scored = subprocess.run(
            [sys.executable, scorer, data, output, "--unit", "utf8", "--json"],
            stdout=subprocess.PIPE, check=True)
    figures = json.loads(scored.stdout)
    short = failed > 0
    print(f"{len(truth)} pairs, {failed} of them failed")
    for name, bound in LEAST.items():
        falls = bound is not None and figures[name] < bound
        asked = "" if bound is None else f" (at least {bound})"
        print(f"{name:16s} {figures[name]:.4f}{asked}{' FALLS SHORT' if falls else ''}")
        short = short or falls
    for name, bound in MOST.items():
        falls = figures[name] > bound
        print(f"{name:16s} {figures[name]:.4f} (at most {bound}){' FALLS SHORT' if falls else ''}")
        short = short or falls
    return 1 if short else 0


if __name__ == "__main__":
    sys.exit(main())
