package org.paperround.source.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paperround.paper.IncomingPaper;
import org.paperround.paper.IncomingPaper.Organisation;
import org.paperround.source.Collected;
import org.paperround.source.UnreadableInputException;

class PageTextReaderTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

  private static final String HEADER =
      """
      new

      Get trending papers in your email inbox!

      Subscribe

      Daily Papers

      byAK and the research community

      Nov 11

      """;

  private static final String CARD =
      """
      A title

      An abstract.

        • 5 authors
      ·
      Jul 5, 2024

      """;

  @Test
  void readsACardWithoutBanner() {
    assertThat(only(CARD).listedOn()).isEqualTo(TODAY);
  }

  @Test
  void skipsTheMenuOfTheSiteAboveTheHeading() {
    assertThat(only("Models\nDatasets\n\nLog In\n\n" + HEADER + CARD).title()).isEqualTo("A title");
  }

  @Test
  void takesTheLatestYearInWhichTheListDateIsNotAfterToday() {
    assertThat(only(HEADER + CARD).listedOn()).isEqualTo(LocalDate.of(2025, 11, 11));
    assertThat(only(HEADER.replace("Nov 11", "Mar 1") + CARD).listedOn()).isEqualTo(TODAY);
    assertThat(only(HEADER.replace("Nov 11", "Feb 29") + CARD).listedOn())
        .isEqualTo(LocalDate.of(2024, 2, 29));
  }

  @Test
  void believesTheImporterRatherThanThePageAboutTheListDate() {
    LocalDate told = LocalDate.of(2023, 5, 6);
    IncomingPaper paper =
        read(HEADER + CARD.replace("Jul 5, 2024", "Jul 5"), told).papers().getFirst();

    assertThat(paper.listedOn()).isEqualTo(told);
    assertThat(paper.published()).isEqualTo(LocalDate.of(2023, 7, 5));
  }

  @Test
  void asksForTheListDateWhereThePageShowsNoDay() {
    assertUnreadable(
        HEADER.replace("Nov 11", "Feb 30") + CARD,
        "the list date \"Feb 30\" is not a day of 2026: say which day the list is of");
    assertThat(read(HEADER.replace("Nov 11", "Feb 30") + CARD, TODAY).papers()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Jul 5, 2024; 2024-07-05; 0",
        "Jul 5, 2024 12; 2024-07-05; 12",
        "jul 5,2024; 2024-07-05; 0",
        "JULY 5 2024 3; 2024-07-05; 3",
        "Sept 9; 2025-09-09; 0",
        "Mar 21 2; 2025-03-21; 2",
        "Feb 29, 2024; 2024-02-29; 0"
      })
  void readsDatesAndComments(String date, LocalDate published, int comments) {
    IncomingPaper paper = only(HEADER + CARD.replace("Jul 5, 2024", date));

    assertThat(paper.published()).isEqualTo(published);
    assertThat(paper.comments()).isEqualTo(comments);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"• 1 author", "  • 1 authors", "1 author", "\u00A0\u2022\u00A01\u00A0author"})
  void readsTheNumberOfAuthors(String credit) {
    assertThat(only(CARD.replace("  • 5 authors", credit)).authorCount()).isEqualTo(1);
  }

  @Test
  void readsAnOrganisation() {
    IncomingPaper paper = only(CARD.replace("• 5 authors", "BostonU Boston University"));

    assertThat(paper.organisation()).isEqualTo(new Organisation("BostonU", "Boston University"));
    assertThat(paper.authorCount()).isZero();
  }

  @Test
  void readsLinesThatEndInCarriageReturns() {
    assertThat(only((HEADER + CARD).replace("\n", "\r\n"))).isEqualTo(only(HEADER + CARD));
    assertThat(only((HEADER + CARD).replace("\n", "\r"))).isEqualTo(only(HEADER + CARD));
  }

  @Test
  void readsBehindAByteOrderMark() {
    assertThat(only("\uFEFF" + HEADER + CARD)).isEqualTo(only(HEADER + CARD));
  }

  @Test
  void readsNonBreakingSpaces() {
    assertThat(only((HEADER + CARD).replace(" ", "\u00A0"))).isEqualTo(only(HEADER + CARD));
  }

  @Test
  void keepsTheParagraphsOfAnAbstractApart() {
    assertThat(only(CARD.replace("An abstract.", "One\nline.\n\n\nTwo.")).summary())
        .isEqualTo("One line.\n\nTwo.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Jul 5, 2024 was a day",
        "On • bullets · and dots",
        "• A point",
        "5 authors walk in"
      })
  void readsTitlesThatLookLikeOtherParts(String title) {
    assertThat(only(HEADER + CARD.replace("A title", title)).title()).isEqualTo(title);
  }

  @Test
  void makesTitlesHarmless() {
    assertThat(only(CARD.replace("A title", "A\u202E \u0007ti\u200Btle שלום \uD83D\uDE00")).title())
        .isEqualTo("A title שלום \uD83D\uDE00");
  }

  @Test
  void handsOnACardThatStandsThereTwice() {
    assertThat(read(HEADER + CARD + CARD, null).papers()).hasSize(2);
  }

  @Test
  void rejectsADayThatDoesNotExistAndReadsOn() {
    Collected found = read(HEADER + CARD.replace("Jul 5, 2024", "Feb 30") + CARD, null);

    assertThat(found.rejections()).containsExactly("line 13: \"Feb 30\" is not a day of 2025");
    assertThat(found.papers()).hasSize(1);
  }

  @Test
  void rejectsWhatIsNoDateAndReadsOn() {
    Collected found = read(CARD.replace("Jul 5, 2024", "yesterday") + CARD, null);

    assertThat(found.rejections())
        .containsExactly("line 1: \"yesterday\" is not a date such as Jul 5, 2024");
    assertThat(found.papers()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Jul 5, 2024\n", "·\nJul 5, 2024\n"})
  void rejectsACardWithoutDateAndReadsOn(String missing) {
    Collected found = read(CARD.replace(missing, "") + CARD, null);

    assertThat(found.rejections()).containsExactly("line 1: the card has no date");
    assertThat(found.papers()).hasSize(1);
  }

  @Test
  void rejectsACardWithoutAbstractAndReadsOn() {
    Collected found = read(CARD.replace("An abstract.\n", "") + CARD, null);

    assertThat(found.rejections())
        .containsExactly("line 1: the card lacks its title, its abstract or its authors");
    assertThat(found.papers()).hasSize(1);
  }

  @Test
  void rejectsACardWithoutAnythingAboveItsDateAndReadsOn() {
    Collected found = read(CARD + "·\nMar 9\n\n" + CARD, null);

    assertThat(found.rejections())
        .containsExactly("line 9: the card has neither title nor abstract");
    assertThat(found.papers()).hasSize(2);
  }

  @Test
  void rejectsACardWhoseAuthorsAreMissing() {
    Collected found =
        read(CARD.replace("  • 5 authors", "Second paragraph, long. ".repeat(20)) + CARD, null);

    assertThat(found.rejections())
        .containsExactly("line 1: the card has neither a number of authors nor an organisation");
    assertThat(found.papers()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {7, 22, 30, 38})
  void rejectsALastCardThatIsCutOff(int length) {
    Collected found = read(CARD + CARD.substring(0, length), null);

    assertThat(found.rejections())
        .containsExactly("line 9: the page ends in the middle of this card");
    assertThat(found.papers()).hasSize(1);
  }

  @Test
  void rejectsATitleOfFiveThousandCharacters() {
    Collected found = read(CARD.replace("A title", "x".repeat(5_000)) + CARD, null);

    assertThat(found.rejections())
        .containsExactly("line 1: the title is longer than 2,000 characters");
    assertThat(found.papers()).hasSize(1);
  }

  @Test
  void refusesAnEmptyFile() {
    assertUnreadable("", "the file is empty");
  }

  @Test
  void refusesAFileOfWhiteSpace() {
    assertUnreadable("\uFEFF \n\u00A0\r\n\t", "the file holds only white space");
  }

  @Test
  void refusesBinaryFiles() {
    assertUnreadable("PK\u0003\u0004\u0000", "the file is binary: it must be the page's text");
    assertThatThrownBy(() -> read(new ByteArrayInputStream(new byte[] {'a', (byte) 0xE9, 'b'})))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessageContaining("in another encoding");
    assertThatThrownBy(() -> read(new ByteArrayInputStream(CARD.getBytes(StandardCharsets.UTF_16))))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessage("the file is UTF-16 text: save it as UTF-8");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Hello\n\nworld\n", "<!doctype html>\n<html></html>", "Posted\n·\n3 days ago\n"})
  void refusesThePageOfAnotherSite(String page) {
    assertUnreadable(
        page,
        "this is not the text of a Daily Papers page: it has neither its heading nor a card that"
            + " can be read");
  }

  @Test
  void refusesAPageWithoutCards() {
    assertUnreadable(HEADER, "the Daily Papers page holds no card");
    assertUnreadable("Daily Papers\n", "the Daily Papers page holds no card");
  }

  @Test
  void refusesFiftyMegabytesAndReadsNoMoreThanTheLimit() {
    Endless body = new Endless(50_000_000);

    assertThatThrownBy(() -> read(body))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessage("the file is too large: a Daily Papers page must have less than 20 MB");
    assertThat(body.given).isEqualTo(20_000_000);
  }

  private static IncomingPaper only(String page) {
    Collected found = read(page, null);
    assertThat(found.rejections()).isEmpty();
    assertThat(found.papers()).hasSize(1);
    return found.papers().getFirst();
  }

  private static void assertUnreadable(String page, String reason) {
    assertThatThrownBy(() -> read(page, null))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessage(reason);
  }

  private static Collected read(String page, @Nullable LocalDate listDate) {
    Collected found = new Collected();
    try {
      new PageTextReader()
          .read(
              new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)),
              TODAY,
              listDate,
              found);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return found;
  }

  private static void read(InputStream body) throws IOException {
    new PageTextReader().read(body, TODAY, null, new Collected());
  }

  /** Gives the letter x that many times and counts. */
  private static final class Endless extends InputStream {
    private final int length;
    private int given;

    Endless(int length) {
      this.length = length;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] target, int from, int count) {
      if (given == length) {
        return -1;
      }
      int n = Math.min(count, length - given);
      Arrays.fill(target, from, from + n, (byte) 'x');
      given += n;
      return n;
    }
  }
}
