package org.paperround.web.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paperround.paper.PaperCard;
import org.paperround.paper.PaperIds;

@NullUnmarked
class BibTexTest {

  private static final String PAGE = "https://papers.example.org/papers/7";

  @Test
  void aPaperOfArxiv() {
    PaperCard paper = paper("Attention & <b>more</b>", List.of("Ada Lovelace", "Smith, John"), 2);

    assertThat(BibTex.entry(paper, new PaperIds(List.of("doi:10.1/x_y", "arXiv:2609.00001")), PAGE))
        .isEqualTo(
            """
            @misc{arXiv:2609.00001,
              title = {{Attention \\& <b>more</b>}},
              author = {Ada Lovelace and {Smith, John}},
              year = {2026},
              month = {9},
              eprint = {2609.00001},
              archivePrefix = {arXiv},
              primaryClass = {cs.CV},
              doi = {10.1/x_y},
              url = {https://papers.example.org/papers/7}
            }
            """);
  }

  @Test
  void authorsWhoAreNotNamedAreSaidToBeOthers() throws Exception {
    BibTeXEntry entry = parsed(BibTex.entry(paper("Birds", List.of("Ada"), 9), none(), PAGE));

    assertThat(entry.getKey()).isEqualTo(new Key("paper:7"));
    assertThat(field(entry, "author")).isEqualTo("Ada and others");
    assertThat(field(entry, "eprint")).isNull();
  }

  @Test
  void aPreprintServerIsNamed() throws Exception {
    PaperIds ids = new PaperIds(List.of("doi:10.1101/2026.01.01.123456"));

    BibTeXEntry entry = parsed(BibTex.entry(paper("Birds", List.of(), 0), ids, PAGE));

    assertThat(entry.getKey()).isEqualTo(new Key("doi:10.1101/2026.01.01.123456"));
    assertThat(field(entry, "publisher")).isEqualTo("bioRxiv or medRxiv");
    assertThat(field(entry, "author")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "}, note = {stolen",
        "50% of $x_1^2$ \\& #1 ~ {",
        "\"quoted\" \\\\ end\\",
        "a\nb\u0000c",
        "</pre><script>alert(1)</script>",
        "Ünïcödé 数学 \ud83d\ude00"
      })
  void whateverATitleHoldsTheEntryIsOneAndHasNoOtherFields(String title) throws Exception {
    BibTeXEntry entry = parsed(BibTex.entry(paper(title, List.of(title, "and"), 2), none(), PAGE));

    assertThat(entry.getFields().keySet())
        .extracting(Key::getValue)
        .containsExactlyInAnyOrder("title", "author", "year", "month", "url");
  }

  private static BibTeXEntry parsed(String text) throws Exception {
    BibTeXDatabase database = new BibTeXParser().parseFully(new StringReader(text));
    assertThat(database.getEntries()).hasSize(1);
    return database.getEntries().values().iterator().next();
  }

  private static @Nullable String field(BibTeXEntry entry, String name) {
    var value = entry.getField(new Key(name));
    return value == null ? null : value.toUserString();
  }

  private static PaperIds none() {
    return new PaperIds(List.of("title:0123"));
  }

  private static PaperCard paper(String title, List<String> authors, int count) {
    return new PaperCard(
        7,
        title,
        "",
        authors,
        count,
        null,
        List.of("cs.CV"),
        null,
        LocalDate.of(2026, 9, 3),
        0,
        0,
        null,
        null,
        null,
        List.of(),
        false);
  }
}
