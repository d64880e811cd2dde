package org.paperround.paper;

import java.util.List;

/** Sources by how near they are to the paper, the furthest first; within one, the better last. */
enum SourceFamily {
  /** Sources that the rules do not know. */
  OTHER,
  /** Feeds and files that anyone can write. */
  FILE("feed", "csv", "jsonl", "bibtex"),
  /** The daily papers of Hugging Face, as a service and as its page. */
  HUGGING_FACE("page-text", "page-html", "hf-json", "huggingface"),
  /** The service that publishes the paper itself; the interface is more exact than the feed. */
  PUBLISHER("arxiv-feed", "arxiv-oai", "arxiv-api", "medrxiv", "biorxiv");

  private static final int MOST_MEMBERS = 100;

  private final List<String> members;

  SourceFamily(String... members) {
    this.members = List.of(members);
  }

  static SourceFamily of(String source) {
    for (SourceFamily family : values()) {
      if (family.members.contains(source)) {
        return family;
      }
    }
    return OTHER;
  }

  /** How much a source is believed about the paper itself: more is better. */
  static int onThePaper(String source) {
    SourceFamily family = of(source);
    return family.ordinal() * MOST_MEMBERS + family.members.indexOf(source);
  }

  /** How much a source is believed about what people make of the paper: more is better. */
  static int onItsReaders(String source) {
    int nearness = onThePaper(source);
    return of(source) == HUGGING_FACE ? nearness + MOST_MEMBERS * values().length : nearness;
  }
}
