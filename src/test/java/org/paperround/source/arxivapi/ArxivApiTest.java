package org.paperround.source.arxivapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paperround.paper.IncomingPaper;
import org.paperround.source.UnreadableInputException;
import org.paperround.source.arxiv.ArxivCategory;
import org.paperround.source.arxiv.ArxivSettings;
import org.paperround.source.arxiv.CannedArxiv;
import org.paperround.source.arxiv.Taken;
import org.paperround.source.http.FetchFailure;
import org.paperround.source.http.FetchRequest;
import org.paperround.source.remote.Ask;
import org.paperround.source.remote.Harvest;
import org.paperround.source.remote.Harvest.State;

class ArxivApiTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

  private static final String NONE =
      "<OAI-PMH xmlns='http://www.openarchives.org/OAI/2.0/'><error code='noRecordsMatch'>none</error></OAI-PMH>";

  private final CannedArxiv arxiv = new CannedArxiv();
  private final Taken taken = new Taken();

  @Test
  void takesWhatWasSubmittedForTheAnnouncement() throws Exception {
    arxiv.on("api.example", file("day.xml"));

    Harvest harvest = fetch(DAY, "cs.CV", "hep-th");

    assertThat(harvest).isEqualTo(new Harvest(State.WHOLE, ""));
    assertThat(taken.ids()).containsExactly("arXiv:2609.01234");
    IncomingPaper paper = taken.papers().getFirst();
    assertThat(paper.title()).isEqualTo("Line one line two");
    assertThat(paper.version()).isEqualTo(2);
    assertThat(paper.categories()).containsExactly("cs.CV", "cs.AI");
    assertThat(paper.authors()).containsExactly("Ana Ruiz", "Bo Li");
    assertThat(paper.published()).isEqualTo("2026-09-29");
    assertThat(paper.listedOn()).isEqualTo(DAY);
    assertThat(paper.source()).isEqualTo("arxiv-api");
    assertThat(paper.links().abstractPage()).isEqualTo("https://arxiv.org/abs/2609.01234");
    assertThat(taken.withdrawn()).containsExactly("arXiv:2609.05555");
    assertThat(arxiv.addresses())
        .containsExactly(
            "https://api.example/query?search_query=(cat:cs.CV OR cat:hep-th) AND submittedDate:[202609291800 TO 202609301759]&sortBy=submittedDate&sortOrder=ascending&start=0&max_results=2");
    assertThat(arxiv.requests()).extracting(FetchRequest::lane).containsOnly("arxiv");
  }

  @Test
  void turnsThePages() throws Exception {
    arxiv
        .on("start=0", page(5, "1", "2"))
        .on("start=2", page(5, "3", "4"))
        .on("start=4", page(5, "5"));

    assertThat(fetch(DAY, "cs.AI").state()).isEqualTo(State.WHOLE);
    assertThat(taken.ids()).hasSize(5).doesNotHaveDuplicates();
    assertThat(arxiv.requests()).hasSize(3);
  }

  @Test
  void asksAgainForAnEmptyPageThatIsNotTheLast() throws Exception {
    arxiv.on("start=0", page(3, "1", "2")).on("start=2", page(3)).on("start=2", page(3, "3"));

    assertThat(fetch(DAY, "cs.AI").state()).isEqualTo(State.WHOLE);
    assertThat(taken.ids()).hasSize(3);
  }

  @Test
  void pagesThatStayEmptyMakeTheDayShort() throws Exception {
    arxiv.on("start=0", page(3, "1", "2")).on("start=2", page(3));

    assertThat(fetch(DAY, "cs.AI"))
        .isEqualTo(new Harvest(State.SHORT, "the search interface gave 2 papers of 3"));
    assertThat(taken.ids()).hasSize(2);
    assertThat(arxiv.requests()).hasSizeLessThan(12);
  }

  @Test
  void goesThroughThePagesAgainWhenTheyShifted() throws Exception {
    arxiv
        .on("start=0", page(3, "2", "3"))
        .on("start=0", page(4, "1", "2"))
        .on("start=2", page(4, "3", "4"));

    assertThat(fetch(DAY, "cs.AI").state()).isEqualTo(State.WHOLE);
    assertThat(taken.ids())
        .containsExactlyInAnyOrder(
            "arXiv:2609.00001", "arXiv:2609.00002", "arXiv:2609.00003", "arXiv:2609.00004");
  }

  @Test
  void papersThatComeTwiceHideNoneThatIsMissing() throws Exception {
    arxiv.on("start=0", page(3, "1", "2")).on("start=2", page(3, "2"));

    assertThat(fetch(DAY, "cs.AI").state()).isEqualTo(State.SHORT);
    assertThat(taken.ids()).hasSize(2);
  }

  @Test
  void cutsAWindowInHalvesThatHasMoreThanASearchGives() throws Exception {
    arxiv
        .on("[202609291800 TO 202609301759]", page(30_001, "9"))
        .on("[202609291800 TO 202609300559]", page(1, "1"))
        .on("[202609300600 TO 202609301759]", page(1, "2"));

    assertThat(fetch(DAY, "cs.AI").state()).isEqualTo(State.WHOLE);
    assertThat(taken.ids()).containsExactly("arXiv:2609.00001", "arXiv:2609.00002");
  }

  @Test
  void isShortWhereAnHourHasMoreThanASearchGives() throws Exception {
    arxiv.on("api.example", page(40_000, "1"));

    Harvest harvest = fetch(DAY, "cs.AI");

    assertThat(harvest.state()).isEqualTo(State.SHORT);
    assertThat(harvest.detail()).contains("40000 papers were submitted within two hours");
    assertThat(arxiv.requests()).hasSizeLessThan(40);
  }

  @Test
  void anEmptyWindowIsProvedByOaiPmh() throws Exception {
    arxiv.on("api.example", page(0)).on("oai.example", NONE);

    assertThat(fetch(DAY, "cs.AI"))
        .isEqualTo(new Harvest(State.EMPTY_PROVED, "nothing new in cs.AI, and OAI-PMH agrees"));
  }

  @Test
  void anEmptyWindowIsNotProvedByOaiPmhThatKnowsMore() throws Exception {
    arxiv
        .on("api.example", page(0))
        .on(
            "oai.example",
            "<OAI-PMH><ListRecords><record><header><datestamp>2026-10-01</datestamp></header><metadata><arXiv><id>2609.07777</id><created>2026-09-29</created><title>T</title></arXiv></metadata></record></ListRecords></OAI-PMH>");

    assertThat(fetch(DAY, "cs.AI"))
        .isEqualTo(new Harvest(State.SHORT, "nothing came of cs.AI, yet OAI-PMH knows 1 papers"));
    assertThat(taken.papers()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-10-03", "2026-10-04", "2026-11-27"})
  void asksNothingOfADayWithoutAnnouncement(LocalDate day) throws Exception {
    assertThat(fetch(day, "cs.AI").state()).isEqualTo(State.EMPTY);
    assertThat(arxiv.requests()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"'', it is blank", "Rate exceeded., it says that arXiv was asked too often"})
  void asksAgainWhereThatMayHelp(String body, String message) throws Exception {
    arxiv.on("api.example", body).on("api.example", page(1, "1"));
    assertThat(fetch(DAY, "cs.AI").state()).isEqualTo(State.WHOLE);

    CannedArxiv hopeless = new CannedArxiv().on("api.example", body);
    assertThatThrownBy(
            () ->
                new ArxivApiKind(new ArxivSettings(), ArxivSettings.CALENDAR)
                    .open(ArxivSettings.source("cs.AI"))
                    .fetch(new Ask(DAY, DAY), hopeless, taken))
        .isInstanceOf(FetchFailure.class)
        .hasMessageContaining(message);
  }

  @Test
  void asksAgainForAnAnswerThatIsCutOff() throws Exception {
    String whole = file("day.xml");
    arxiv.on("api.example", whole.substring(0, whole.length() - 200)).on("api.example", whole);

    assertThat(fetch(DAY, "cs.AI").state()).isEqualTo(State.WHOLE);
    assertThat(taken.ids()).containsExactly("arXiv:2609.01234");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <feed><opensearch:totalResults>1</opensearch:totalResults><entry><id>http://arxiv.org/api/errors</id><title>Error</title><summary>incorrect id format for x</summary></entry></feed> | the source answered with an error: incorrect id format for x
          <feed><title>x</title></feed>                      | arXiv's search interface did not say how many papers it found
          <html><title>Sorry</title></html>                  | this is the HTML page "Sorry", not a feed
          Service unavailable                                | this is no feed but the text "Service unavailable"
          """)
  void refusesAnAnswerThatIsNone(String body, String message) {
    arxiv.on("api.example", body);

    assertThatThrownBy(() -> fetch(DAY, "cs.AI"))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessage(message);
  }

  @Test
  void refusesABombAndLoadsNothingFromOutside() throws Exception {
    arxiv.on(
        "api.example", "<!DOCTYPE l [<!ENTITY a 'b'><!ENTITY b '&a;&a;&a;&a;'>]>" + page(1, "1"));
    assertThatThrownBy(() -> fetch(DAY, "cs.AI")).isInstanceOf(UnreadableInputException.class);

    CannedArxiv outside =
        new CannedArxiv()
            .on(
                "api.example",
                "<!DOCTYPE l [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
                    + page(1, "1").replace("Abstract", "&x;"));
    new ArxivApiKind(new ArxivSettings(), ArxivSettings.CALENDAR)
        .open(ArxivSettings.source("cs.AI"))
        .fetch(new Ask(DAY, DAY), outside, taken);
    assertThat(taken.papers().getFirst().summary()).doesNotContain("root:");
  }

  @Test
  void anEntryThatCannotBeReadIsRejectedAndCounted() throws Exception {
    arxiv.on("api.example", page(2, "1", "2").replace("Paper 2", "x".repeat(10_000_000)));

    assertThat(fetch(DAY, "cs.AI").state()).isEqualTo(State.WHOLE);
    assertThat(taken.rejections())
        .containsExactly("after 0 entries, entry 2: the title is longer than 2,000 characters");
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 503, 500})
  void failuresOfTheServerPass(int status) {
    arxiv.on("api.example", status, "");

    assertThatThrownBy(() -> fetch(DAY, "cs.AI"))
        .isInstanceOfSatisfying(
            FetchFailure.class, failure -> assertThat(failure.status()).isEqualTo(status));
  }

  @Test
  void saysThatNothingChanged() throws Exception {
    arxiv.on("api.example", 304, "");

    assertThat(fetch(DAY, "cs.AI").state()).isEqualTo(State.UNCHANGED);
  }

  @Test
  void countsThePapersOfADayWithOneRequestForOne() throws Exception {
    arxiv.on("max_results=1", page(7, "1"));
    ApiOpinion opinion = new ApiOpinion(new ArxivSettings(), ArxivSettings.CALENDAR);

    assertThat(opinion.papers(DAY, List.of(ArxivCategory.of("cs")), arxiv)).isEqualTo(7);
    assertThat(arxiv.addresses().getFirst()).contains("(cat:cs.*)");
    assertThat(opinion.papers(LocalDate.of(2026, 10, 4), List.of(), arxiv)).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 2_001})
  void refusesASliceThatArxivDoesNotGive(int slice) {
    assertThatThrownBy(
            () ->
                new ArxivApiKind(new ArxivSettings(slice), ArxivSettings.CALENDAR)
                    .open(ArxivSettings.source("cs.AI")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("from 1 to 2,000");
  }

  private Harvest fetch(LocalDate day, String... categories) throws IOException {
    return new ArxivApiKind(new ArxivSettings(), ArxivSettings.CALENDAR)
        .open(ArxivSettings.source(categories))
        .fetch(new Ask(day, day), arxiv, taken);
  }

  private static String page(int total, String... numbers) {
    return Stream.of(numbers)
        .map(
            number ->
                "<entry><id>http://arxiv.org/abs/2609.%05dv1</id><published>2026-09-30T10:00:00Z</published><title>Paper %s</title><summary>Abstract</summary></entry>"
                    .formatted(Integer.parseInt(number), number))
        .collect(
            Collectors.joining(
                "",
                "<feed xmlns='http://www.w3.org/2005/Atom'><opensearch:totalResults xmlns:opensearch='http://a9.com/-/spec/opensearch/1.1/'>%d</opensearch:totalResults>"
                    .formatted(total),
                "</feed>"));
  }

  private static String file(String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(ArxivApiTest.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
