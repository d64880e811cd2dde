package org.paperround.preflight.check;

import java.util.List;

/**
 * What a check found.
 *
 * @param check which one
 * @param status what became of it
 * @param what what was found, in plain words
 * @param remedy what to do; empty if nothing
 * @param records lines to paste, such as DNS records in the form of a zone file; may be empty
 */
public record Finding(
    CheckId check, Status status, String what, String remedy, List<String> records) {

  public Finding {
    records = List.copyOf(records);
  }

  /** All is well. */
  public static Finding pass(CheckId check, String what) {
    return new Finding(check, Status.PASS, what, "", List.of());
  }

  /** Could be better. */
  public static Finding warn(CheckId check, String what, String remedy, String... records) {
    return new Finding(check, Status.WARN, what, remedy, List.of(records));
  }

  /** Must be mended. */
  public static Finding fail(CheckId check, String what, String remedy, String... records) {
    return new Finding(check, Status.FAIL, what, remedy, List.of(records));
  }

  /** Could not be told. */
  public static Finding notChecked(CheckId check, String what, String remedy) {
    return new Finding(check, Status.NOT_CHECKED, what, remedy, List.of());
  }

  /**
   * The domain name system gave no answer, which says nothing of the record.
   *
   * @param name what was asked for
   * @param trouble why there was no answer
   */
  public static Finding notAnswered(CheckId check, String name, String trouble) {
    return notChecked(
        check,
        "The DNS could not be asked for " + name + ": " + trouble + ".",
        "Try again in a few minutes. If it stays so, see that this machine can reach a DNS server,"
            + " or name one in PAPERROUND_PREFLIGHT_DNS_SERVER.");
  }
}
