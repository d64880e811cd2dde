package org.paperround.source.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.paperround.paper.CanonicalId;
import org.paperround.paper.IncomingPaper;
import org.paperround.paper.IncomingPaper.Links;
import org.paperround.paper.IncomingPaper.Organisation;
import org.paperround.source.Collected;

class SeedPageTest {

  private static final LocalDate TODAY = LocalDate.of(2025, 11, 12);
  private static final LocalDate LISTED = LocalDate.of(2025, 11, 11);

  private final Collected found = new Collected();

  @BeforeEach
  void readSeedPage() throws IOException {
    try (InputStream page = resource("/demo/daily-papers-page.txt")) {
      new PageTextReader().read(page, TODAY, LISTED, found);
    }
  }

  @Test
  void readsEveryCard() {
    assertThat(found.rejections()).isEmpty();
    assertThat(found.papers()).hasSize(71).doesNotHaveDuplicates();
    assertThat(found.papers()).extracting(IncomingPaper::canonicalId).doesNotHaveDuplicates();
    assertThat(found.papers()).filteredOn(p -> p.authorCount() > 0).hasSize(68);
    assertThat(found.papers()).filteredOn(p -> p.organisation() != null).hasSize(3);
    assertThat(found.papers()).filteredOn(p -> p.comments() > 0).hasSize(5);
    assertThat(found.papers()).filteredOn(p -> yearOf(p) == 2025).hasSize(17);
    assertThat(found.papers().stream().mapToInt(IncomingPaper::authorCount).sum()).isEqualTo(336);
    assertThat(found.papers().stream().mapToInt(IncomingPaper::comments).sum()).isEqualTo(9);
  }

  @Test
  void readsEveryFieldOfEveryCard() throws IOException {
    List<String> expected = lines("daily-papers-page.tsv");

    SoftAssertions.assertSoftly(
        all -> {
          for (int i = 0; i < 71; i++) {
            all.assertThat(row(found.papers().get(i))).isEqualTo(expected.get(i + 1));
          }
        });
  }

  @Test
  void givesAllPapersTheListsDayAndNothingThatThePageDoesNotTell() {
    assertThat(found.papers())
        .allSatisfy(
            paper -> {
              assertThat(paper.listedOn()).isEqualTo(LISTED);
              assertThat(paper.upvotes()).isZero();
              assertThat(paper.authors()).isEmpty();
              assertThat(paper.categories()).isEmpty();
              assertThat(paper.links()).isEqualTo(Links.NONE);
              assertThat(paper.source()).isEqualTo("page-text");
              assertThat(paper.version()).isEqualTo(1);
              assertThat(paper.canonicalId()).isEqualTo(CanonicalId.fromTitle(paper.title()));
            });
  }

  @Test
  void readsTheFirstAndTheLastCard() {
    IncomingPaper first = found.papers().getFirst();
    assertThat(first.title())
        .isEqualTo("MARS: Paying more attention to visual attributes for text-based person search");
    assertThat(first.summary()).startsWith("Text-based person search (TBPS) is a problem");
    assertThat(first.published()).isEqualTo(LocalDate.of(2024, 7, 5));

    IncomingPaper last = found.papers().getLast();
    assertThat(last.title()).isEqualTo("A Benchmark Study on Calibration");
    assertThat(last.authorCount()).isEqualTo(5);
    assertThat(last.published()).isEqualTo(LocalDate.of(2023, 8, 22));
  }

  @Test
  void readsTheOrganisationsByHandleAndName() {
    assertThat(found.papers().stream().map(IncomingPaper::organisation).filter(Objects::nonNull))
        .containsExactly(
            new Organisation("BostonU", "Boston University"),
            new Organisation("ServiceNow-AI", "ServiceNow-AI"),
            new Organisation("KaLM-Embedding", "KaLM-Embedding"));
  }

  @Test
  void readsTheNumbersOfCommentsAfterDatesWithAndWithoutYear() {
    assertThat(found.papers().stream().filter(p -> p.comments() > 0))
        .extracting(p -> p.published() + " " + p.comments())
        .containsExactly(
            "2025-03-21 2", "2025-04-25 2", "2025-09-30 2", "2024-08-20 1", "2025-06-09 2");
  }

  @Test
  void findsTheSameDayOfTheListWithoutBeingTold() throws IOException {
    Collected untold = new Collected();
    try (InputStream page = resource("/demo/daily-papers-page.txt")) {
      new PageTextReader().read(page, TODAY, null, untold);
    }
    assertThat(untold.papers()).isEqualTo(found.papers());
  }

  private static int yearOf(IncomingPaper paper) {
    return Objects.requireNonNull(paper.published()).getYear();
  }

  private static String row(IncomingPaper paper) {
    Optional<Organisation> organisation = Optional.ofNullable(paper.organisation());
    return String.join(
        "\t",
        paper.title(),
        String.valueOf(paper.authorCount()),
        organisation.map(Organisation::handle).orElse(""),
        organisation.map(Organisation::name).orElse(""),
        String.valueOf(paper.published()),
        String.valueOf(paper.comments()),
        String.valueOf(paper.summary().length()),
        fingerprint(paper.summary()));
  }

  private static String fingerprint(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> lines(String name) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                resource("/org/paperround/source/page/" + name), StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    }
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(SeedPageTest.class.getResourceAsStream(name), name);
  }
}
