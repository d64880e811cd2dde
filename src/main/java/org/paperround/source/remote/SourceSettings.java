package org.paperround.source.remote;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What the operator configured for one source.
 *
 * @param name its name in the configuration, such as {@code arxiv}
 * @param label what people call it, if it should not be what the kind says
 * @param url the address of a feed, or another address for a service than its public one
 * @param categories arXiv categories or subject areas, if the kind has them
 * @param server which of several servers, if the kind has them, such as {@code medrxiv}
 */
public record SourceSettings(
    String name,
    Optional<String> label,
    Optional<URI> url,
    List<String> categories,
    Optional<String> server) {

  public SourceSettings {
    categories = List.copyOf(categories);
  }
}
