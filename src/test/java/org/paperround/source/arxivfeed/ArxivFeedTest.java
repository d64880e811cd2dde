package org.paperround.source.arxivfeed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paperround.paper.IncomingPaper;
import org.paperround.paper.IncomingPaper.Links;
import org.paperround.source.UnreadableInputException;
import org.paperround.source.arxiv.ArxivCategory;
import org.paperround.source.arxiv.ArxivSettings;
import org.paperround.source.arxiv.CannedArxiv;
import org.paperround.source.arxiv.SecondOpinion;
import org.paperround.source.arxiv.Taken;
import org.paperround.source.http.FetchFailure;
import org.paperround.source.http.FetchRequest;
import org.paperround.source.http.FetchSession;
import org.paperround.source.remote.Ask;
import org.paperround.source.remote.Expectation;
import org.paperround.source.remote.Harvest;
import org.paperround.source.remote.Harvest.State;
import org.paperround.source.remote.PaperSource;
import org.paperround.source.remote.SourceSettings;

class ArxivFeedTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
  private static final LocalDate SUNDAY = LocalDate.of(2026, 10, 4);

  private static final String NONE =
      "<OAI-PMH xmlns='http://www.openarchives.org/OAI/2.0/'><error code='noRecordsMatch'>none</error></OAI-PMH>";

  private static final String RECORD =
      "<OAI-PMH><ListRecords><record><header><identifier>oai:arXiv.org:2609.07777</identifier><datestamp>2026-10-01</datestamp></header><metadata><arXiv><id>2609.07777</id><created>2026-09-29</created><title>T</title></arXiv></metadata></record></ListRecords></OAI-PMH>";

  private final CannedArxiv arxiv = new CannedArxiv();
  private final Taken taken = new Taken();

  @Test
  void takesWhatTheDayAnnounces() throws Exception {
    arxiv.on("/rss/cs.AI+cs.CL", Feeds.file("day.xml"));

    Harvest harvest = fetch(DAY, "cs.AI", "cs.CL");

    assertThat(harvest).isEqualTo(new Harvest(State.WHOLE, ""));
    assertThat(taken.ids()).containsExactly("arXiv:2609.01234", "arXiv:2609.00987");
    IncomingPaper paper = taken.papers().getFirst();
    assertThat(paper.source()).isEqualTo("arxiv-feed");
    assertThat(paper.listedOn()).isEqualTo(DAY);
    assertThat(paper.authors()).containsExactly("Ana Ruiz", "Bo Li");
    assertThat(paper.categories()).containsExactly("cs.CL", "cs.AI");
    assertThat(paper.summary()).isEqualTo("We ask twice. It helps & costs $O(n)$.");
    assertThat(paper.links())
        .isEqualTo(
            new Links(
                "https://arxiv.org/abs/2609.01234",
                "https://arxiv.org/pdf/2609.01234",
                null,
                null));
    assertThat(taken.withdrawn()).containsExactly("arXiv:2604.00002");
    assertThat(taken.rejections()).isEmpty();
    assertThat(arxiv.requests()).extracting(FetchRequest::lane).containsOnly("arxiv");
  }

  @Test
  void takesTheAtomFormAsWell() throws Exception {
    arxiv.on("https://mirror.example/atom/cs.AI", Feeds.file("day.atom"));
    SourceSettings settings =
        new SourceSettings(
            "arxiv",
            Optional.of("The morning"),
            Optional.of(URI.create("https://mirror.example/atom/")),
            List.of("cs.AI"),
            Optional.empty());
    PaperSource source =
        new ArxivFeedKind(new ArxivSettings(), ArxivSettings.CALENDAR, new Silent()).open(settings);

    Harvest harvest = source.fetch(new Ask(DAY, DAY), arxiv, taken);

    assertThat(source.label()).isEqualTo("The morning");
    assertThat(harvest.state()).isEqualTo(State.WHOLE);
    assertThat(taken.papers()).singleElement().extracting(IncomingPaper::listedOn).isEqualTo(DAY);
    assertThat(taken.papers().getFirst().authors()).containsExactly("Ana Ruiz", "Bo Li");
  }

  @Test
  void asksForEachArchiveByItself() throws Exception {
    arxiv.on("/rss/", Feeds.of(Feeds.TODAY, Feeds.item(Feeds.TODAY, "new", "2609.00001")));

    fetch(DAY, "cs.AI", "stat.ML", "cs.CL");

    assertThat(arxiv.addresses())
        .containsExactly(
            "https://feed.example/rss/cs.AI+cs.CL", "https://feed.example/rss/stat.ML");
  }

  @Test
  void saysNotYetWhileTheFeedIsThatOfTheDayBefore() throws Exception {
    arxiv.on("/rss/", Feeds.of(Feeds.YESTERDAY, Feeds.item(Feeds.YESTERDAY, "new", "2609.00001")));

    Harvest harvest = fetch(DAY, "cs.AI");

    assertThat(harvest)
        .isEqualTo(new Harvest(State.NOT_YET, "the feed of cs.AI is still that of Wed 30 Sep"));
    assertThat(taken.papers())
        .extracting(IncomingPaper::listedOn)
        .containsExactly(DAY.minusDays(1));
  }

  @Test
  void saysNotYetWhileAnEmptyFeedIsThatOfTheDayBefore() throws Exception {
    arxiv.on("/rss/", Feeds.of(Feeds.YESTERDAY));

    assertThat(fetch(DAY, "cs.AI").state()).isEqualTo(State.NOT_YET);
  }

  @Test
  void anEmptyFeedOnASundayIsJustEmpty() throws Exception {
    arxiv.on("/rss/", Feeds.of("Sun, 04 Oct 2026"));

    assertThat(fetch(SUNDAY, "cs.AI")).isEqualTo(new Harvest(State.EMPTY, ""));
    assertThat(source("cs.AI").expectation(SUNDAY).kind()).isEqualTo(Expectation.Kind.NOTHING);
    assertThat(arxiv.requests()).hasSize(1);
  }

  @Test
  void anEmptyFeedOnAWorkingDayIsProvedByOaiPmh() throws Exception {
    arxiv.on("/rss/", Feeds.of(Feeds.TODAY)).on("oai.example", NONE);

    assertThat(fetch(DAY, "econ.TH", "cs.GL"))
        .isEqualTo(
            new Harvest(State.EMPTY_PROVED, "nothing new in econ.TH, cs.GL, and OAI-PMH agrees"));
  }

  @Test
  void replacementsAloneAreNoNewPapers() throws Exception {
    arxiv
        .on("/rss/", Feeds.of(Feeds.TODAY, Feeds.item(Feeds.TODAY, "replace", "2605.00001")))
        .on("oai.example", NONE);

    assertThat(fetch(DAY, "econ.TH").state()).isEqualTo(State.EMPTY_PROVED);
    assertThat(taken.papers()).isEmpty();
  }

  @Test
  void whatTheFeedLacksComesByOaiPmh() throws Exception {
    arxiv.on("/rss/", Feeds.of(Feeds.TODAY)).on("oai.example", RECORD);

    assertThat(fetch(DAY, "econ.TH"))
        .isEqualTo(
            new Harvest(State.WHOLE, "the feed had nothing of econ.TH; 1 papers came by OAI-PMH"));
    assertThat(taken.ids()).containsExactly("arXiv:2609.07777");
  }

  @Test
  void anEmptyFeedProvesNothingWhileOaiPmhIsDown() throws Exception {
    arxiv.on("/rss/", Feeds.of(Feeds.TODAY)).on("oai.example", 503, "");

    assertThat(fetch(DAY, "econ.TH"))
        .isEqualTo(
            new Harvest(
                State.EMPTY,
                "the feed had nothing of econ.TH, and OAI-PMH could not be asked: status 503"));
  }

  @Test
  void onePartThatMayHaveFailedInSilenceMakesTheDayShort() throws Exception {
    arxiv
        .on("/rss/cs.AI", Feeds.of(Feeds.TODAY, Feeds.item(Feeds.TODAY, "new", "2609.00001")))
        .on("/rss/econ.TH", Feeds.of(Feeds.TODAY))
        .on("oai.example", 503, "");

    assertThat(fetch(DAY, "cs.AI", "econ.TH").state()).isEqualTo(State.SHORT);
  }

  @Test
  void splitsAGroupThatFillsAFeed() throws Exception {
    arxiv
        .on("/rss/cs.AI+cs.CL", Feeds.full(2_000))
        .on("/rss/cs.AI", Feeds.of(Feeds.TODAY, Feeds.item(Feeds.TODAY, "new", "2609.00001")))
        .on("/rss/cs.CL", Feeds.of(Feeds.TODAY, Feeds.item(Feeds.TODAY, "new", "2609.00002")));

    assertThat(fetch(DAY, "cs.AI", "cs.CL").state()).isEqualTo(State.WHOLE);
    assertThat(taken.ids()).containsExactly("arXiv:2609.00001", "arXiv:2609.00002");
  }

  @Test
  void oneCategoryThatFillsAFeedIsShort() throws Exception {
    arxiv.on("/rss/cs.AI", Feeds.full(2_000));

    Harvest harvest = fetch(DAY, "cs.AI");

    assertThat(harvest.state()).isEqualTo(State.SHORT);
    assertThat(harvest.detail()).contains("cs.AI alone has all of its 2,000 rows");
    assertThat(taken.papers()).hasSize(2_000);
  }

  @Test
  void namesTheBadCategory() {
    arxiv.on("/rss/cs.ZZ", 400, Feeds.error("cs.ZZ", "Bad subject class 'ZZ'. Valid are: AI."));

    assertThatThrownBy(() -> fetch(DAY, "cs.ZZ"))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessageContaining("Bad subject class 'ZZ'")
        .hasMessageContaining("rss/cs.ZZ");
  }

  @Test
  void refusesAnErrorThatIsNoFeedAndAFeedThatIsAnError() {
    arxiv
        .on("/rss/cs.AI", 400, "<html><title>Bad request</title></html>")
        .on("/rss/cs.CL", 400, Feeds.of(Feeds.TODAY));

    assertThatThrownBy(() -> fetch(DAY, "cs.AI"))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessageContaining("Bad request");
    assertThatThrownBy(() -> fetch(DAY, "cs.CL"))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessageContaining("status 400");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<!DOCTYPE html><html><title>Try later</title></html>",
        "Rate exceeded.",
        "<OAI-PMH></OAI-PMH>",
        "<!DOCTYPE l [<!ENTITY a 'b'><!ENTITY b '&a;&a;&a;&a;'>]><rss><channel><item><title>&b;</title></item></channel></rss>"
      })
  void refusesWhatIsNoFeed(String body) {
    arxiv.on("/rss/", body);

    assertThatThrownBy(() -> fetch(DAY, "cs.AI")).isInstanceOf(UnreadableInputException.class);
  }

  @Test
  void loadsNothingFromOutside() throws Exception {
    String bomb =
        "<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
            + Feeds.of(
                Feeds.TODAY,
                Feeds.item(Feeds.TODAY, "new", "2609.00001").replace("We ask.", "Is it &x; ?"));
    arxiv.on("/rss/", bomb);

    fetch(DAY, "cs.AI");

    assertThat(taken.papers().getFirst().summary()).doesNotContain("root:").contains("Is it");
  }

  @Test
  void aTitleOfTenMillionCharactersIsRejectedAndTheRestGoesIn() throws Exception {
    arxiv.on(
        "/rss/",
        Feeds.of(
            Feeds.TODAY,
            "<item><title>" + "x".repeat(10_000_000) + "</title></item>",
            Feeds.item(Feeds.TODAY, "new", "2609.00001")));

    assertThat(fetch(DAY, "cs.AI").state()).isEqualTo(State.WHOLE);
    assertThat(taken.ids()).containsExactly("arXiv:2609.00001");
    assertThat(taken.rejections())
        .containsExactly("entry 1: the title is longer than 2,000 characters");
  }

  @Test
  void aFeedThatIsCutOffIsShort() throws Exception {
    String whole = Feeds.file("day.xml");
    arxiv.on("/rss/", whole.substring(0, whole.indexOf("An older paper")));

    assertThat(fetch(DAY, "cs.AI").state()).isEqualTo(State.SHORT);
    assertThat(taken.ids()).contains("arXiv:2609.01234");
  }

  @Test
  void anEntryThatIsNoPaperOfArxivIsRejected() throws Exception {
    arxiv.on("/rss/", Feeds.of(Feeds.TODAY, "<item><title>News</title></item>"));
    arxiv.on("oai.example", NONE);

    fetch(DAY, "cs.AI");

    assertThat(taken.rejections()).containsExactly("\"News\": the entry has no arXiv id");
  }

  @Test
  void saysThatNothingChanged() throws Exception {
    arxiv.on("/rss/", 304, "");

    assertThat(fetch(DAY, "cs.AI")).isEqualTo(new Harvest(State.UNCHANGED, ""));
  }

  @Test
  void healsAPastDayByOaiPmhAlone() throws Exception {
    arxiv.on("oai.example", RECORD);

    Harvest harvest = source("cs.AI").fetch(new Ask(DAY, DAY.plusDays(2)), arxiv, taken);

    assertThat(harvest.state()).isEqualTo(State.WHOLE);
    assertThat(taken.papers()).extracting(IncomingPaper::listedOn).containsExactly(DAY);
    assertThat(arxiv.addresses())
        .containsExactly(
            "https://oai.example/oai?verb=ListRecords&metadataPrefix=arXiv&set=cs:cs:AI&from=2026-10-01&until=2026-10-03");
  }

  @Test
  void failuresOfTheServerPass() {
    arxiv.on("/rss/", 503, "");

    assertThatThrownBy(() -> fetch(DAY, "cs.AI")).isInstanceOf(FetchFailure.class);
  }

  @Test
  void refusesSettingsThatCannotWork() {
    assertThatThrownBy(() -> source()).hasMessageContaining("needs categories");
    assertThatThrownBy(() -> source("cs AI")).hasMessageContaining("\"cs AI\"");
  }

  private Harvest fetch(LocalDate day, String... categories) throws IOException {
    return source(categories).fetch(new Ask(day, day), arxiv, taken);
  }

  private static PaperSource source(String... categories) {
    return new ArxivFeedKind(new ArxivSettings(), ArxivSettings.CALENDAR, new Silent())
        .open(ArxivSettings.source(categories));
  }

  /** Is not asked in these tests. */
  private static final class Silent implements SecondOpinion {

    @Override
    public String service() {
      return "nobody";
    }

    @Override
    public int papers(LocalDate day, List<ArxivCategory> categories, FetchSession http) {
      throw new AssertionError("nobody is to be asked");
    }
  }
}
