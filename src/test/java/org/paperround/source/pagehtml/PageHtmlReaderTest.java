package org.paperround.source.pagehtml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paperround.paper.CanonicalId;
import org.paperround.paper.IncomingPaper;
import org.paperround.paper.IncomingPaper.Links;
import org.paperround.paper.IncomingPaper.Organisation;
import org.paperround.paper.IncomingPaperBuilder;
import org.paperround.source.Collected;
import org.paperround.source.UnreadableInputException;

class PageHtmlReaderTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 9, 10);

  @Test
  void readsTheDataThatThePageCarries() throws IOException {
    Collected found = sample("embedded.html", null);

    assertThat(found.papers())
        .containsExactly(
            new IncomingPaperBuilder(
                    new CanonicalId("arXiv:2609.01234"),
                    "Slow \"Rivers\" &amp; Seas",
                    LocalDate.of(2026, 9, 3),
                    "page-html")
                .summary("Abstract.")
                .authors(List.of("Ana Ruiz"))
                .authorCount(2)
                .published(LocalDate.of(2026, 9, 1))
                .upvotes(12)
                .comments(1)
                .links(
                    new Links(
                        "https://arxiv.org/abs/2609.01234",
                        "https://arxiv.org/pdf/2609.01234",
                        null,
                        null))
                .build());
    assertThat(found.rejections())
        .containsExactly("item 2: paper.id must be an arXiv id such as 2609.01234, not \"\"");
  }

  @Test
  void readsACardWithAuthors() throws IOException {
    assertThat(sample("cards.html", null).papers().getFirst())
        .isEqualTo(
            new IncomingPaperBuilder(
                    new CanonicalId("arXiv:2609.01234"),
                    "Slow Rivers: Sampling with Patience",
                    TODAY,
                    "page-html")
                .summary(
                    "Rivers that flow slowly can be sampled with patience, & we show how: {\\tau} is"
                        + " small.")
                .authorCount(5)
                .published(LocalDate.of(2026, 9, 1))
                .upvotes(1_204)
                .comments(3)
                .links(
                    new Links(
                        "https://arxiv.org/abs/2609.01234",
                        "https://arxiv.org/pdf/2609.01234",
                        null,
                        null))
                .build());
  }

  @Test
  void readsACardWithAnOrganisationAndCommentsBehindItsDate() throws IOException {
    IncomingPaper paper = sample("cards.html", null).papers().get(1);

    assertThat(paper.canonicalId().value()).isEqualTo("arXiv:2609.04321");
    assertThat(paper.version()).isEqualTo(2);
    assertThat(paper.organisation()).isEqualTo(new Organisation("BostonU", "Boston University"));
    assertThat(paper.published()).isEqualTo(LocalDate.of(2024, 7, 5));
    assertThat(paper.upvotes()).isEqualTo(7);
    assertThat(paper.comments()).isEqualTo(2);
    assertThat(paper.summary()).isEmpty();
  }

  @Test
  void needsNothingButTheHeadingAndReportsCardsThatCannotBeRead() throws IOException {
    LocalDate listDate = LocalDate.of(2026, 9, 3);
    Collected found = sample("cards.html", listDate);

    assertThat(found.papers()).extracting(IncomingPaper::listedOn).containsOnly(listDate);
    assertThat(found.papers()).hasSize(3);
    assertThat(found.papers().getLast().title()).isEqualTo("Nothing but a Title");
    assertThat(found.papers().getLast().published()).isNull();
    assertThat(found.rejections())
        .containsExactly(
            "card 4: the heading links to \"submit\", which is no arXiv id such as 2609.01234",
            "card 5: \"Feb 30\" is not a day of 2026",
            "card 6: the heading does not link to a paper");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{&quot;dailyPapers&quot;:7}",
        "{&quot;dailyPapers&quot;",
        "[&quot;dailyPapers&quot;]",
        "dailyPapers"
      })
  void readsTheCardsWhereTheDataIsOfAnotherShape(String props) throws IOException {
    Collected found =
        read(
            "<div data-props=\"%s\"><article><h3><a href='/papers/2609.01234'>T</a></h3></article></div>"
                .formatted(props));

    assertThat(found.papers()).extracting(IncomingPaper::title).containsExactly("T");
  }

  @Test
  void takesADayWithoutPapers() throws IOException {
    Collected found = read("<div data-props='{\"dailyPapers\":[]}'></div>");

    assertThat(found.papers()).isEmpty();
    assertThat(found.rejections()).isEmpty();
  }

  @Test
  void readsPagesInTheCharsetThatTheyDeclare() throws IOException {
    Collected found = new Collected();
    byte[] page =
        "<meta charset=iso-8859-1><article><h3><a href='/papers/2609.01234'>Caf\u00E9</a></h3></article>"
            .getBytes(StandardCharsets.ISO_8859_1);
    new PageHtmlReader().read(new ByteArrayInputStream(page), TODAY, null, found);

    assertThat(found.papers().getFirst().title()).isEqualTo("Caf\u00E9");
  }

  @Test
  void rejectsACardThatHoldsHalfThePage() throws IOException {
    String item = "<article><h3><a href='/papers/2609.01234'>T</a></h3>";
    Collected found = read(item + "</article>" + item.repeat(2_000) + "<i>".repeat(20_000));

    assertThat(found.papers()).hasSize(1);
    assertThat(found.rejections()).containsExactly("card 2: the card has more than 2,000 elements");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Daily Papers",
        "<html><body><h1>Daily Papers</h1></body></html>",
        "<article><h3>A blog</h3></article>",
        "[{\"paper\":{}}]"
      })
  void refusesAPageWithNeitherDataNorCards(String page) {
    assertUnreadable(
        page.getBytes(StandardCharsets.UTF_8),
        "this is not the Daily Papers page saved as HTML: it has neither the page's data nor cards"
            + " that link to papers");
  }

  @Test
  void refusesFilesThatAreNoTextOrTooLarge() {
    assertUnreadable(new byte[0], "the file is empty");
    assertUnreadable(new byte[] {'P', 'K', 3, 4}, "the file is compressed: unpack it first");
    assertUnreadable(new byte[20_000_000], "the file is too large: it must have less than 20 MB");
  }

  private static void assertUnreadable(byte[] page, String reason) {
    assertThatThrownBy(
            () ->
                new PageHtmlReader()
                    .read(new ByteArrayInputStream(page), TODAY, null, new Collected()))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessage(reason);
  }

  private static Collected sample(String name, @Nullable LocalDate listDate) throws IOException {
    Collected found = new Collected();
    try (InputStream sample = PageHtmlReaderTest.class.getResourceAsStream(name)) {
      new PageHtmlReader().read(Objects.requireNonNull(sample), TODAY, listDate, found);
    }
    return found;
  }

  private static Collected read(String page) throws IOException {
    Collected found = new Collected();
    new PageHtmlReader()
        .read(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)), TODAY, null, found);
    return found;
  }
}
