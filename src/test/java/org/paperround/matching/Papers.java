package org.paperround.matching;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paperround.paper.PaperCard;

/** Papers for tests with only what a test is about. */
final class Papers {

  private final long id;
  private final String title;
  private String summary = "";
  private List<String> authors = List.of();
  private List<String> categories = List.of();
  private @Nullable String organisation;

  private Papers(long id, String title) {
    this.id = id;
    this.title = title;
  }

  static Papers paper(long id, String title) {
    return new Papers(id, title);
  }

  static PaperCard titled(long id, String title) {
    return paper(id, title).card();
  }

  Papers summary(String text) {
    summary = text;
    return this;
  }

  Papers authors(String... names) {
    authors = List.of(names);
    return this;
  }

  Papers categories(String... codes) {
    categories = List.of(codes);
    return this;
  }

  Papers organisation(@Nullable String name) {
    organisation = name;
    return this;
  }

  PaperCard card() {
    LocalDate day = LocalDate.of(2025, 11, 11);
    return new PaperCard(
        id,
        title,
        summary,
        authors,
        authors.size(),
        organisation,
        categories,
        null,
        day,
        0,
        0,
        null,
        null,
        null,
        List.of(),
        false);
  }
}
