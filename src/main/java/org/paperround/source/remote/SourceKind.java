package org.paperround.source.remote;

/** A kind of source; every bean of this type can be configured, as often as one likes. */
public interface SourceKind {

  /** Its name in the configuration, such as {@code arxiv-feed}. */
  String kind();

  /**
   * A source as configured.
   *
   * @throws IllegalArgumentException with a sentence that says which setting is missing or wrong
   */
  PaperSource open(SourceSettings settings);
}
