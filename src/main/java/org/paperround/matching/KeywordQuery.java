package org.paperround.matching;

import java.util.List;

/** A query as the matcher runs it. */
sealed interface KeywordQuery {

  /** Words or a phrase in one field, or in title or abstract. */
  record Text(Keyword keyword, KeywordField field) implements KeywordQuery {}

  /** Any word that begins so; in title or abstract. */
  record Beginning(String word, KeywordField field) implements KeywordQuery {}

  /** An author, an organisation or a category. */
  record Label(String text, KeywordField field) implements KeywordQuery {}

  /**
   * All of some queries and none of others.
   *
   * @param all at least one
   * @param none may be empty
   */
  record All(List<KeywordQuery> all, List<KeywordQuery> none) implements KeywordQuery {

    public All {
      all = List.copyOf(all);
      none = List.copyOf(none);
    }
  }

  /** At least one of some queries. */
  record Any(List<KeywordQuery> any) implements KeywordQuery {

    public Any {
      any = List.copyOf(any);
    }
  }
}
