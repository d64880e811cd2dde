package org.paperround.paper;

import java.util.Locale;

/** The fields of a paper that more than one source may tell; {@link MergeRule} decides on each. */
enum PaperField {
  TITLE,
  ABSTRACT,
  AUTHORS,
  ABSTRACT_PAGE,
  PDF,
  CATEGORIES,
  PUBLISHED,
  ORGANISATION,
  KEYWORDS,
  CODE,
  PROJECT,
  UPVOTES,
  COMMENTS,
  LISTED_ON;

  /** Its name in the database. */
  String stored() {
    return name().toLowerCase(Locale.ROOT);
  }

  static PaperField ofStored(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }
}
