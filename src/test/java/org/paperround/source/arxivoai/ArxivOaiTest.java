package org.paperround.source.arxivoai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paperround.paper.IncomingPaper;
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
import org.paperround.source.remote.Harvest;
import org.paperround.source.remote.Harvest.State;
import org.paperround.source.remote.PaperSource;

class ArxivOaiTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
  private static final String FIRST =
      "https://oai.example/oai?verb=ListRecords&metadataPrefix=arXiv&set=cs:cs:AI&from=2026-10-01&until=2026-10-01";
  private static final String NONE = oai("<error code='noRecordsMatch'>nothing</error>");
  private static final String EXPIRED = oai("<error code='badResumptionToken'>expired</error>");

  private final CannedArxiv arxiv = new CannedArxiv();
  private final Taken taken = new Taken();
  private int knownToTheSearch;

  @Test
  void takesTheNewPapersOfADayPageByPage() throws Exception {
    arxiv.on("set=cs:cs:AI", file("page1.xml")).on("resumptionToken=", file("page2.xml"));

    Harvest harvest = fetch(DAY, "cs.AI");

    assertThat(harvest).isEqualTo(new Harvest(State.WHOLE, ""));
    assertThat(taken.ids()).containsExactly("arXiv:2609.01234", "arXiv:2609.02222");
    assertThat(taken.withdrawn()).containsExactly("arXiv:2609.04444", "arXiv:2609.05555");
    IncomingPaper paper = taken.papers().getFirst();
    assertThat(paper.title()).isEqualTo("Asking twice helps");
    assertThat(paper.summary()).isEqualTo("We ask twice. It helps & costs $a < b$.");
    assertThat(paper.authors()).containsExactly("Ana Maria Ruiz", "Bo Li Jr.", "The Team");
    assertThat(paper.categories()).containsExactly("cs.CL", "cs.AI");
    assertThat(paper.published()).isEqualTo("2026-09-29");
    assertThat(paper.listedOn()).isEqualTo(DAY);
    assertThat(paper.source()).isEqualTo("arxiv-oai");
    assertThat(paper.links().pdf()).isEqualTo("https://arxiv.org/pdf/2609.01234");
    assertThat(arxiv.addresses())
        .containsExactly(
            FIRST,
            "https://oai.example/oai?verb=ListRecords&resumptionToken=verb%3DListRecords&skip=4|x");
    assertThat(arxiv.requests()).extracting(FetchRequest::lane).containsOnly("arxiv");
  }

  @Test
  void asksForEachCategoryAndTakesEachPaperOnce() throws Exception {
    arxiv.on("set=", file("page2.xml"));

    fetch(DAY, "cs.AI", "hep-th");

    assertThat(arxiv.addresses()).anyMatch(address -> address.contains("set=physics:hep-th&"));
    assertThat(taken.ids()).containsExactly("arXiv:2609.02222");
  }

  @Test
  void looksThroughTheDaysAfterAPastDayForWhatChangedSince() throws Exception {
    arxiv.on(
        "from=2026-10-01&until=2026-10-05",
        oai(
            "<ListRecords>"
                + record("2609.00001", "2026-10-02", "2026-09-29", "2026-10-01")
                + record("2609.00002", "2026-10-02", "2026-10-01", "")
                + record("2609.00003", "2026-10-05", "2026-09-20", "2026-10-04")
                + "</ListRecords>"));

    source("cs.AI").fetch(new Ask(DAY, LocalDate.of(2026, 10, 5)), arxiv, taken);

    assertThat(taken.ids())
        .as("submitted for the announcement of the day, wherever the record is now")
        .containsExactly("arXiv:2609.00001");
  }

  @Test
  void anEmptyDayIsProvedByTheSearch() throws Exception {
    arxiv.on("set=", NONE);

    assertThat(fetch(DAY, "cs.AI"))
        .isEqualTo(new Harvest(State.EMPTY_PROVED, "nothing new in cs.AI, and the search agrees"));

    knownToTheSearch = 3;
    assertThat(fetch(DAY, "cs.AI"))
        .isEqualTo(
            new Harvest(State.SHORT, "nothing came of cs.AI, yet the search knows 3 papers"));

    knownToTheSearch = -1;
    assertThat(fetch(DAY, "cs.AI"))
        .isEqualTo(
            new Harvest(
                State.EMPTY, "nothing came of cs.AI, and the search could not be asked: down"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-10-03", "2026-10-04", "2026-11-27"})
  void weekendsAndHolidaysNeedNoProof(LocalDate day) throws Exception {
    arxiv.on("set=", NONE);
    knownToTheSearch = 1;

    assertThat(fetch(day, "cs.AI")).isEqualTo(new Harvest(State.EMPTY, ""));
  }

  @Test
  void beginsAgainWhenItsTokenHasExpired() throws Exception {
    arxiv
        .on("set=", file("page1.xml"))
        .on("resumptionToken=", EXPIRED)
        .on("resumptionToken=", file("page2.xml"));

    assertThat(fetch(DAY, "cs.AI").state()).isEqualTo(State.WHOLE);
    assertThat(taken.ids()).containsExactly("arXiv:2609.01234", "arXiv:2609.02222");
    assertThat(arxiv.requests()).hasSize(4);
  }

  @Test
  void givesUpWhenItsTokenExpiresAgain() throws Exception {
    arxiv.on("set=", file("page1.xml")).on("resumptionToken=", EXPIRED);

    assertThat(fetch(DAY, "cs.AI"))
        .isEqualTo(new Harvest(State.SHORT, "OAI-PMH let its list of cs.AI expire twice"));
    assertThat(taken.ids()).containsExactly("arXiv:2609.01234");
  }

  @Test
  void doesNotGoRoundInCircles() throws Exception {
    arxiv.on("oai?", file("page1.xml"));

    assertThat(fetch(DAY, "cs.AI").detail())
        .isEqualTo("OAI-PMH gave the same page again and again");
    assertThat(arxiv.requests()).hasSize(2);
  }

  @Test
  void takesWhatCameBeforeAnAnswerBroke() throws Exception {
    String page = file("page1.xml");
    arxiv.on("set=", page.substring(0, page.indexOf("<id>1005")));

    Harvest harvest = fetch(DAY, "cs.AI");

    assertThat(harvest.state()).isEqualTo(State.SHORT);
    assertThat(harvest.detail()).contains("broken or cut off at line");
    assertThat(taken.ids()).containsExactly("arXiv:2609.01234");
  }

  @Test
  void signsThatXmlDoesNotAllowCostNothing() throws Exception {
    String page =
        file("page2.xml")
            .replace("We waited.", "a\u0001b &nbsp; c & d &#0; &#x110000; <![CDATA[e & <f>]]>");
    arxiv.on("set=", page);

    assertThat(fetch(DAY, "cs.AI").state()).isEqualTo(State.WHOLE);
    assertThat(taken.papers().getFirst().summary())
        .isEqualTo("ab &nbsp; c & d &#0; &#x110000; e & <f>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <OAI-PMH><error code='badArgument'>No set cs:cs:ZZ</error></OAI-PMH> | OAI-PMH answered with the error badArgument: No set cs:cs:ZZ
          <OAI-PMH><error code='badResumptionToken'>x</error></OAI-PMH>        | OAI-PMH answered with the error badResumptionToken: x
          <OAI-PMH><error/></OAI-PMH>                         | OAI-PMH answered with the error error
          <OAI-PMH><ListRecords/></OAI-PMH>                   | OAI-PMH answered with neither records nor a reason why there are none
          <OAI-PMH><ListRecords>                              | the answer of OAI-PMH cannot be read: its XML is broken or cut off at line 1
          ''                                                  | the answer is empty
          Rate exceeded.                                      | the answer is not OAI-PMH but the text "Rate exceeded."
          <!DOCTYPE html><html><body>Down</body></html>       | the answer is an HTML page, not OAI-PMH
          <rss><channel/></rss>                               | the answer is not OAI-PMH but XML whose root is <rss>
          """)
  void refusesAnAnswerThatIsNoList(String body, String message) {
    arxiv.on("set=", body == null ? "" : body);

    assertThatThrownBy(() -> fetch(DAY, "cs.AI"))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE x [<!ENTITY a 'b'><!ENTITY b '&a;&a;&a;&a;&a;'>]><OAI-PMH><error code='noRecordsMatch'>&b;</error></OAI-PMH>",
        "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><OAI-PMH><error code='e'>&a;</error></OAI-PMH>",
        "<!DOCTYPE x SYSTEM 'http://127.0.0.1:1/x.dtd'><OAI-PMH/>"
      })
  void refusesADoctype(String body) {
    arxiv.on("set=", body);

    assertThatThrownBy(() -> fetch(DAY, "cs.AI"))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessageContaining("DOCTYPE");
  }

  @Test
  void refusesElementsWithoutEnd() {
    arxiv.on("set=", "<OAI-PMH>" + "<a>".repeat(1_000_000));

    assertThatThrownBy(() -> fetch(DAY, "cs.AI"))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessage("the answer nests elements without end");
  }

  @Test
  void rejectsATitleOfTenMillionCharactersAlone() throws Exception {
    arxiv.on(
        "set=",
        oai(
            "<ListRecords>"
                + record("2609.00001", "2026-10-01", "2026-09-30", "")
                    .replace("<title>T", "<title>" + "x ".repeat(5_000_000))
                + record("2609.00002", "2026-10-01", "2026-09-30", "")
                + record("", "2026-10-01", "2026-09-30", "")
                + "</ListRecords>"));

    assertThat(fetch(DAY, "cs.AI").state()).isEqualTo(State.WHOLE);
    assertThat(taken.ids()).containsExactly("arXiv:2609.00002");
    assertThat(taken.rejections())
        .containsExactly(
            "record 1: the title is longer than 2,000 characters",
            "record 3: the record has no arXiv id");
  }

  @Test
  void failuresOfTheServerPass() {
    arxiv.on("set=", 503, "");

    assertThatThrownBy(() -> fetch(DAY, "cs.AI")).isInstanceOf(FetchFailure.class);
  }

  private Harvest fetch(LocalDate day, String... categories) throws IOException {
    return source(categories).fetch(new Ask(day, day), arxiv, taken);
  }

  private PaperSource source(String... categories) {
    return new ArxivOaiKind(new ArxivSettings(), ArxivSettings.CALENDAR, new Search())
        .open(ArxivSettings.source(categories));
  }

  private static String oai(String content) {
    return "<OAI-PMH xmlns='http://www.openarchives.org/OAI/2.0/'>" + content + "</OAI-PMH>";
  }

  private static String record(String id, String datestamp, String created, String updated) {
    return "<record><header><identifier>oai:arXiv.org:%s</identifier><datestamp>%s</datestamp></header><metadata><arXiv><id>%s</id><created>%s</created><updated>%s</updated><title>T</title></arXiv></metadata></record>"
        .formatted(id, datestamp, id, created, updated);
  }

  private static String file(String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(ArxivOaiTest.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Knows as many papers as a test says; a negative number stands for a service that is down. */
  private final class Search implements SecondOpinion {

    @Override
    public String service() {
      return "the search";
    }

    @Override
    public int papers(LocalDate day, List<ArxivCategory> categories, FetchSession http) {
      if (knownToTheSearch < 0) {
        throw new UnreadableInputException("down");
      }
      return knownToTheSearch;
    }
  }
}
