#!/usr/bin/env python3
"""Compares the links found in Markdown with those that cmark-gfm finds.

  accuracy-markdown.py BINARY [FOLDER]   a folder of .md files, or else seeded nasty Markdown
  accuracy-markdown.py --generate FOLDER [COUNT]

A file agrees if both find the same links: target and words. Left out are links of raw HTML, which
Markdown hands on unread, and mail addresses in running text; a link that we report as hidden may
be missing from cmark-gfm's, which drops footnotes without a reference, and so may an address that
is written out in raw HTML or behind an open bracket. Front matter is blanked
before cmark-gfm sees a file. Files with what only site generators know (shortcodes,
template tags, divisions) are counted apart, by what they hold. Exit 1 below 99.5 % agreement.
"""
import json, os, random, re, shutil, subprocess, sys, tempfile, unicodedata
import xml.etree.ElementTree as xml
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

WANTED = 0.995
NAMESPACE = "{http://commonmark.org/xml/1.0}"
EXTENSIONS = [part for name in ("footnotes", "table", "strikethrough", "autolink") for part in ("-e", name)]
FRONT_MATTER = re.compile(rb"\A(\xef\xbb\xbf)?(---[ \t]*\r?\n.*?^(---|\.\.\.)|\+\+\+[ \t]*\r?\n.*?^\+\+\+)"
                          rb"[ \t]*(\r?\n|\Z)", re.S | re.M)
# What site generators take out before, or read otherwise than, CommonMark.
GENERATORS = {
    "shortcode or template tag": re.compile(r"\{\{|\{%"),
    "division": re.compile(r"^\s*:::", re.M),
    "attribute": re.compile(r"\{[:#]"),
    "import": re.compile(r"^import .*['\"]", re.M),
}


def folded(text):
    """The text as the reader folds it: compatibility forms plain, what does not show left out."""
    shown = (c for c in unicodedata.normalize("NFKC", text)
             if unicodedata.category(c) not in ("Cf", "Cc") and not "\ufe00" <= c <= "\ufe0f" or c in "\n\t\r")
    return " ".join("".join(shown).split())


def words(node):
    """The words of a link for readers: descriptions of images and tags are none."""
    kind = node.tag.removeprefix(NAMESPACE)
    if kind in ("image", "html_inline", "footnote_reference"):
        return ""
    if kind in ("softbreak", "linebreak"):
        return " "
    return (node.text or "") * (kind in ("text", "code")) + "".join(map(words, node))


def is_plain_mail(target, text):
    return target == "mailto:" + text


def expected(path):
    with open(path, "rb") as file:
        source = file.read()
    source = FRONT_MATTER.sub(lambda match: b"\n" * match.group().count(b"\n"), source, count=1)
    # It hands on what is not UTF-8 or not XML, which no parser takes.
    source = re.sub(r"\\*\0", "", source.decode("utf-8", "replace")).encode()
    out = subprocess.run(["cmark-gfm", "-t", "xml", *EXTENSIONS],
                         input=source, capture_output=True, check=True).stdout
    # Nor are control characters and the name it gives to footnotes.
    out = re.sub(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]|\xef\xbf[\xbe\xbf]", b"", out).replace(b"<unknown>", b"footnote")
    tree = xml.fromstring(out)
    # A link in the description of an image is none for readers.
    for image in list(tree.iter(NAMESPACE + "image")):
        image[:] = []
    links = ((link.get("destination"), words(link)) for link in tree.iter(NAMESPACE + "link"))
    return Counter((folded(target), folded(text)) for target, text in links if not is_plain_mail(target, text))


def found(binary, folder):
    """The links of every file below a folder by its path: all, and those that readers see."""
    out = subprocess.run([binary, "extract", folder, "--format", "ndjson", "--allow-incomplete"],
                         capture_output=True).stdout
    pages = (json.loads(line) for line in out.splitlines())
    return {page["path"]: (links_of(page, True), links_of(page, False)) for page in pages if "links" in page}


def links_of(page, with_hidden):
    links = (link for link in page["links"]
             if link["element"] in ("markdown", "bare") and (with_hidden or "hidden" not in link))
    return Counter((folded(target), folded(text)) for target, text in map(target_and_words, links)
                   if not is_plain_mail(target, text))


def target_and_words(link):
    needs_scheme = link["element"] == "bare" and link["target"][:4].lower() == "www."
    return ("http://" if needs_scheme else "") + link["target"], link["text"]


def generated(folder, count, seed=20):
    """Markdown made of what is easily read wrongly, the same every time."""
    pieces = [
        "[words](https://example.org/a)", "[a [b] c](<https://example.org/x y>)", "[ref]", "[ref][]",
        "[words][ref]", "[Ref  two]", "![alt](https://example.org/i.png)", "[![alt](i.png)](/page)",
        "`[code](https://example.org)`", "``a ` b``", "<https://example.org/?a=1&b=2>", "*", "**", "_",
        "__", "~~", "[", "]", "(", ")", "\\[", "\\]", "\\`", "\\\\", "`", "``", "&amp;", "&copy;", "&nosuch;",
        " https://example.org/a_b(c) ", " www.example.org/path. ", "word", "two words", "é", "—", "“quoted”",
        "<b>", "</b>", "<!-- [no](x) -->", "<a href='x'>", "</a>", "!", "[^1]", "\n", "\n", "  \n", "\n\n", "\n\n",
        "\n> ", "\n- ", "\n1. ", "\n    ", "\n\t", "\n# ", "\n===\n", "\n---\n", "\n```\n", "\n~~~ x\n", "\n| a | b |\n|---|---|\n| ",
        " | ", "\n[ref]: https://example.org/ref 'title'\n", "\n[ref two]: <two>\n", "\n[^1]: note [in](/note)\n",
        "\n<div>\n", "\n</div>\n", "\n<pre>\n", "\n</pre>\n", "[x](y \"t\")", "[x](y 'a\"b')", "[x]( y )", "[x](y z)", "[x]()",
        "[x](a\\)b)", "[x](a(b)c)", "[x](&auml;)", "[x]\n(y)", "[*x*](y)", "*[x*](y)", "[x`](y)`", "[x<b](y)>",
    ]
    chance = random.Random(seed)
    os.makedirs(folder, exist_ok=True)
    for number in range(count):
        text = "".join(chance.choice(pieces) + chance.choice(["", " "]) for _ in range(chance.randint(3, 40)))
        with open(f"{folder}/{number:05}.md", "w") as file:
            # No file starts as front matter does.
            file.write("Start.\n" + text + "\n\n[ref]: /defined\n\n[^1]: note\n")


def without_addresses(links):
    """Without addresses that are written out; those may be found in raw HTML and in brackets too."""
    return [(target, text) for target, text in links if target not in (text, "http://" + text)]


def text_of(path):
    with open(path, "rb") as file:
        return file.read().decode("utf-8", "replace")


def compare(binary, folder):
    paths = sorted(os.path.join(base, name) for base, _, names in os.walk(folder)
                   for name in names if name.endswith((".md", ".markdown")))
    links = found(binary, folder)
    with ThreadPoolExecutor(2) as workers:
        pairs = [(path, wanted, links.get(path, (Counter(), Counter()))) for path, wanted in zip(paths, workers.map(expected, paths))]
    apart = {}
    differing = []
    for path, wanted, (all_links, visible) in pairs:
        missing, surplus = wanted - all_links, visible - wanted
        if "<a" in text_of(path):  # an address in a raw link is part of it, which cmark-gfm cannot know
            missing = without_addresses(missing)
        surplus = without_addresses(surplus)
        if not missing and not surplus:
            continue
        reason = next((name for name, mark in GENERATORS.items() if mark.search(text_of(path))), None)
        if reason:
            apart[reason] = apart.get(reason, 0) + 1
        else:
            differing.append(path)
            print(f"  {os.path.relpath(path, folder)}: missing {sorted(missing)[:2]}, surplus {sorted(surplus)[:2]}")
    counted = len(pairs) - sum(apart.values())
    share = 1 - len(differing) / max(1, counted)
    count = sum(wanted.total() for _, wanted, _ in pairs)
    print(f"links: {counted - len(differing)} of {counted} files agree ({share:.2%}), {count} links; set apart: {apart or 'none'}")
    return share


def main(arguments):
    if arguments[:1] == ["--generate"]:
        generated(arguments[1], int(arguments[2]) if len(arguments) > 2 else 3000)
        return 0
    if not shutil.which("cmark-gfm"):
        print("accuracy: SKIPPED, cmark-gfm is not on the PATH (Debian: apt-get install cmark-gfm)")
        return 0
    if len(arguments) > 1:
        return 0 if compare(arguments[0], arguments[1]) >= WANTED else 1
    with tempfile.TemporaryDirectory() as folder:
        generated(folder, 3000)
        return 0 if compare(arguments[0], folder) >= WANTED else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
