package org.paperround.source.huggingface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paperround.paper.IncomingPaper;
import org.paperround.paper.IncomingPaper.Organisation;
import org.paperround.source.Collected;
import org.paperround.source.UnreadableInputException;
import org.paperround.source.http.FetchFailure;
import org.paperround.source.remote.Ask;
import org.paperround.source.remote.CannedSession;
import org.paperround.source.remote.Expectation;
import org.paperround.source.remote.Harvest;
import org.paperround.source.remote.PaperSource;
import org.paperround.source.remote.Settings;

class HuggingFaceTest {

  private static final LocalDate THURSDAY = LocalDate.of(2026, 9, 3);
  private static final LocalDate SATURDAY = LocalDate.of(2026, 9, 5);

  private final CannedSession http = new CannedSession();
  private final Collected found = new Collected();
  private final PaperSource source = new HuggingFace().open(Settings.NONE);

  @Test
  void takesInADay() throws FetchFailure {
    http.with(
        page(0),
        """
        [{"paper":{"id":"2609.01234","authors":[{"_id":"66a","name":"Ana Ruiz","hidden":false}],
          "publishedAt":"2026-09-01T17:08:18.000Z","submittedOnDailyAt":"2026-09-02T00:00:00.000Z",
          "title":"T","summary":"Abstract","upvotes":"1.2k","projectPage":"https://p.example",
          "githubRepo":"https://github.com/o/r","organization":{"name":"lab","fullname":"The Lab"}},
          "publishedAt":"2026-09-01T13:08:18.000Z","title":"T","numComments":1},
         {"paper":{"id":"2609.04321","title":"U","organization":null,"githubRepo":null,"upvotes":null}},
         {"paper":{"id":"x","title":"V"}}]""");

    assertThat(take(THURSDAY)).isEqualTo(new Harvest(Harvest.State.WHOLE, ""));
    assertThat(found.papers()).hasSize(2);
    IncomingPaper paper = found.papers().getFirst();
    assertThat(paper.source()).isEqualTo("huggingface");
    assertThat(paper.listedOn()).isEqualTo(THURSDAY);
    assertThat(paper.upvotes()).isEqualTo(1_200);
    assertThat(paper.comments()).isEqualTo(1);
    assertThat(paper.organisation()).isEqualTo(new Organisation("lab", "The Lab"));
    assertThat(paper.links().code()).isEqualTo("https://github.com/o/r");
    assertThat(paper.links().project()).isEqualTo("https://p.example");
    assertThat(found.rejections())
        .containsExactly("item 3: paper.id must be an arXiv id such as 2609.01234, not \"x\"");
    assertThat(http.requests()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-03, 2026-09-03, NOT_YET",
    "2026-09-03, 2026-09-04, EMPTY",
    "2026-09-05, 2026-09-05, EMPTY",
    "2026-09-06, 2026-09-08, EMPTY"
  })
  void anEmptyListProvesNothingOnlyOnAWeekdayThatIsToday(
      LocalDate day, LocalDate today, Harvest.State state) throws FetchFailure {
    http.with(page(day, 0), "[]");

    assertThat(source.fetch(new Ask(day, today), http, found).state()).isEqualTo(state);
  }

  @Test
  void takesPapersOfAWeekendAsTheyCome() throws FetchFailure {
    http.with(page(SATURDAY, 0), "[" + items(1, 1) + "]");

    assertThat(take(SATURDAY).state()).isEqualTo(Harvest.State.WHOLE);
  }

  @Test
  void expectsNothingOnWeekends() {
    assertThat(source.expectation(SATURDAY).kind()).isEqualTo(Expectation.Kind.NOTHING);
    assertThat(source.expectation(SATURDAY.plusDays(1)).kind()).isEqualTo(Expectation.Kind.NOTHING);
    assertThat(source.expectation(THURSDAY).kind()).isEqualTo(Expectation.Kind.OPEN);
    assertThat(source.reachesBack()).isTrue();
    assertThat(source.zone()).isEqualTo(ZoneOffset.UTC);
  }

  @Test
  void aDayThatIsNotOpenIsNotYet() throws FetchFailure {
    http.with(page(0), 400, Map.of(), "{\"error\":\"Invalid date\"}");

    assertThat(take(THURSDAY).state()).isEqualTo(Harvest.State.NOT_YET);
  }

  @Test
  void aPastDayThatIsRefusedIsAFailure() {
    http.with(page(0), 400, Map.of(), "{\"error\":\"Invalid date\"}");

    assertThatThrownBy(() -> source.fetch(new Ask(THURSDAY, SATURDAY), http, found))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessage("Hugging Face refuses the day 2026-09-03: Invalid date");
  }

  @Test
  void asksForPagesWhileTheyAreFull() throws FetchFailure {
    http.with(page(0), "[" + items(1, 100) + "]")
        .with(page(1), "[" + items(101, 200) + "]")
        .with(page(2), "[" + items(199, 205) + "]");

    assertThat(take(THURSDAY).state()).isEqualTo(Harvest.State.WHOLE);
    assertThat(found.papers())
        .hasSize(205)
        .extracting(IncomingPaper::canonicalId)
        .doesNotHaveDuplicates();
  }

  @Test
  void goesOnWhereTheServerMindsItsUsualLimitOnly() throws FetchFailure {
    http.with(page(0), "[" + items(1, 50) + "]").with(page(1), "[" + items(51, 60) + "]");

    take(THURSDAY);
    assertThat(found.papers()).hasSize(60);
  }

  @Test
  void findsWhatSlippedOntoTheFirstPage() throws FetchFailure {
    http.with(page(0), "[" + items(1, 100) + "]")
        .with(page(0), "[" + items(101, 101) + "," + items(1, 99) + "]")
        .with(page(1), "[" + items(100, 100) + "," + items(102, 103) + "]");

    assertThat(take(THURSDAY).state()).isEqualTo(Harvest.State.WHOLE);
    assertThat(found.papers()).hasSize(103);
  }

  @Test
  void followsTheLinkToTheNextPage() throws FetchFailure {
    String next = "https://huggingface.co/api/daily_papers?cursor=abc";
    http.with(
            page(0), 200, Map.of("link", "<" + next + ">; rel=\"next\""), "[" + items(1, 20) + "]")
        .with(next, "[" + items(21, 30) + "]");

    assertThat(take(THURSDAY).state()).isEqualTo(Harvest.State.WHOLE);
    assertThat(found.papers()).hasSize(30);
  }

  @Test
  void doesNotFollowALinkToAnotherServer() throws FetchFailure {
    http.with(
        page(0),
        200,
        Map.of("link", "<https://evil.example/api>; rel=next"),
        "[" + items(1, 20) + "]");

    assertThat(take(THURSDAY).state()).isEqualTo(Harvest.State.WHOLE);
    assertThat(http.requests()).hasSize(1);
  }

  @Test
  void stopsWhereAPageIsRepeated() throws FetchFailure {
    http.with(page(0), "[" + items(1, 100) + "]").with(page(1), "[" + items(1, 100) + "]");

    assertThat(take(THURSDAY))
        .isEqualTo(new Harvest(Harvest.State.SHORT, "page 2 repeats an earlier one"));
    assertThat(found.papers()).hasSize(100);
  }

  @Test
  void stopsWhereAPageIsSaidToFollowItself() throws FetchFailure {
    http.with(page(0), 200, Map.of("link", "<" + page(0) + ">; rel=next"), "[" + items(1, 9) + "]");

    assertThat(take(THURSDAY).state()).isEqualTo(Harvest.State.SHORT);
    assertThat(http.requests()).hasSize(1);
  }

  @Test
  void stopsAfterFiftyPages() throws FetchFailure {
    for (int p = 0; p <= 50; p++) {
      http.with(page(p), "[" + items(p * 100 + 1, p * 100 + 100) + "]");
    }

    assertThat(take(THURSDAY))
        .isEqualTo(new Harvest(Harvest.State.SHORT, "there are more than 50 pages"));
    assertThat(found.papers()).hasSize(5_000);
  }

  @Test
  void saysThatALaterPageWasRefused() throws FetchFailure {
    http.with(page(0), "[" + items(1, 100) + "]").with(page(1), 400, Map.of(), "no such page");

    assertThat(take(THURSDAY))
        .isEqualTo(new Harvest(Harvest.State.SHORT, "page 2 was refused: no such page"));
  }

  @Test
  void aFailureOnALaterPageLeavesWhatCame() {
    http.with(page(0), "[" + items(1, 100) + "]").with(page(1), 503, Map.of(), "");

    assertThatThrownBy(() -> take(THURSDAY)).isInstanceOf(FetchFailure.class);
    assertThat(found.papers()).hasSize(100);
  }

  @Test
  void aListThatHasNotChangedIsUnchanged() throws FetchFailure {
    http.with(page(0), 304, Map.of(), "");

    assertThat(take(THURSDAY).state()).isEqualTo(Harvest.State.UNCHANGED);
  }

  @Test
  void aListOfWhichNothingCanBeReadIsNoQuietDay() throws FetchFailure {
    http.with(page(0), "[{\"paper\":{\"id\":\"x\"}},{\"id\":7}]");

    assertThat(take(THURSDAY))
        .isEqualTo(new Harvest(Harvest.State.SHORT, "none of its items could be read"));
    assertThat(found.rejections()).hasSize(2);
  }

  @Test
  void jsonThatStopsBeingValidIsShort() throws FetchFailure {
    http.with(page(0), "[" + items(1, 2) + ",{nonsense}]");

    assertThat(take(THURSDAY))
        .isEqualTo(new Harvest(Harvest.State.SHORT, "the JSON of page 1 is broken"));
    assertThat(found.papers()).hasSize(2);
  }

  @Test
  void jsonThatIsCutOffIsAskedForAgainAndThenAFailure() {
    http.with(page(0), "[" + items(1, 2) + ",{\"paper\":");

    assertThatThrownBy(() -> take(THURSDAY))
        .isInstanceOf(FetchFailure.class)
        .cause()
        .hasMessage("the JSON ends too early, in item 3");
    assertThat(found.papers()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"error\":\"Too many\"} | Hugging Face answered with an error: Too many",
        "{\"papers\":[]} | the answer is a JSON object: daily papers are an array",
        "<!doctype html><p>Busy | the answer is a web page (HTML or XML): it must be the JSON of /api/daily_papers",
        "Rate exceeded | the answer is not valid JSON",
        "'' | the answer is empty"
      })
  void saysWhatCameInsteadOfTheList(String body, String reason) {
    http.with(page(0), body);

    assertThatThrownBy(() -> take(THURSDAY))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessage(reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://mirror.example",
        "https://mirror.example/",
        "https://mirror.example/api/daily_papers"
      })
  void asksAnotherAddressIfItIsTold(String url) throws FetchFailure {
    http.with("https://mirror.example/api/daily_papers?date=2026-09-03&p=0&limit=100", "[]");
    new HuggingFace().open(Settings.url(url)).fetch(new Ask(THURSDAY, THURSDAY), http, found);

    assertThat(http.asked()).extracting(URI::getHost).containsExactly("mirror.example");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://x.example", "/path", "mailto:a@b", "http://x.example/?a=b"})
  void refusesAnAddressThatIsNone(String url) {
    assertThatThrownBy(() -> new HuggingFace().open(Settings.url(url)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("the url of the source s must");
  }

  @Test
  void refusesSettingsItDoesNotHave() {
    assertThatThrownBy(() -> new HuggingFace().open(Settings.categories("cs.AI")))
        .hasMessageContaining("neither categories nor servers");
  }

  private Harvest take(LocalDate today) throws FetchFailure {
    return source.fetch(new Ask(today, today), http, found);
  }

  private static String page(int number) {
    return page(THURSDAY, number);
  }

  private static String page(LocalDate day, int number) {
    return "https://huggingface.co/api/daily_papers?date=%s&p=%d&limit=100".formatted(day, number);
  }

  private static String items(int from, int to) {
    List<String> items =
        IntStream.rangeClosed(from, to)
            .mapToObj("{\"paper\":{\"id\":\"2609.%1$05d\",\"title\":\"T%1$d\"}}"::formatted)
            .toList();
    return items.stream().collect(Collectors.joining(","));
  }
}
