package org.paperround.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paperround.mail.mime.EncodedText;
import org.paperround.matching.Match;
import org.paperround.matching.Reason;
import org.paperround.matching.SeedPage;
import org.paperround.paper.PaperCard;
import org.paperround.platform.language.Language;
import org.paperround.testing.OnH2;

/** How large a digest of real abstracts is as it is sent, with all that a card may have. */
@QuarkusTest
@TestProfile(OnH2.class)
class DigestSizeTest {

  private static final LocalDate DAY = LocalDate.of(2025, 11, 11);
  private static final String SITE = "https://papers.example.org/";

  /** As long as those of readers. */
  private static final String TOKEN = "/voqRRirGpolH8NrV2R8z1ELwcegO5tMVfL51K9L0qtI";

  private static final List<String> AUTHORS =
      List.of("Ada Sample", "José Muster", "Sample Nguyen", "Ben-Li Sample", "Eva Muster");

  private static final List<Reason> REASONS =
      List.of(
          new Reason(Reason.Kind.KEYWORD, "\"dice loss\"", "Dice Loss", Reason.Field.TITLE),
          new Reason(
              Reason.Kind.TOPIC, "Diffusion and flow models", "denoising", Reason.Field.ABSTRACT));

  @Inject DigestComposer composer;

  @ParameterizedTest
  @EnumSource
  void twentyPapersTakeLittleMoreThanHalfOfWhatMailProgramsShow(Language language) {
    RenderedDigest digest = composer.compose(order(language));

    assertThat(digest.papers()).hasSize(20);
    assertThat(EncodedText.length(digest.htmlPieces().stream().map(Piece::encoded).toList()))
        .isLessThan(54_000);
  }

  private static DigestOrder order(Language language) {
    List<PaperCard> papers = SeedPage.papers();
    return new DigestOrder(
        language,
        DAY,
        IntStream.range(0, 20).mapToObj(i -> match(i, papers.get(i))).toList(),
        23,
        List.of(),
        20,
        214,
        List.of(),
        new DigestView.Links(
            SITE,
            SITE + "digest" + TOKEN,
            SITE + "preferences" + TOKEN,
            SITE + "unsubscribe" + TOKEN,
            SITE + "feedback" + TOKEN),
        Map.of("My keywords", 12_345L, "Diffusion and flow models", 12_346L));
  }

  /** Every second paper has two reasons, every third one code. */
  private static Match match(int number, PaperCard paper) {
    PaperCard card =
        new PaperCard(
            123_400 + number,
            paper.title(),
            paper.summary(),
            AUTHORS,
            AUTHORS.size() + 2,
            null,
            List.of("cs.CV"),
            DAY.minusDays(1),
            DAY,
            number,
            number % 4,
            "https://arxiv.org/abs/2511.%05d".formatted(number),
            "https://arxiv.org/pdf/2511.%05d".formatted(number),
            number % 3 == 0 ? "https://github.com/example/project-" + number : null,
            List.of(),
            false);
    return new Match(
        card,
        number % 2 == 0 ? "My keywords" : "Diffusion and flow models",
        1,
        () -> REASONS.subList(number % 2, 2));
  }
}
