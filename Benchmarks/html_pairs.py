#!/usr/bin/env python3
"""Reading HTML here against selectolax and trafilatura, per CPU second, in alternating rounds.

  html_pairs.py PROBE PAGES [ROUNDS]

PROBE is the binary `reading-probe`, PAGES a folder of pages. selectolax parses and takes the text;
here the text, places, links, metadata and zones are read. trafilatura runs over the first 60 pages.
"""
import json, pathlib, statistics, subprocess, sys, time


def main(probe, folder, rounds=5):
    from selectolax.lexbor import LexborHTMLParser

    pages = [f.read_bytes() for f in sorted(pathlib.Path(folder).iterdir())]
    size = sum(map(len, pages))
    ratios, own = [], []
    for _ in range(rounds):
        run = subprocess.run([probe, "speed", "2", folder], capture_output=True, check=True)
        ours = min(json.loads(line)["seconds"] for line in run.stdout.splitlines())
        theirs = []
        for _ in range(2):
            start = time.process_time()
            for page in pages:
                root = LexborHTMLParser(page).root
                if root:
                    root.text()
            theirs.append(time.process_time() - start)
        own.append(ours)
        ratios.append(min(theirs) / ours)
        print(f"here {size / ours / 1e6:.0f} MB/s, selectolax {size / min(theirs) / 1e6:.0f} MB/s")
    print(f"reading against selectolax: {statistics.median(ratios):.2f} times as fast")
    try:
        import trafilatura
    except ImportError:
        print("SKIPPED: trafilatura is not installed")
        return
    sample = [page.decode("utf-8", "replace") for page in pages[:60]]
    start = time.process_time()
    for page in sample:
        trafilatura.extract(page)
    theirs = (time.process_time() - start) / len(sample)
    ours = statistics.median(own) / len(pages)
    print(f"reading against trafilatura: {theirs / ours:.0f} times as many pages a second")


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2], *map(int, sys.argv[3:]))
