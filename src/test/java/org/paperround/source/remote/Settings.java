package org.paperround.source.remote;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Settings of a source named {@code s}. */
public final class Settings {

  public static final SourceSettings NONE =
      new SourceSettings("s", Optional.empty(), Optional.empty(), List.of(), Optional.empty());

  private Settings() {}

  public static SourceSettings url(String url) {
    return new SourceSettings(
        "s", Optional.empty(), Optional.of(URI.create(url)), List.of(), Optional.empty());
  }

  public static SourceSettings categories(String... names) {
    return new SourceSettings(
        "s", Optional.empty(), Optional.empty(), List.of(names), Optional.empty());
  }

  public static SourceSettings server(String server) {
    return new SourceSettings(
        "s", Optional.empty(), Optional.empty(), List.of(), Optional.of(server));
  }
}
