package org.paperround.inlet.imap;

/**
 * How far a folder was read. A server gives numbers (UID) that only grow, until it says by another
 * UIDVALIDITY that they begin anew (RFC 3501 section 2.3.1.1). So nothing need be written to
 * messages that are left alone.
 *
 * @param box the folder and whose it is
 * @param validity its UIDVALIDITY
 * @param uid the last one that was seen to; 0 for none
 */
record UidMark(String box, long validity, long uid) {

  /** Reads a mark; one of another folder, or of other numbers, counts for nothing. */
  static UidMark of(String text, String box, long validity) {
    String[] parts = text.split(" ", 3);
    boolean same =
        parts.length == 3 && parts[2].equals(box) && parts[0].equals(String.valueOf(validity));
    return new UidMark(box, validity, same ? number(parts[1]) : 0);
  }

  private static long number(String text) {
    return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
  }

  UidMark at(long next) {
    return new UidMark(box, validity, Math.max(uid, next));
  }

  @Override
  public String toString() {
    return validity + " " + uid + " " + box;
  }
}
