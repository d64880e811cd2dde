package org.paperround.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.ext.mail.mailencoder.Utils;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paperround.interest.Term;
import org.paperround.matching.Match;
import org.paperround.matching.Reason;
import org.paperround.paper.PaperCard;
import org.paperround.platform.language.Language;
import org.paperround.testing.OnH2;

@QuarkusTest
@TestProfile(OnH2.class)
class DigestComposerTest {

  /** Several times as many as fit. */
  private static final int MANY = 150;

  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  @Inject DigestComposer composer;

  @ParameterizedTest
  @ValueSource(
      strings = {"A plain abstract that goes on. ", "Für 漢字 🦙 = x. ", "====", "<&>\"'", "🦙"})
  void howeverManyAndLongThePapersTheMailStaysBelowItsLimit(String text) {
    RenderedDigest digest = composer.compose(order(MANY, MANY, text.repeat(600)));

    assertThat(onTheWire(digest.html())).isLessThanOrEqualTo(DigestComposer.MAX_HTML);
    assertThat(digest.papers()).isNotEmpty();
    assertThat(digest.papers()).isEqualTo(ids(digest.papers().size()));
    assertThat(digest.leftOut()).isEqualTo(MANY - digest.papers().size()).isPositive();
    assertThat(digest.html()).contains("in your browser");
  }

  @Test
  void theLimitIsUsedAndNotJustKept() {
    RenderedDigest digest = composer.compose(order(MANY, MANY, "A plain abstract. ".repeat(600)));

    assertThat(onTheWire(digest.html())).isGreaterThan(DigestComposer.MAX_HTML * 3 / 4);
  }

  @Test
  void theReadersMaximumIsKeptAndTheBestPapersStay() {
    RenderedDigest digest = composer.compose(order(30, 10, "Short."));

    assertThat(digest.papers()).isEqualTo(ids(10));
    assertThat(digest.leftOut()).isEqualTo(20);
  }

  @Test
  void withFewerPapersThanTheMaximumNothingIsLeftOut() {
    RenderedDigest digest = composer.compose(order(3, 10, "Short."));

    assertThat(digest.papers()).isEqualTo(ids(3));
    assertThat(digest.leftOut()).isZero();
  }

  @Test
  void oneMonsterOfAPaperIsStillAMail() {
    PaperCard monster =
        paper(
            1,
            "漢🦙".repeat(1_000),
            "<b>=</b>".repeat(20_000),
            Collections.nCopies(3_000, "N. ".repeat(500)),
            null);

    RenderedDigest digest = composer.compose(order(List.of(match(monster)), 10));

    assertThat(digest.papers()).containsExactly(1L);
    assertThat(onTheWire(digest.html())).isLessThanOrEqualTo(DigestComposer.MAX_HTML);
  }

  @Test
  void aMonsterOfAnAddressDoesNotMakeAMonsterOfAMail() {
    PaperCard monster =
        paper(1, "Title", "Short.", List.of(), "https://example.org/" + "x".repeat(200_000));

    RenderedDigest digest = composer.compose(order(List.of(match(monster)), 10));

    assertThat(onTheWire(digest.html())).isLessThanOrEqualTo(DigestComposer.MAX_HTML);
  }

  @Test
  void withoutAPaperItIsANoteAndWithoutRoomForOneThereIsNone() {
    assertThat(composer.compose(order(List.of(), 10)).papers()).isEmpty();
    assertThatThrownBy(() -> composer.compose(order(3, 0, "Short.")))
        .hasMessage("a digest has room for a paper at least");
  }

  private static int onTheWire(String html) {
    return Utils.encodeQP(html).replace("\n", "\r\n").length();
  }

  private static List<Long> ids(int papers) {
    return LongStream.rangeClosed(1, papers).boxed().toList();
  }

  private static DigestOrder order(int papers, int maxPapers, String summary) {
    List<Match> matches =
        ids(papers).stream()
            .map(id -> match(paper(id, "Title " + id, summary, List.of("Ada"), null)))
            .toList();
    return order(matches, maxPapers);
  }

  private static DigestOrder order(List<Match> matches, int maxPapers) {
    return new DigestOrder(
        Language.ENGLISH,
        DAY,
        matches,
        0,
        List.of(),
        maxPapers,
        1_000,
        List.of(),
        SampleDigest.view(Language.ENGLISH).links(),
        Map.of("Odd", 123_456_789L));
  }

  private static Match match(PaperCard paper) {
    Reason reason = new Reason(Term.Kind.KEYWORD, "title", "Title", Reason.Field.TITLE);
    return new Match(paper, paper.id() % 2 == 0 ? "Even" : "Odd", 1, () -> List.of(reason));
  }

  private static PaperCard paper(
      long id, String title, String summary, List<String> authors, @Nullable String url) {
    return new PaperCard(
        id,
        title,
        summary,
        authors,
        authors.size(),
        null,
        List.of(),
        DAY,
        DAY,
        0,
        0,
        url,
        url,
        url,
        List.of(),
        false);
  }
}
