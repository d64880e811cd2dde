package org.paperround.subscriber;

import java.text.Normalizer;

/** The part before the {@code @} as it was typed. */
final class LocalPart {

  private LocalPart() {}

  /**
   * The part in the one form of Unicode (NFC) that two people who see the same would type (RFC 6532
   * section 3.1), its case kept.
   */
  static String checked(String typed) {
    String local = Normalizer.normalize(typed, Normalizer.Form.NFC);
    if (local.startsWith(".") || local.endsWith(".") || local.contains("..")) {
      throw new InvalidAddressException(AddressProblem.LOCAL_DOTS);
    }
    // Legal signs, but name%other@server and other!name@server once meant to pass mail on.
    if (local.indexOf('%') >= 0 || local.indexOf('!') >= 0) {
      throw new InvalidAddressException(AddressProblem.LOCAL_ROUTE);
    }
    return local;
  }
}
