package org.paperround.preflight.dns;

/** The types of records (RFC 1035 section 3.2.2) that are asked for. */
public enum DnsType {
  /** An address, as text. */
  A,
  /** An address of IPv6, as text. */
  AAAA,
  /** The name of a mail server, the most preferred first; empty for "takes no mail" (RFC 7505). */
  MX,
  /** A name. */
  PTR,
  /** A text, its pieces joined. */
  TXT
}
