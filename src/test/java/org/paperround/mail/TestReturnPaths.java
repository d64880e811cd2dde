package org.paperround.mail;

import java.util.Optional;
import org.paperround.platform.KeyedHash;

/** Return paths for tests of those who are given some. */
public final class TestReturnPaths {

  private TestReturnPaths() {}

  /** Return paths at a domain. */
  public static ReturnPaths at(String domain) {
    Sender sender = new Sender(Settings.from("Paper Round <digest@example.org>"));
    return new ReturnPaths(Optional.of(domain), sender, new KeyedHash(new byte[] {1}));
  }
}
