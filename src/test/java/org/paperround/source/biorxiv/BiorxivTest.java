package org.paperround.source.biorxiv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paperround.paper.CanonicalId;
import org.paperround.paper.IncomingPaper;
import org.paperround.paper.IncomingPaper.Links;
import org.paperround.paper.IncomingPaperBuilder;
import org.paperround.source.Collected;
import org.paperround.source.UnreadableInputException;
import org.paperround.source.http.FetchFailure;
import org.paperround.source.remote.Ask;
import org.paperround.source.remote.CannedSession;
import org.paperround.source.remote.Expectation;
import org.paperround.source.remote.Harvest;
import org.paperround.source.remote.Harvest.State;
import org.paperround.source.remote.PaperSource;
import org.paperround.source.remote.Settings;
import org.paperround.source.remote.SourceSettings;

class BiorxivTest {

  private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

  private final CannedSession http = new CannedSession();
  private final Collected found = new Collected();

  @Test
  void takesInADay() throws FetchFailure {
    http.with(
        page("biorxiv", 0),
        answer(
            "\"1\"",
            """
            {"doi":"10.1101/2026.06.28.123456","title":"A <i>title<\\/i> &amp; more",
             "authors":"Ruiz, A. M.; Li, B.; Doe, C., Jr.; The Fly Consortium; ","date":"2026-6-30",
             "version":"2","type":"new results","category":"cell biology","jatsxml":"https://x.example",
             "abstract":"<p>One.<\\/p><p>Two.<\\/p>","published":"NA","server":"biorxiv"}"""));

    assertThat(take(Settings.NONE)).isEqualTo(new Harvest(State.WHOLE, ""));
    String page = "https://www.biorxiv.org/content/10.1101/2026.06.28.123456v2";
    assertThat(found.papers())
        .containsExactly(
            new IncomingPaperBuilder(
                    new CanonicalId("doi:10.1101/2026.06.28.123456"),
                    "A title & more",
                    DAY,
                    "biorxiv")
                .summary("One.\n\nTwo.")
                .authors(List.of("A. M. Ruiz", "B. Li", "C. Doe Jr.", "The Fly Consortium"))
                .categories(List.of("cell biology"))
                .published(DAY)
                .links(new Links(page, page + ".full.pdf", null, null))
                .version(2)
                .build());
  }

  @Test
  void asksMedrxivIfItIsTold() throws FetchFailure {
    http.with(page("medrxiv", 0), answer("1", item(1)));
    PaperSource source = new Biorxiv().open(Settings.server("medRxiv"));

    assertThat(source.fetch(new Ask(DAY, DAY), http, found).state()).isEqualTo(State.WHOLE);
    assertThat(source.label()).isEqualTo("medRxiv");
    assertThat(found.papers().getFirst().source()).isEqualTo("medrxiv");
    assertThat(found.papers().getFirst().links().abstractPage())
        .isEqualTo("https://www.medrxiv.org/content/10.1101/2026.06.30.000001v1");
  }

  @Test
  void goesOnByTheNumberThatCame() throws FetchFailure {
    http.with(page(0), answer("\"95\"", items(1, 30)))
        .with(page(30), answer("95", items(31, 77)))
        .with(page(77), answer("95", items(78, 90)))
        .with(page(90), "{\"messages\":[{\"status\":\"no posts found\"}],\"collection\":[]}");

    assertThat(take(Settings.NONE).state()).isEqualTo(State.WHOLE);
    assertThat(found.papers()).hasSize(90);
  }

  @Test
  void stopsWhereAllThatIsAnnouncedHasCome() throws FetchFailure {
    http.with(page(0), answer("\"30\"", items(1, 30)));

    assertThat(take(Settings.NONE).state()).isEqualTo(State.WHOLE);
    assertThat(http.requests()).hasSize(1);
  }

  @Test
  void goesOnToTheEndWhereNothingIsAnnounced() throws FetchFailure {
    http.with(page(0), "{\"collection\":[" + items(1, 2) + "]}")
        .with(page(2), "{\"collection\":[]}");

    assertThat(take(Settings.NONE).state()).isEqualTo(State.WHOLE);
    assertThat(found.papers()).hasSize(2);
  }

  @Test
  void stopsWhereThePagesDoNotGoOn() throws FetchFailure {
    http.with(page(0), answer("60", items(1, 30))).with(page(30), answer("60", items(1, 30)));

    assertThat(take(Settings.NONE))
        .isEqualTo(
            new Harvest(
                State.SHORT, "the server repeats a page and does not go on: 30 of 60 came"));
  }

  @Test
  void aDayOfWhichNothingIsThereIsProofOnlyWhenItIsOver() throws FetchFailure {
    http.with(page(0), "{\"messages\":[{\"status\":\"no posts found\"}]}");
    PaperSource source = new Biorxiv().open(Settings.NONE);

    assertThat(source.fetch(new Ask(DAY, DAY), http, found).state()).isEqualTo(State.NOT_YET);
    assertThat(source.fetch(new Ask(DAY, DAY.plusDays(1)), http, found).state())
        .isEqualTo(State.EMPTY);
  }

  @Test
  void anEmptyFirstPageOfManyIsNoEmptyDay() throws FetchFailure {
    http.with(page(0), answer("\"156\"", ""));

    assertThat(take(Settings.NONE))
        .isEqualTo(new Harvest(State.SHORT, "the first page is empty: 0 of 156 came"));
  }

  @Test
  void aFirstPageThatHasNotChangedMeansTheDayHasNot() throws FetchFailure {
    http.with(page(0), 304, Map.of(), "");

    assertThat(take(Settings.NONE).state()).isEqualTo(State.UNCHANGED);
  }

  @Test
  void handsOnEachVersionUnderOneId() throws FetchFailure {
    http.with(
        page(0),
        answer(
            "2",
            """
            {"doi":"10.1101/2026.06.30.000001","title":"T","version":1},
            {"doi":"10.1101/2026.06.30.000001v2","title":"T","version":"2"}"""));
    take(Settings.NONE);

    assertThat(found.papers())
        .extracting(paper -> paper.canonicalId() + " " + paper.version())
        .containsExactly("doi:10.1101/2026.06.30.000001 1", "doi:10.1101/2026.06.30.000001 2");
  }

  @Test
  void takesTheAreasThatAreWanted() throws FetchFailure {
    http.with(page(0), answer("3", inAreas("Cell Biology", "genetics", "")));

    assertThat(take(Settings.categories("cell_biology", "Genetics")))
        .isEqualTo(new Harvest(State.WHOLE, ""));
    assertThat(found.papers()).extracting(IncomingPaper::title).containsExactly("T0", "T1");
  }

  @Test
  void saysThatAnAreaMatchesNothing() throws FetchFailure {
    http.with(page(0), answer("2", inAreas("genetics", "zoology")));

    assertThat(take(Settings.categories("neurosience")))
        .isEqualTo(
            new Harvest(
                State.EMPTY,
                "none of its 2 papers is in neurosience; there are genetics, zoology"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "WITHDRAWN: A title | new results",
        "[WITHDRAWN] A title | new results",
        "A title (WITHDRAWN) | new results",
        "Withdrawn: A title | new results",
        "A title | Withdrawn"
      })
  void tellsThatAPaperIsWithdrawn(String title, String type) throws FetchFailure {
    http.with(
        page(0),
        answer(
            "1",
            "{\"doi\":\"10.1101/2026.06.30.000001v3\",\"title\":\"%s\",\"type\":\"%s\"}"
                .formatted(title, type)));
    Withdrawals withdrawals = new Withdrawals();
    new Biorxiv().open(Settings.NONE).fetch(new Ask(DAY, DAY), http, withdrawals);

    assertThat(withdrawals.ids())
        .extracting(CanonicalId::value)
        .containsExactly("doi:10.1101/2026.06.30.000001");
  }

  @Test
  void aPaperAboutWithdrawalStays() throws FetchFailure {
    http.with(
        page(0),
        answer("1", "{\"doi\":\"10.1101/1\",\"title\":\"Opioid withdrawal in withdrawn mice\"}"));
    take(Settings.NONE);

    assertThat(found.papers()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7 | the item must be a JSON object",
        "{\"title\":\"T\"} | doi must be a DOI such as 10.1101/2026.06.30.123456, not \"\"",
        "{\"doi\":\"arXiv:2609.01234\",\"title\":\"T\"} | doi must be a DOI such as 10.1101/2026.06.30.123456, not \"arXiv:2609.01234\"",
        "{\"doi\":\"10.1101/1\"} | the title is missing",
        "{\"doi\":\"10.1101/1\",\"title\":null} | the title is missing",
        "{\"doi\":\"10.1101/1\",\"title\":[\"T\"]} | the title is missing",
        "{\"doi\":\"10.1101/1\",\"title\":\"T\",\"version\":\"two\"} | version must be a number from 1 up, not \"two\"",
        "{\"doi\":\"10.1101/1\",\"title\":\"T\",\"version\":0} | version must be a number from 1 up, not \"0\""
      })
  void rejectsAnItemWithAReasonAndReadsOn(String item, String reason) throws FetchFailure {
    http.with(page(0), answer("3", items(1, 1) + "," + item + "," + items(2, 2)));

    assertThat(take(Settings.NONE).state()).isEqualTo(State.WHOLE);
    assertThat(found.rejections()).containsExactly("item 2: " + reason);
    assertThat(found.papers()).hasSize(2);
  }

  @Test
  void rejectsAnAbstractOfTenMegabytesAndOneOfALittleTooMuch() throws FetchFailure {
    String format = "{\"doi\":\"10.1101/1\",\"title\":\"T\",\"abstract\":\"%s\"}";
    http.with(
        page(0),
        answer(
            "3",
            format.formatted("x".repeat(10_000_000))
                + ","
                + format.formatted("x".repeat(20_001))
                + ","
                + items(1, 1)));

    assertThat(take(Settings.NONE).state()).isEqualTo(State.WHOLE);
    assertThat(found.rejections())
        .containsExactly(
            "item 1: the item is larger than 1 MB",
            "item 2: the abstract is longer than 20,000 characters");
  }

  @Test
  void aDayOfWhichNothingCanBeReadIsNotEmpty() throws FetchFailure {
    http.with(page(0), answer("1", "{}"));

    assertThat(take(Settings.NONE).state()).isEqualTo(State.SHORT);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-6-3, 2026-06-03",
    "2026-06-30, 2026-06-30",
    "2026-02-30,",
    "soon,",
    "20260630,"
  })
  void readsDatesWithAndWithoutTheirZeros(String written, LocalDate day) throws FetchFailure {
    http.with(
        page(0),
        answer("1", "{\"doi\":\"10.1101/1\",\"title\":\"T\",\"date\":\"%s\"}".formatted(written)));
    take(Settings.NONE);

    assertThat(found.papers().getFirst().published()).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"messages\":[{\"status\":\"Error : bad interval\"}],\"collection\":[]} | the server answered with an error: Error : bad interval",
        "{} | the answer is a JSON object without a collection",
        "{\"messages\":[{\"status\":\"ok\"}],\"collection\":null} | the answer is a JSON object without a collection",
        "[] | the answer is no JSON object with a collection",
        "<html>Busy</html> | the answer is a web page (HTML or XML): it must be JSON with a collection",
        "Rate exceeded | the answer is not valid JSON",
        "{\"collection\":[nonsense]} | the answer is not valid JSON",
        "'' | the answer is empty"
      })
  void saysWhatCameInsteadOfADay(String body, String reason) {
    http.with(page(0), body);

    assertThatThrownBy(() -> take(Settings.NONE))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessage(reason);
  }

  @Test
  void doesNotFollowNestingWithoutEnd() {
    http.with(page(0), "{\"collection\":[" + "[".repeat(200_000));

    assertThatThrownBy(() -> take(Settings.NONE)).isInstanceOf(UnreadableInputException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{\"messages\":[",
        "{\"collection\":[",
        "{\"collection\":[{\"doi\":",
        "{\"collection\":[]"
      })
  void anAnswerThatIsCutOffIsAskedForAgainAndThenAFailure(String body) {
    http.with(page(0), body);

    assertThatThrownBy(() -> take(Settings.NONE)).isInstanceOf(FetchFailure.class);
  }

  @Test
  void refusesAServerThatIsNone() {
    assertThatThrownBy(() -> new Biorxiv().open(Settings.server("chemrxiv")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the server of the source s must be biorxiv or medrxiv, not \"chemrxiv\"");
  }

  @Test
  void asksAnotherAddressIfItIsTold() throws FetchFailure {
    http.with(
        "https://m.example/v1/details/biorxiv/2026-06-30/2026-06-30/0/json", answer("1", item(1)));
    take(Settings.url("https://m.example/v1/"));

    assertThat(http.asked()).extracting(URI::getHost).containsExactly("m.example");
  }

  @Test
  void isOpenEveryDayInNewYork() {
    PaperSource source = new Biorxiv().open(Settings.categories("zoology"));

    assertThat(source.expectation(DAY).kind()).isEqualTo(Expectation.Kind.OPEN);
    assertThat(source.zone().getId()).isEqualTo("America/New_York");
    assertThat(source.label()).isEqualTo("bioRxiv zoology");
    assertThat(source.reachesBack()).isTrue();
  }

  private Harvest take(SourceSettings settings) throws FetchFailure {
    return new Biorxiv().open(settings).fetch(new Ask(DAY, DAY), http, found);
  }

  private static String page(int cursor) {
    return page("biorxiv", cursor);
  }

  private static String page(String server, int cursor) {
    return "https://api.biorxiv.org/details/%s/2026-06-30/2026-06-30/%d/json"
        .formatted(server, cursor);
  }

  private static String answer(String total, String items) {
    return "{\"messages\":[{\"status\":\"ok\",\"cursor\":\"0\",\"count\":30,\"total\":%s}],\"collection\":[%s]}"
        .formatted(total, items);
  }

  private static String items(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(BiorxivTest::item)
        .collect(Collectors.joining(","));
  }

  private static String item(int number) {
    return "{\"doi\":\"10.1101/2026.06.30.%1$06d\",\"title\":\"T%1$d\",\"version\":\"1\"}"
        .formatted(number);
  }

  private static String inAreas(String... areas) {
    return IntStream.range(0, areas.length)
        .mapToObj(
            i ->
                "{\"doi\":\"10.1101/%1$d\",\"title\":\"T%1$d\",\"category\":\"%2$s\"}"
                    .formatted(i, areas[i]))
        .collect(Collectors.joining(","));
  }
}
