package org.paperround.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.paperround.platform.language.Language;
import org.paperround.testing.OnH2;

@QuarkusTest
@TestProfile(OnH2.class)
class DigestAssemblyTest {

  @Inject DigestParts parts;
  @Inject DigestTemplates whole;

  @Test
  void whateverIsInADigestPutTogetherItIsWhatTheTemplateMakesOfTheWhole() {
    RandomDigests digests = new RandomDigests(20261124);
    for (int i = 0; i < 200; i++) {
      assertSame(digests.next());
    }
  }

  @Test
  void aDigestWithoutPapersOrWithEmptyLinksIsRight() {
    DigestView sample = SampleDigest.view(Language.ENGLISH);
    DigestView.Links nowhere = new DigestView.Links("", "", "", "", "");

    assertSame(HostilePapers.digest(List.of()));
    assertSame(
        new DigestView(
            Language.ENGLISH,
            sample.siteName(),
            sample.edition(),
            0,
            List.of(),
            List.of(
                new DigestView.Section("Empty", List.of()),
                new DigestView.Section(
                    "One",
                    List.of(
                        new DigestView.Entry(1, SampleDigest.papers().get(1), "", "", List.of())))),
            0,
            sample.links(),
            ""));
    assertSame(
        new DigestView(
            Language.ENGLISH,
            sample.siteName(),
            sample.edition(),
            sample.considered(),
            List.of(),
            sample.sections(),
            0,
            nowhere,
            ""));
  }

  static Stream<DigestView> samples() {
    return Arrays.stream(Language.values())
        .flatMap(language -> AssemblySamples.views(language).stream());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void whatReadersHaveInCommonIsTheSameObject(DigestView view) {
    List<Piece> html = parts.html(view);

    assertThat(html).hasSizeGreaterThan(10);
    assertThat(common(html, parts.html(view)))
        .isGreaterThan(RenderedDigest.join(html).length() / 2);
    assertThat(parts.text(view)).hasSizeGreaterThan(10);
  }

  @Test
  void aPaperWhoseTextLooksLikeAValueOfAProbeIsStillOnlyText() {
    String foul = Probe.SHORT.link(Hole.ENTRY_FEEDBACK) + Probe.LONG.link(Hole.ENTRY_FEEDBACK);

    DigestView view = HostilePapers.digest(List.of("Small lesions", foul));

    assertSame(view);
    assertThat(parts.html(view)).hasSizeGreaterThan(10);
  }

  /** How many characters two mails share as objects. */
  private static int common(List<Piece> one, List<Piece> other) {
    int common = 0;
    for (int i = 0; i < one.size(); i++) {
      common += one.get(i) == other.get(i) ? one.get(i).text().length() : 0;
    }
    return common;
  }

  private void assertSame(DigestView view) {
    assertThat(RenderedDigest.join(parts.html(view))).isEqualTo(whole.html(view));
    assertThat(RenderedDigest.join(parts.text(view))).isEqualTo(whole.text(view));
  }
}
