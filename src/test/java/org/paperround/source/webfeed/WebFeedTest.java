package org.paperround.source.webfeed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paperround.paper.IncomingPaper;
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

class WebFeedTest {

  private static final LocalDate DAY = LocalDate.of(2026, 9, 15);
  private static final String ADDRESS = "https://j.example/feed";

  private final CannedSession http = new CannedSession();
  private final Collected found = new Collected();
  private final WebFeedKind kind = new WebFeedKind();
  private final PaperSource source = kind.open(Settings.url(ADDRESS));

  @Test
  void takesInTheNewsOfAFeed() throws FetchFailure {
    http.with(
        ADDRESS,
        rss(
            item("Today", "2026-09-15")
                + item("Ahead", "2026-12-01")
                + item("Two weeks", "2026-09-01")
                + item("Older", "2026-08-31")
                + item("Ancient", "1999-01-01")
                + item("Undated", "")));

    assertThat(take()).isEqualTo(new Harvest(State.WHOLE, ""));
    assertThat(found.papers())
        .extracting(IncomingPaper::title)
        .containsExactly("Today", "Ahead", "Two weeks", "Undated");
    assertThat(found.papers()).extracting(IncomingPaper::listedOn).containsOnly(DAY);
    assertThat(found.papers()).extracting(IncomingPaper::source).containsOnly("feed");
    assertThat(found.papers().getFirst().links().abstractPage())
        .isEqualTo("https://j.example/Today");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<rss><channel><title>J</title></channel></rss>",
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>J</title></feed>",
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[]}"
      })
  void aFeedWithoutEntriesIsEmpty(String feed) throws FetchFailure {
    http.with(ADDRESS, feed);

    assertThat(take()).isEqualTo(new Harvest(State.EMPTY, ""));
  }

  @Test
  void aFeedOfOldEntriesIsEmptyAndSaysSo() throws FetchFailure {
    http.with(ADDRESS, rss(item("A", "2026-08-01") + item("B", "2026-07-01")));

    assertThat(take())
        .isEqualTo(new Harvest(State.EMPTY, "its 2 entries are all older than 14 days"));
  }

  @Test
  void aFeedOfWhichNothingCanBeReadIsNotEmpty() throws FetchFailure {
    http.with(ADDRESS, rss("<item><pubDate>2026-09-15</pubDate></item>"));

    assertThat(take()).isEqualTo(new Harvest(State.SHORT, "none of its entries could be read"));
    assertThat(found.rejections())
        .containsExactly("entry 1: there is neither title, text, link nor id");
  }

  @Test
  void entriesWithoutTitleAndTextAreNamedByTheirLinks() throws FetchFailure {
    http.with(ADDRESS, rss("<item><link>/on-cats</link></item><item><link>/2</link></item>"));

    assertThat(take()).isEqualTo(new Harvest(State.WHOLE, ""));
    assertThat(found.papers())
        .extracting(IncomingPaper::title)
        .containsExactly("On cats", "j.example/2");
    assertThat(found.rejections()).isEmpty();
  }

  @Test
  void aMonthIsNewsUntilItIsOver() throws FetchFailure {
    http.with(ADDRESS, rss(item("This", "2026-09") + item("Last", "August 2026")));
    source.fetch(new Ask(LocalDate.of(2026, 9, 30), LocalDate.of(2026, 9, 30)), http, found);

    assertThat(found.papers()).extracting(IncomingPaper::title).containsExactly("This");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<rss xmlns:y='urn:y'><channel><title>J</title><y:item><title>T</title></y:item></channel></rss>",
        "<html><body><rss><channel><title>J</title></channel></rss></body></html>"
      })
  void whatMayHoldEntriesIsNoQuietDay(String feed) {
    http.with(ADDRESS, feed);

    assertThatThrownBy(this::take).isInstanceOf(UnreadableInputException.class);
  }

  @Test
  void aFeedThatIsCutOffIsShort() throws FetchFailure {
    http.with(ADDRESS, "<rss><channel>" + item("A", "") + "<item><title>B");

    assertThat(take()).isEqualTo(new Harvest(State.SHORT, "the feed is cut off"));
    assertThat(found.papers()).hasSize(1);
  }

  @Test
  void aFeedThatHasNotChangedIsUnchanged() throws FetchFailure {
    http.with(ADDRESS, 304, Map.of(), "");

    assertThat(take().state()).isEqualTo(State.UNCHANGED);
  }

  @Test
  void takesTheEncodingFromTheHeader() throws FetchFailure {
    http.with(
        ADDRESS,
        200,
        Map.of("content-type", "text/xml; Charset=\"windows-1251\""),
        rss(item("Журнал", "")).getBytes(Charset.forName("windows-1251")));
    take();

    assertThat(found.papers()).extracting(IncomingPaper::title).containsExactly("Журнал");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<html><head><title>J</title><link rel=alternate type=application/rss+xml href=/rss> | this is the HTML page \"J\", not a feed; it names as its feed https://j.example/rss",
        "Rate exceeded | this is no feed but the text \"Rate exceeded\"",
        "[1] | this is a JSON array, not a feed",
        "'' | the feed is empty: not even a byte came"
      })
  void saysWhatCameInsteadOfAFeed(String body, String reason) {
    http.with(ADDRESS, body);

    assertThatThrownBy(this::take).isInstanceOf(UnreadableInputException.class).hasMessage(reason);
  }

  @Test
  void aServerThatFailsIsAFailure() {
    http.with(ADDRESS, 503, Map.of(), "");

    assertThatThrownBy(this::take).isInstanceOf(FetchFailure.class);
  }

  @Test
  void cannotTellWhatWasInItOnAPastDay() throws FetchFailure {
    assertThat(source.reachesBack()).isFalse();
    assertThat(source.fetch(new Ask(DAY, DAY.plusDays(1)), http, found).state())
        .isEqualTo(State.SHORT);
    assertThat(http.requests()).isEmpty();
  }

  @Test
  void needsAnAddressAndNothingElse() {
    assertThat(source.label()).isEqualTo("feed of j.example");
    assertThat(source.expectation(DAY).kind()).isEqualTo(Expectation.Kind.OPEN);
    assertThatThrownBy(() -> kind.open(Settings.NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the source s needs the setting url: the address of its feed");
    assertThatThrownBy(() -> kind.open(Settings.url("file:///etc/passwd")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("the url of the source s must be an address with http or https");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/xml; charset=utf-8 | utf-8",
        "text/xml;charset = 'koi8-r' | koi8-r",
        "text/xml; a=b; CHARSET=\"x\" ; c=d | x",
        "text/xml |",
        "text/xml; charset= |",
        "charset=x |"
      })
  void readsTheContentType(String header, String charset) {
    assertThat(ContentType.charset(header).orElse(null)).isEqualTo(charset);
  }

  private Harvest take() throws FetchFailure {
    return source.fetch(new Ask(DAY, DAY), http, found);
  }

  private static String rss(String items) {
    return "<rss version=\"2.0\"><channel><title>J</title>" + items + "</channel></rss>";
  }

  private static String item(String title, String date) {
    return "<item><title>%s</title><link>/%s</link><pubDate>%s</pubDate></item>"
        .formatted(title, title, date);
  }
}
