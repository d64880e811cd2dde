"""Verifies every DKIM signature of messages with python3-dkim; no DNS is asked.

usage: verify_dkim.py ZONE_FILE MESSAGE...     a zone file as `./paperround dkim` prints it
Prints a line for each signature; ends with 1 if one does not hold or a message has none.
"""

import re
import sys

import dkim


def records(zone_file):
    found = {}
    with open(zone_file, encoding="ascii") as zone:
        for line in zone:
            record = re.match(r"(\S+\.) IN TXT \((.*)\)", line)
            if record:
                strings = re.findall(r'"([^"]*)"', record.group(2))
                assert all(len(string) <= 255 for string in strings), line
                found[record.group(1)] = "".join(strings)
    return found


def main(zone_file, *messages):
    zone = records(zone_file)
    bad = 0

    def answer(name, timeout=5):
        text = zone.get(name.decode("ascii"))
        return text and text.encode("ascii")

    for path in messages:
        with open(path, "rb") as file:
            message = file.read()
        count = len(re.findall(rb"(?im)^DKIM-Signature:", message))
        bad += count == 0
        for index in range(count):
            verifier = dkim.DKIM(message, minkey=1024)
            try:
                holds = verifier.verify(index, dnsfunc=answer)
                why = ""
            except dkim.DKIMException as error:
                holds, why = False, f" ({error})"
            algorithm = verifier.signature_fields.get(b"a", b"?").decode("ascii")
            print(f"{path} {algorithm} {'holds' if holds else 'BROKEN'}{why}")
            bad += not holds
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
