#!/usr/bin/env python3
"""Compares the reading of HTML with labels and with another reader.

  accuracy-html.py agreement PROBE PAGES     all text of each page against lexbor's (selectolax)
  accuracy-html.py zones BINARY SHARED       the main text against the truth of the extraction set
  accuracy-html.py labels BINARY SHARED      the zones of labelled lines

Ends with 1 where a figure falls short of its mark. What is not installed or not there is skipped
aloud.
"""
import gzip, json, pathlib, re, subprocess, sys, tempfile, unicodedata

MARKS = {"agreement": 0.995, "traf": 0.90, "shub": 0.96, "comment_leak": 0.05, "zone": 0.90}
LEFT_OUT = ["script", "style", "template", "noscript", "iframe", "noframes", "noembed", "title"]
# White space, and what readers drop: soft hyphens, zero-width characters, control characters.
DROPPED = re.compile("[\\s\x00-\x1f\x85\xad\u180e\u200b-\u200d\u2060\ufeff]+")


def unpacked(shared, folder):
    """Writes the pages of the extraction set to a folder, named set_id.html."""
    for file in sorted(pathlib.Path(shared, "data/extraction").glob("*/html/*.html.gz")):
        name = f"{file.parts[-3]}_{file.name[:-3]}"
        pathlib.Path(folder, name).write_bytes(gzip.decompress(file.read_bytes()))


def plain(text):
    """Without what does not show, wide and joined letters as plain ones: as our reader gives text."""
    shown = (c for c in text if unicodedata.category(c) != "Cf" and not "\ufe00" <= c <= "\ufe0f")
    return unicodedata.normalize("NFKC", "".join(shown))


def agreement(probe, pages):
    try:
        from selectolax.lexbor import LexborHTMLParser
    except ImportError:
        print("accuracy: SKIPPED, selectolax is not installed, so no other reader to agree with")
        return True
    with tempfile.TemporaryDirectory() as folder:
        for file in pathlib.Path(pages).iterdir():  # both read the same valid UTF-8
            text = file.read_bytes().decode("utf-8", "replace")
            pathlib.Path(folder, file.name).write_text(text, newline="")
        found = subprocess.run([probe, "text", folder], capture_output=True, check=True).stdout
        same, other = 0, []
        for name, text in map(json.loads, found.splitlines()):
            page = LexborHTMLParser(pathlib.Path(folder, name).read_bytes())
            page.strip_tags(LEFT_OUT)
            theirs = page.root.text(deep=True, separator="") if page.root else ""
            theirs = DROPPED.sub("", plain(theirs))
            ours = DROPPED.sub("", plain(text))
            if ours == theirs:
                same += 1
            else:
                at = next((i for i, (a, b) in enumerate(zip(ours, theirs)) if a != b), -1)
                other.append((name, at, len(ours), len(theirs), ours[at:at + 40], theirs[at:at + 40]))
    for line in other:
        print("  differs:", *line)
    share = same / (same + len(other))
    print(f"agreement with lexbor: {same} of {same + len(other)} pages, {share:.4f}")
    return share >= MARKS["agreement"]


def zones(binary, shared):
    sys.path.insert(0, f"{shared}/score")
    import extraction

    with tempfile.TemporaryDirectory() as folder:
        unpacked(shared, folder)
        command = [binary, "extract", folder, "--zones", "article,adjacent", "--format", "ndjson"]
        found = subprocess.run(command + ["--allow-incomplete"], capture_output=True).stdout
        with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as out:
            for page in map(json.loads, found.splitlines()):
                name = pathlib.Path(page["path"]).stem.replace("_", "/", 1)
                out.write(json.dumps({"id": name, "text": page["text"]}) + "\n")
            out.flush()
            score = extraction.score(f"{shared}/data/extraction", [out.name])
    for part, values in score.items():
        print(f"zones, {part}:", *(f"{key} {value:.4g}" for key, value in values.items()))
    return (
        score["traf"]["F1"] >= MARKS["traf"]
        and score["traf"]["comment_leak"] <= MARKS["comment_leak"]
        and score["shub"]["F1"] >= MARKS["shub"])


def labels(binary, shared):
    sys.path.insert(0, f"{shared}/score")
    import weblabels

    lines = [json.loads(l) for l in open(f"{shared}/data/web-labels/labels.jsonl")]
    with tempfile.TemporaryDirectory() as folder:
        for file in pathlib.Path(shared, "data/web-labels/pages").rglob("*.html*"):
            data = file.read_bytes()
            data = gzip.decompress(data) if file.suffix == ".gz" else data
            name = f"{file.relative_to(f'{shared}/data/web-labels/pages').parts[0]}_{file.name.removesuffix('.gz')}"
            pathlib.Path(folder, name).write_bytes(data)
        unpacked(shared, folder)
        command = [binary, "scan", folder, "--format", "ndjson", "--allow-incomplete"]
        found = subprocess.run(command, capture_output=True).stdout
    # The labels are of lines that readers see; what metadata repeats of them has no such place.
    findings = [
        f for f in map(json.loads, found.splitlines())
        if "kind" in f and "path" in f and f.get("zone") != "meta" and not f.get("hidden")]
    result, _ = weblabels.score(lines, findings)
    total = sum(v["n"] for v in result["zone"].values())
    right = sum(v["exact"] * v["n"] for v in result["zone"].values())
    for kind, values in result["zone"].items():
        print(f"zones of labelled lines, {kind}:", values)
    print(f"zones of labelled lines: {right / max(1, total):.4f} of {total}")
    return total > 0 and right / total >= MARKS["zone"]


if __name__ == "__main__":
    if len(sys.argv) != 4 or sys.argv[1] not in ("agreement", "zones", "labels"):
        sys.exit(__doc__)
    sys.exit(0 if globals()[sys.argv[1]](sys.argv[2], sys.argv[3]) else 1)
