package org.paperround.paper;

import java.util.List;
import java.util.Optional;

/**
 * The ids that a paper goes by, as others know them.
 *
 * @param all such as {@code arXiv:2609.01234} and {@code doi:10.1000/x}, the best first
 */
public record PaperIds(List<String> all) {

  private static final String ARXIV = "arXiv:";
  private static final String DOI = "doi:";

  public PaperIds {
    all = all.stream().sorted(CanonicalId.BEST_FIRST).toList();
  }

  /** The arXiv identifier without version, such as {@code 2609.01234}. */
  public Optional<String> arxiv() {
    return first(ARXIV);
  }

  /** The DOI, such as {@code 10.1000/x}. */
  public Optional<String> doi() {
    return first(DOI);
  }

  private Optional<String> first(String scheme) {
    return all.stream()
        .filter(id -> id.startsWith(scheme))
        .map(id -> id.substring(scheme.length()))
        .findFirst();
  }
}
