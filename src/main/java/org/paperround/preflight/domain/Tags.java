package org.paperround.preflight.domain;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The tags of a DKIM or DMARC record (RFC 6376 section 3.2): {@code v=DKIM1; k=rsa; p=…}. */
final class Tags {

  private Tags() {}

  /** The first of each name, in lower case; what is no tag is left out. */
  static Map<String, String> of(String record) {
    Map<String, String> tags = new LinkedHashMap<>();
    for (String tag : record.split(";", -1)) {
      int equals = tag.indexOf('=');
      if (equals > 0) {
        tags.putIfAbsent(
            tag.substring(0, equals).strip().toLowerCase(Locale.ROOT),
            tag.substring(equals + 1).strip());
      }
    }
    return tags;
  }
}
