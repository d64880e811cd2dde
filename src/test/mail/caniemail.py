#!/usr/bin/env python3
"""Makes src/test/resources/org/paperround/digest/caniemail.tsv from a clone of
https://github.com/hteumeuleu/caniemail: the newest result of each feature for the mail programs
that our mails are held to. Of a program's platforms the worst counts.

    caniemail.py CLONE > src/test/resources/org/paperround/digest/caniemail.tsv
"""
import json
import re
import subprocess
import sys

PROGRAMS = [
    ("gmail", "gmail", None),
    ("outlook-windows", "outlook", ["windows"]),
    ("apple-mail", "apple-mail", None),
    ("yahoo", "yahoo", None),
    ("outlook-com", "outlook", ["outlook-com"]),
    ("thunderbird", "thunderbird", None),
]
WORST_FIRST = "nauy"


def git(clone, *command):
    return subprocess.run(
        ["git", "-C", clone, *command], check=True, capture_output=True, text=True).stdout


def stats(page):
    """The page's front matter says it as JSON with bare keys and commas at the end."""
    start = re.search(r"^stats:\s*", page, re.M).end()
    depth, end = 0, start
    while depth > 0 or end == start:
        depth += {"{": 1, "}": -1}.get(page[end], 0)
        end += 1
    text = re.sub(r"([{,]\s*)([a-z0-9][a-z0-9-]*)\s*:", r'\1"\2":', page[start:end])
    return json.loads(re.sub(r",(\s*})", r"\1", text))


def verdict(found, platforms):
    newest = [
        list(results.values())[-1][0]
        for platform, results in found.items()
        if results and (platforms is None or platform in platforms)]
    return min(newest, key=WORST_FIRST.index) if newest else "u"


def main(clone):
    commit, date = git(clone, "log", "-1", "--format=%H %cs").split()
    print("# What mail programs can show, from https://github.com/hteumeuleu/caniemail")
    print(f"# commit {commit} of {date}, by src/test/mail/caniemail.py.")
    print("# MIT License, Copyright (c) 2019 Rémi Parmentier; its text is in caniemail-LICENSE.txt.")
    print("# y yes, a in part, n no, u unknown: the newest version, the worst of a program's platforms.")
    print("\t".join(["feature"] + [name for name, _, _ in PROGRAMS]))
    for path in git(clone, "ls-tree", "--name-only", "HEAD", "_features/").split():
        feature = path.removeprefix("_features/").removesuffix(".md")
        if not feature.startswith("_"):
            found = stats(git(clone, "show", f"HEAD:{path}"))
            row = [verdict(found.get(family, {}), platforms) for _, family, platforms in PROGRAMS]
            print("\t".join([feature] + row))


if __name__ == "__main__":
    main(sys.argv[1])
