package org.paperround.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paperround.platform.language.Language;
import org.paperround.platform.template.OverriddenTemplatesProfile;

@QuarkusTest
@TestProfile(OverriddenTemplatesProfile.class)
class OverriddenAssemblyTest {

  private static final Path OWN = OverriddenTemplatesProfile.FOLDER.resolve("mails");
  private static final Path BUILT_IN = Path.of("templates", "mails");

  @Inject DigestParts parts;
  @Inject DigestTemplates whole;

  @AfterEach
  void clear() throws IOException {
    Files.deleteIfExists(OWN.resolve("digest.html"));
    Files.deleteIfExists(OWN.resolve("digest.txt"));
  }

  @Test
  void anEditShowsWithTheNextMailAndSoDoesTakingItBack() throws IOException {
    DigestView view = SampleDigest.view(Language.ENGLISH);
    List<Piece> builtIn = parts.html(view);
    override("digest.html", "{digest:fullAbstract}", "All of it");

    assertThat(parts.html(view)).hasSameSizeAs(builtIn);
    assertThat(RenderedDigest.join(parts.html(view)))
        .isEqualTo(RenderedDigest.join(builtIn).replace("Full abstract", "All of it"));

    clear();
    assertThat(parts.html(view)).isEqualTo(builtIn);
  }

  @Test
  void fragmentsChangeNothingOfWhatATemplateMakes() throws IOException {
    RandomDigests digests = new RandomDigests(7);
    List<DigestView> views = List.of(digests.next(), digests.next(), digests.next());
    List<String> html = views.stream().map(whole::html).toList();
    List<String> text = views.stream().map(whole::text).toList();
    for (String name : List.of("digest.html", "digest.txt")) {
      String template = Files.readString(BUILT_IN.resolve(name));
      Files.writeString(
          OWN.resolve(name), template.replaceAll("\\{#fragment [^}]*}\\n?|\\{/fragment}\\n?", ""));
    }

    assertThat(views.stream().map(whole::html)).isEqualTo(html);
    assertThat(views.stream().map(whole::text)).isEqualTo(text);
    assertThat(parts.html(views.getFirst())).hasSize(1);
    assertThat(parts.text(views.getFirst())).hasSize(1);
  }

  /** What pieces cannot do is found out, and what they can is done. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "digest.html | {entry.rank} | {#if entry.rank == 2}second{/if}{entry.rank} | false",
        "digest.html | {entry.rank} | {#if entry.rank > 5}low{/if}{entry.rank} | false",
        "digest.html | {entry.rank} | {#if entry.rank == 1}best{#else}{entry.rank}{/if} | true",
        "digest.html | {entry.rank} | {entry.rank} of {view.papers} | false",
        "digest.html | {entry.rank} | {entry.rank}, {entry.reasons.size} reasons | false",
        "digest.html | {entry.feedbackUrl}&amp; | {entry.feedbackUrl.raw}&amp; | false",
        "digest.html | {entry.feedbackUrl}&amp; | {entry.feedbackUrl.toUpperCase}&amp; | false",
        "digest.html | {reason.sentence} | {reason.kind} | false",
        "digest.html | {reason.sentence} | {reason.kind}: {reason.sentence} | true",
        "digest.html | {section.interest.oneLine} | {section.entries.size} papers | false",
        "digest.html | {view.preheader} | {view.sections.size} sections | false",
        "digest.html | {view.preheader} | {view.preheader.length} | false",
        "digest.html | {digest:leftOut(view.leftOut)} | {view.leftOut} {#if view.leftOut == 1}more{/if} | true",
        "digest.html | {digest:leftOut(view.leftOut)} | {#if view.leftOut > 20}many{/if} more | false",
        "digest.html | {view.siteName.oneLine} | {view.sections.0.entries.0.paper.title} | false",
        "digest.txt | {view.links.unsubscribe} | {view.links.unsubscribe.wrap(9)} | true",
        "digest.txt | {view.links.digest} | See {view.links.digest.hang('see ')} | true",
        "digest.txt | {entry.readUrl} | {#if entry.feedbackUrl}{str:concat('or ', entry.feedbackUrl).wrap(2)}{/if} | false",
        "digest.txt | {entry.readUrl} | {entry_count}. | false",
      })
  void aTemplateThatDoesMoreIsStillRight(String name, String builtIn, String own, boolean inPieces)
      throws IOException {
    override(name, builtIn, own);

    RandomDigests digests = new RandomDigests(11);
    for (int i = 0; i < 8; i++) {
      DigestView view = digests.next();
      assertThat(RenderedDigest.join(parts.html(view))).isEqualTo(whole.html(view));
      assertThat(RenderedDigest.join(parts.text(view))).isEqualTo(whole.text(view));
    }
    DigestView view = SampleDigest.view(Language.ENGLISH);
    List<Piece> part = name.endsWith("html") ? parts.html(view) : parts.text(view);
    assertThat(part.size() > 1).isEqualTo(inPieces);
  }

  private static void override(String name, String builtIn, String own) throws IOException {
    String template = Files.readString(BUILT_IN.resolve(name));
    assertThat(template).contains(builtIn);
    Files.writeString(OWN.resolve(name), template.replace(builtIn, own));
  }
}
