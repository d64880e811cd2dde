package org.paperround.inlet.imap;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paperround.inlet.Failing;

/**
 * How far a folder was read. A server gives numbers (UID) that only grow, until it says by another
 * UIDVALIDITY that they begin anew (RFC 3501 section 2.3.1.1). So nothing need be written to
 * messages that are left alone.
 *
 * @param box the folder and whose it is
 * @param validity its UIDVALIDITY
 * @param uid the last one that was seen to; 0 for none
 * @param failing the UID of one after it that could not be stored
 */
record UidMark(String box, long validity, long uid, Failing failing) {

  private static final Pattern READ = Pattern.compile("(\\d{1,18})(?:/(\\d+x\\d+))?");

  /** Reads a mark; one of another folder, or of other numbers, counts for nothing. */
  static UidMark of(String text, String box, long validity) {
    String[] parts = text.split(" ", 3);
    boolean same =
        parts.length == 3 && parts[2].equals(box) && parts[0].equals(String.valueOf(validity));
    Matcher read = READ.matcher(same ? parts[1] : "0");
    return read.matches()
        ? new UidMark(
            box,
            validity,
            Long.parseLong(read.group(1)),
            read.group(2) == null ? Failing.NONE : Failing.of(read.group(2)))
        : new UidMark(box, validity, 0, Failing.NONE);
  }

  UidMark at(long next) {
    return new UidMark(box, validity, Math.max(uid, next), Failing.NONE);
  }

  UidMark failedAt(long next) {
    return new UidMark(box, validity, uid, failing.again(String.valueOf(next)));
  }

  @Override
  public String toString() {
    String failed = failing.equals(Failing.NONE) ? "" : "/" + failing;
    return validity + " " + uid + failed + " " + box;
  }
}
