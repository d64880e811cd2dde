"""Checks messages by Python's own MIME parser.

usage: check_mime.py MESSAGE...     octets as they went over the wire, but for dots doubled by SMTP
Prints a line for each message; ends with 1 if one is not as it should be.
"""

import email
import email.policy
import sys

LONGEST = 998


def faults(octets):
    lines = octets.split(b"\r\n")
    if any(len(line) > LONGEST for line in lines):
        yield f"a line has more than {LONGEST} octets"
    if any(b"\r" in line or b"\n" in line for line in lines):
        yield "a line ends with half a line end"
    if not octets.isascii() or b"\0" in octets:
        yield "an octet is not ASCII"
    message = email.message_from_bytes(octets, policy=email.policy.default)
    for part in message.walk():
        for defect in part.defects:
            yield f"{part.get_content_type()}: {defect!r}"
        for name, value in part.items():
            for defect in getattr(value, "defects", ()):
                yield f"{name}: {defect!r}"
    kinds = [part.get_content_type() for part in message.walk()]
    if kinds != ["multipart/alternative", "text/plain", "text/html"]:
        yield f"its parts are {kinds}"
    for part in message.iter_parts():
        if not part.get_content().strip():
            yield f"{part.get_content_type()} is empty"


def main(*paths):
    bad = 0
    for path in paths:
        with open(path, "rb") as file:
            octets = file.read()
        found = list(faults(octets))
        longest = max(map(len, octets.split(b"\r\n")))
        print(f"{path} {len(octets)} octets, longest line {longest}: {'; '.join(found) or 'fine'}")
        bad += len(found)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
