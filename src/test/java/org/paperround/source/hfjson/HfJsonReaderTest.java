package org.paperround.source.hfjson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paperround.paper.CanonicalId;
import org.paperround.paper.IncomingPaper;
import org.paperround.paper.IncomingPaper.Links;
import org.paperround.paper.IncomingPaper.Organisation;
import org.paperround.paper.IncomingPaperBuilder;
import org.paperround.paper.Withdrawal;
import org.paperround.source.Collected;
import org.paperround.source.UnreadableInputException;

class HfJsonReaderTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 9, 10);
  private static final String A = "{\"paper\":{\"id\":\"2609.00001\",\"title\":\"A\"}}";
  private static final String B = "{\"paper\":{\"id\":\"2609.00002\",\"title\":\"B\"}}";

  @Test
  void readsEveryField() throws IOException {
    assertThat(sample(null).papers().getFirst())
        .isEqualTo(
            new IncomingPaperBuilder(
                    new CanonicalId("arXiv:2609.01234"),
                    "Slow Rivers: Sampling with Patience",
                    LocalDate.of(2026, 9, 3),
                    "hf-json")
                .summary("First line second line.\n\nNext.")
                .authors(List.of("Ana Ruiz", "Cy Day"))
                .authorCount(3)
                .organisation(new Organisation("lab", "The Lab"))
                .published(LocalDate.of(2026, 9, 1))
                .upvotes(12)
                .comments(1)
                .links(
                    new Links(
                        "https://arxiv.org/abs/2609.01234",
                        "https://arxiv.org/pdf/2609.01234",
                        "https://github.com/o/r",
                        "https://rivers.example.org"))
                .keywords(List.of("flow matching"))
                .build());
  }

  @Test
  void readsCountsInTextAndLeavesOutWhatIsNullOrNoAddress() throws IOException {
    IncomingPaper second = sample(null).papers().getLast();

    assertThat(second.canonicalId().value()).isEqualTo("arXiv:2609.04321");
    assertThat(second.version()).isEqualTo(2);
    assertThat(second.upvotes()).isEqualTo(1_200);
    assertThat(second.comments()).isEqualTo(3);
    assertThat(second.organisation()).isNull();
    assertThat(second.links().code()).isNull();
    assertThat(second.links().project()).isNull();
  }

  @Test
  void tellsOfWithdrawnPapers() throws IOException {
    Collected found = sample(null);

    assertThat(found.rejections()).isEmpty();
    assertThat(found.withdrawals())
        .hasSize(1)
        .allMatch(withdrawal -> withdrawal.upTo() == Withdrawal.EVERY_VERSION);
    assertThat(found.papers())
        .extracting(IncomingPaper::canonicalId)
        .doesNotContain(found.withdrawals().getFirst().id());
  }

  @Test
  void listsPapersOnTheListDateElseOnTheirDayElseToday() throws IOException {
    LocalDate told = LocalDate.of(2026, 9, 4);
    assertThat(sample(told).papers()).extracting(IncomingPaper::listedOn).containsOnly(told);
    assertThat(read("[" + A + "]").papers().getFirst().listedOn()).isEqualTo(TODAY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      value = {
        "[\"flow matching\",\"flow matching\"] | flow matching",
        "[\" flow\\nmatching \",\"\",null,{\"a\":1},[2]] | flow matching",
        "[\"LONG\",\"flow matching\"] | flow matching",
        "[] | ''",
        "null | ''",
        "\"flow matching\" | ''",
        "{\"a\":\"flow matching\"} | ''"
      })
  void keywordsThatAreNoneAreLeftOutAndThePaperGoesIn(String given, String taken) {
    Collected found =
        read(
            "[{\"paper\":{\"id\":\"2609.00001\",\"title\":\"A\",\"ai_keywords\":%s}}]"
                .formatted(given.replace("LONG", "x".repeat(101))));

    assertThat(found.rejections()).isEmpty();
    assertThat(String.join(",", found.papers().getFirst().keywords()))
        .isEqualTo(taken.replace("''", ""));
  }

  @Test
  void ofKeywordsWithoutEndTheFirstFiftyAreTaken() {
    String many =
        IntStream.range(0, 1_000).mapToObj(n -> "\"k" + n + "\"").collect(Collectors.joining(","));

    assertThat(
            read("[{\"paper\":{\"id\":\"2609.00001\",\"title\":\"A\",\"ai_keywords\":[%s]}}]"
                    .formatted(many))
                .papers()
                .getFirst()
                .keywords())
        .hasSize(IncomingPaper.MOST_KEYWORDS)
        .startsWith("k0", "k1");
  }

  @Test
  void takesTheOuterFieldsWhereThePaperHasNone() {
    IncomingPaper paper =
        read("""
                [{"paper":{"id":"2609.00001"},"title":"T","summary":"S","organization":{"name":"lab"}}]""")
            .papers()
            .getFirst();

    assertThat(paper.title()).isEqualTo("T");
    assertThat(paper.summary()).isEqualTo("S");
    assertThat(paper.organisation()).isEqualTo(new Organisation("lab", "lab"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      value = {
        "7 | the item must be a JSON object that holds a paper",
        "[[1]] | the item must be a JSON object that holds a paper",
        "{\"paper\":null} | the item must be a JSON object that holds a paper",
        "{\"paper\":{\"title\":\"T\"}} | paper.id must be an arXiv id such as 2609.01234, not \"\"",
        "{\"paper\":{\"id\":\"x-1\",\"title\":\"T\"}} | paper.id must be an arXiv id such as 2609.01234, not \"x-1\"",
        "{\"paper\":{\"id\":7}} | id must be text",
        "{\"paper\":{\"id\":\"2609.1234\"}} | the title is missing",
        "{\"paper\":{\"id\":\"2609.1234\",\"title\":\"T\",\"authors\":[\"Ana\"]}} | authors must be an array of objects",
        "{\"paper\":{\"id\":\"2609.1234\",\"title\":\"T\",\"upvotes\":-1}} | upvotes must be a count from 0 up, such as 12",
        "{\"paper\":{\"id\":\"2609.1234\",\"title\":\"T\"},\"numComments\":[]} | numComments must be a count from 0 up, such as 12",
        "{\"paper\":{\"id\":\"2609.1234\",\"title\":\"T\",\"publishedAt\":\"soon\"}} | publishedAt must be a day such as 2024-07-05, not \"soon\""
      })
  void rejectsAnItemWithAReasonAndReadsOn(String item, String reason) {
    Collected found = read("[" + A + "," + item + "," + B + "]");

    assertThat(found.rejections()).containsExactly("item 2: " + reason);
    assertThat(found.papers()).extracting(IncomingPaper::title).containsExactly("A", "B");
  }

  @Test
  void passesOverAnItemOfMoreThanOneMegabyte() {
    String large = "{\"paper\":{\"id\":\"2609.1234\",\"title\":\"" + "x".repeat(1_000_000) + "\"}}";
    String many = "{\"paper\":[" + "0,".repeat(200_000) + "0]}";
    Collected found = read("[" + large + "," + many + "," + A + "]");

    assertThat(found.rejections())
        .containsExactly(
            "item 1: the item is larger than 1 MB", "item 2: the item is larger than 1 MB");
    assertThat(found.papers()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "7", "20", "40"})
  void keepsTheItemsBeforeTheCutOfATruncatedBody(int afterFirst) {
    Collected found = new Collected();
    String cut = ("[" + A + "," + B).substring(0, A.length() + 1 + afterFirst);

    assertThatThrownBy(() -> new HfJsonReader().read(bytes(cut), TODAY, null, found))
        .isInstanceOf(IOException.class)
        .hasMessage("the JSON ends too early, in item 2");
    assertThat(found.papers()).extracting(IncomingPaper::title).containsExactly("A");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"[%s,{\"paper\" nonsense},%s]", "[%s,\"\\u00zz\",%s]", "[%s}"})
  void saysWhereTheJsonStopsBeingValid(String file) {
    Collected found = read(file.formatted(A, B));

    assertThat(found.papers()).hasSize(1);
    assertThat(found.rejections())
        .containsExactly("item 2: the JSON is not valid from here on; the rest was not read");
  }

  @Test
  void staysWithinBoundsWhereJsonNestsWithoutEnd() {
    Collected found = read("[" + A + "," + "[".repeat(200_000));

    assertThat(found.rejections())
        .containsExactly("item 2: the JSON is not valid from here on; the rest was not read");
  }

  @Test
  void takesADayWithoutPapersAndAByteOrderMark() {
    assertThat(read("[]").papers()).isEmpty();
    assertThat(read("\uFEFF \n[" + A + "]\n").papers()).hasSize(1);
  }

  @Test
  void reportsWhatFollowsTheArray() {
    assertThat(read("[" + A + "] [1]").rejections())
        .containsExactly("after the array: more follows, which was not read");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"error\":\"Invalid date\"} | Hugging Face answered with an error: Invalid date",
        "{\"papers\":[]} | the file is a JSON object: daily papers are an array",
        "<!doctype html><p>Busy | the file is a web page (HTML or XML): it must be the JSON of /api/daily_papers",
        "Rate exceeded | the file is not valid JSON",
        "{\"error\" | the file is not valid JSON",
        "42 | the file is not the JSON array of daily papers"
      })
  void refusesWhatIsNotTheArray(String file, String reason) {
    assertUnreadable(file, reason);
  }

  @Test
  void refusesEmptyBlankAndCompressedFiles() {
    assertUnreadable("", "the file is empty");
    assertUnreadable(" \n", "the file holds only white space");
    assertUnreadable("PK\u0003\u0004", "the file is compressed: unpack it first");
    assertUnreadable("[\u0000", "the file is binary: it must be text in UTF-8");
  }

  @Test
  void leavesTheInputOpen() throws IOException {
    ByteArrayInputStream open =
        new ByteArrayInputStream("[]".getBytes(StandardCharsets.UTF_8)) {
          @Override
          public void close() {
            throw new AssertionError("closed");
          }
        };
    Collected found = new Collected();
    new HfJsonReader().read(open, TODAY, null, found);

    assertThat(found.rejections()).isEmpty();
  }

  private static void assertUnreadable(String file, String reason) {
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessage(reason);
  }

  private static Collected sample(@Nullable LocalDate listDate) throws IOException {
    Collected found = new Collected();
    try (InputStream sample = HfJsonReaderTest.class.getResourceAsStream("daily-papers.json")) {
      new HfJsonReader().read(Objects.requireNonNull(sample), TODAY, listDate, found);
    }
    return found;
  }

  private static Collected read(String file) {
    Collected found = new Collected();
    try {
      new HfJsonReader().read(bytes(file), TODAY, null, found);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return found;
  }

  private static InputStream bytes(String file) {
    return new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
  }
}
