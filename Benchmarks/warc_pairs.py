#!/usr/bin/env python3
"""Web archives against FastWARC and Resiliparse: paired runs A B A B, CPU seconds, ratios.

  pip install fastwarc resiliparse warcio
  Benchmarks/warc_pairs.py write PAGES_FOLDER crawl.warc.gz [MEGABYTES]   pages repeated under new addresses
  Benchmarks/warc_pairs.py read crawl.warc.gz [PAIRS]                      all payloads: fastwarc / RepostContainers
  Benchmarks/warc_pairs.py scan crawl.warc.gz [PAIRS]                      extraction alone / repostlint scan

`read` builds a small program from the modules' own sources (in .build/warc-pairs), `scan` runs
.build/release/repostlint; run both on an idle machine and read the ratios, not the seconds.
"""
import io
import os
import pathlib
import statistics
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent

FASTWARC = """
import sys
from fastwarc.warc import ArchiveIterator
count = size = 0
for record in ArchiveIterator(open(sys.argv[1], "rb")):
    size += len(record.reader.read())
    count += 1
print(count, size)
"""

RESILIPARSE = """
import sys
from fastwarc.warc import ArchiveIterator, WarcRecordType
from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.encoding import bytes_to_str
count = size = 0
for record in ArchiveIterator(open(sys.argv[1], "rb"), record_types=WarcRecordType.response):
    size += len(extract_plain_text(bytes_to_str(record.reader.read(), "utf-8")))
    count += 1
print(count, size)
"""

READER = """
import RepostContainers

let reader = WARCReader(
  try ByteSource(path: CommandLine.arguments[1]), path: "archive", limit: 32 << 20)
var count = 0
var size = 0
while let item = reader.next() {
  if case .document(let document) = item {
    count += 1
    size += document.bytes.count
  }
}
print(count, size)
"""

MANIFEST = """
// swift-tools-version: 6.2
import PackageDescription
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"), .enableUpcomingFeature("MemberImportVisibility"),
]
let package = Package(
  name: "warc-pairs", platforms: [.macOS(.v15)],
  targets: [
    .systemLibrary(name: "CDeflate", pkgConfig: "libdeflate"),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib"),
    .target(name: "RepostCore", swiftSettings: settings),
    .target(
      name: "RepostContainers", dependencies: ["RepostCore", "CDeflate", "CZlib"],
      swiftSettings: settings),
    .executableTarget(name: "warc-read", dependencies: ["RepostContainers"], swiftSettings: settings),
  ])
"""


def built_reader():
    folder = ROOT / ".build" / "warc-pairs"
    sources = folder / "Sources"
    (sources / "warc-read").mkdir(parents=True, exist_ok=True)
    (folder / "Package.swift").write_text(MANIFEST.lstrip())
    (sources / "warc-read" / "main.swift").write_text(READER.lstrip())
    for module in ("CDeflate", "CZlib", "RepostCore", "RepostContainers"):
        link = sources / module
        if not link.is_symlink():
            link.symlink_to(ROOT / "Sources" / module)
    subprocess.run(
        ["swift", "build", "-c", "release", "--package-path", str(folder)], check=True,
        stdout=sys.stderr)
    return str(folder / ".build" / "release" / "warc-read")


def run(command):
    """CPU seconds, and what the command printed last."""
    process = subprocess.Popen(command, stdout=subprocess.PIPE)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 3):
        sys.exit(f"{command[0]} ended with {process.returncode}")
    last = output.decode(errors="replace").strip().rsplit("\n", 1)[-1]
    return usage.ru_utime + usage.ru_stime, last[:60]


def pairs(name, theirs, ours, count):
    run(theirs), run(ours)
    ratios = []
    for _ in range(count):
        (a, said), (b, answered) = run(theirs), run(ours)
        ratios.append(a / b)
        print(f"{name}  theirs {a:.2f} s ({said})  ours {b:.2f} s ({answered})  {a / b:.2f}x")
    print(f"{name}  median of {count} pairs: {statistics.median(ratios):.2f}x")


def write(folder, archive, megabytes):
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    pages = [path.read_bytes() for path in sorted(pathlib.Path(folder).iterdir()) if path.is_file()]
    size = turn = 0
    with open(archive, "wb") as file:
        writer = WARCWriter(file, gzip=archive.endswith(".gz"))
        while size < megabytes * 1_000_000:
            page = pages[turn % len(pages)]
            headers = StatusAndHeaders(
                "200 OK", [("Content-Type", "text/html"), ("Content-Length", str(len(page)))],
                protocol="HTTP/1.1")
            writer.write_record(
                writer.create_warc_record(
                    f"https://site{turn % len(pages)}.example/{turn}", "response",
                    payload=io.BytesIO(page), http_headers=headers))
            size += len(page)
            turn += 1
    print(f"{turn} records, {size} bytes of pages")


def main():
    arguments = sys.argv[1:]
    if len(arguments) < 2 or arguments[0] not in ("write", "read", "scan"):
        sys.exit(__doc__)
    task, rest = arguments[0], arguments[1:]
    if task == "write":
        write(rest[0], rest[1], int(rest[2]) if len(rest) > 2 else 340)
        return
    count = int(rest[1]) if len(rest) > 1 else 9
    if task == "read":
        pairs("read", [sys.executable, "-c", FASTWARC, rest[0]], [built_reader(), rest[0]], count)
    else:
        ours = [str(ROOT / ".build/release/repostlint"), "scan", rest[0], "--format", "ndjson"]
        pairs("scan", [sys.executable, "-c", RESILIPARSE, rest[0]], ours, count)


main()
