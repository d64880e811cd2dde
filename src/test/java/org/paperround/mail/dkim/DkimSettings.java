package org.paperround.mail.dkim;

import java.util.List;
import java.util.Optional;

/** Settings by hand. */
public record DkimSettings(boolean enabled, Optional<String> domain, Optional<List<String>> keys)
    implements DkimConfig {

  /** Nothing is signed. */
  public static DkimSettings off() {
    return new DkimSettings(false, Optional.empty(), Optional.empty());
  }

  /** Keys are made and kept. */
  public static DkimSettings made() {
    return new DkimSettings(true, Optional.empty(), Optional.empty());
  }

  /** These keys. */
  public static DkimSettings of(String... keys) {
    return new DkimSettings(true, Optional.empty(), Optional.of(List.of(keys)));
  }

  /** Another domain than the sender's. */
  public static DkimSettings by(String domain) {
    return new DkimSettings(true, Optional.of(domain), Optional.empty());
  }
}
