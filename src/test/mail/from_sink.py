"""Reads what smtp-sink -d dumped.

usage: from_sink.py DUMP_FOLDER OUT_FOLDER    n.relayed as the relay gave it on, n.sent as it was given
       from_sink.py --path PIECE MESSAGE      the path of the first link that has this in it
"""

import email
import email.policy
import os
import re
import sys


def main(first, second, third=None):
    if first == "--path":
        with open(third, "rb") as file:
            message = email.message_from_bytes(file.read(), policy=email.policy.default)
        text = message.get_body(("plain",)).get_content()
        print(re.search(r"https?://[^/\s]+(\S*" + re.escape(second) + r"\S+)", text).group(1))
        return
    dumps = sorted((os.path.join(first, name) for name in os.listdir(first)), key=os.path.getmtime)
    for number, dump in enumerate(dumps, 1):
        with open(dump, "rb") as file:
            octets = file.read().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
        # What the sink itself puts before the message.
        octets = re.sub(rb"\A(?:X-(?:Client|Helo|Mail|Rcpt)[^\r]*\r\n)+", b"", octets)
        for ending, wire in (
            ("relayed", octets),
            ("sent", octets[octets.index(b"DKIM-Signature:") :]),
        ):
            with open(os.path.join(second, f"{number}.{ending}"), "wb") as file:
                file.write(wire)


if __name__ == "__main__":
    main(*sys.argv[1:])
