package org.paperround.preflight.message;

/**
 * A field of a header.
 *
 * @param name as it stands
 * @param raw what comes after the colon, as it stands, folded, without its last line end; one
 *     character an octet
 */
public record HeaderField(String name, String raw) {

  /** The value in one line. */
  public String value() {
    return raw.replaceAll("\r?\n(?=[ \t])", "").strip();
  }
}
