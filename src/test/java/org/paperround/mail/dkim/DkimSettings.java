package org.paperround.mail.dkim;

import java.util.List;
import java.util.Optional;

/** Settings by hand. */
record DkimSettings(boolean enabled, Optional<String> domain, Optional<List<String>> keys)
    implements DkimConfig {

  /** Keys are made and kept. */
  static DkimSettings made() {
    return new DkimSettings(true, Optional.empty(), Optional.empty());
  }

  /** These keys. */
  static DkimSettings of(String... keys) {
    return new DkimSettings(true, Optional.empty(), Optional.of(List.of(keys)));
  }

  /** Another domain than the sender's. */
  static DkimSettings by(String domain) {
    return new DkimSettings(true, Optional.of(domain), Optional.empty());
  }
}
