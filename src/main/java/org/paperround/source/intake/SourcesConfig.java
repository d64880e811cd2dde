package org.paperround.source.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sources, by the names that the operator gives them. */
@ConfigMapping(prefix = "paperround.sources")
public interface SourcesConfig {

  /** By name: 1 to 40 small letters, digits and dashes. */
  @WithParentName
  Map<String, Source> byName();

  /** One source. */
  interface Source {

    /** What it is, such as {@code arxiv-feed} or {@code feed}. */
    Optional<String> kind();

    /** Whether it is asked at all. */
    @WithDefault("true")
    boolean enabled();

    /** What people call it; by default what its kind says. */
    Optional<String> label();

    /** The address of a feed, or another address for a service than its public one. */
    Optional<URI> url();

    /** arXiv categories or subject areas, if the kind has them. */
    Optional<List<String>> categories();

    /** Which of several servers, if the kind has them, such as {@code medrxiv}. */
    Optional<String> server();
  }
}
