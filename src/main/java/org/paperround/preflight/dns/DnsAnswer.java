package org.paperround.preflight.dns;

import java.util.List;

/** An answer of the domain name system, or none. */
public sealed interface DnsAnswer {

  /**
   * What there is.
   *
   * @param values at least one, as {@link DnsType} says; names without a dot at their end
   */
  record Found(List<String> values) implements DnsAnswer {
    public Found {
      values = List.copyOf(values);
    }
  }

  /** There is no such name, or it has no record of that type: a sure answer. */
  record Nothing() implements DnsAnswer {}

  /**
   * Nobody knows.
   *
   * @param why in a few words
   */
  record Unanswered(String why) implements DnsAnswer {}
}
