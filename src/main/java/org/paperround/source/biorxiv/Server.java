package org.paperround.source.biorxiv;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The two servers behind the interface. */
enum Server {
  BIORXIV("bioRxiv"),
  MEDRXIV("medRxiv");

  private final String label;

  Server(String label) {
    this.label = label;
  }

  /** What people call it. */
  String label() {
    return label;
  }

  /** Its name in addresses and in the settings, and that of its papers' source. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The server of a name, in whatever case; empty if there is none. */
  static Optional<Server> of(String name) {
    return Arrays.stream(values())
        .filter(server -> server.name().equalsIgnoreCase(name.strip()))
        .findFirst();
  }
}
