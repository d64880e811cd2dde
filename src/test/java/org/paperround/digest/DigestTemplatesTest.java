package org.paperround.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.paperround.platform.language.Language;
import org.paperround.testing.OnH2;

@QuarkusTest
@TestProfile(OnH2.class)
class DigestTemplatesTest {

  @Inject DigestTemplates digests;

  @ParameterizedTest
  @MethodSource("org.paperround.digest.HostilePapers#titles")
  void whateverTheTitleTheHtmlMailShowsItAndDoesNothingElse(String title) {
    Document mail = Jsoup.parse(digests.html(HostilePapers.digest(List.of(title))));

    assertThat(mail.select("script, b, i, img, [onerror]")).isEmpty();
    assertThat(mail.select("h3")).hasSize(1);
    assertThat(readable(title)).startsWith(mail.expectFirst("h3").text().replace("…", ""));
    assertThat(mail.select("a").eachAttr("href")).allMatch(link -> link.startsWith("https://"));
  }

  @ParameterizedTest
  @MethodSource("org.paperround.digest.HostilePapers#titles")
  void whateverTheTitleTheTextMailKeepsItsShape(String title) {
    String text = digests.text(HostilePapers.digest(List.of(title)));

    assertThat(text).doesNotContain("&lt;", "&quot;").doesNotContainPattern("[\\p{Cc}&&[^\\n]]");
    assertThat(text.lines().filter(line -> !line.contains("https://")))
        .allMatch(line -> Columns.of(line) <= 72);
  }

  @Test
  void aSubjectThatIsKeptIsThatOfDigestsLikeItOnly() {
    DigestView view = HostilePapers.digest(List.of("One", "Two"));
    DigestView longer = HostilePapers.digest(List.of("One", "Two", "Three"));
    DigestView other = HostilePapers.digest(List.of("Two", "One"));

    for (DigestView each : List.of(view, longer, other, view, SampleDigest.view(Language.GERMAN))) {
      assertThat(digests.subject(each)).isEqualTo(DigestWords.of(each).subject(each));
    }
    assertThat(digests.subject(longer)).isNotEqualTo(digests.subject(view));
    assertThat(digests.subject(other)).isNotEqualTo(digests.subject(view));
  }

  @Test
  void aDigestOfTwentyLongPapersStaysBelowSixtyKilobytes() {
    List<String> titles =
        Collections.nCopies(
            20, "A title of the usual length, with a colon: and what is after it all");

    assertThat(digests.html(HostilePapers.digest(titles)).getBytes(StandardCharsets.UTF_8))
        .hasSizeLessThan(60_000);
  }

  @Test
  void theDigestHasAWayOutNearTheTopAndAtTheEnd() {
    DigestView view = SampleDigest.view(Language.ENGLISH);
    String html = digests.html(view);
    String way = "href=\"" + view.links().unsubscribe() + "\"";

    assertThat(html.indexOf(way)).isBetween(0, html.indexOf("<h2"));
    assertThat(html.lastIndexOf(way)).isGreaterThan(html.lastIndexOf("<h3"));
    assertThat(Jsoup.parse(html).text())
        .contains(view.postalAddress(), "… and 2 more in your browser");
    assertThat(Jsoup.parse(html).select("table:not([role=presentation])")).isEmpty();
  }

  @Test
  void aMissingSourceIsOneLineOfBothPartsAndNoneWhenAllIsWell() {
    String note =
        "One source did not answer in full: Sampleton Archive (Tuesday). "
            + "What it still gives will be in a later mail.";

    assertThat(
            Jsoup.parse(digests.html(SampleDigest.view(Language.ENGLISH))).select("p").eachText())
        .containsOnlyOnce(note);
    assertThat(digests.text(SampleDigest.view(Language.ENGLISH)))
        .contains(
            """
            3 of 71 new papers for you

            One source did not answer in full: Sampleton Archive (Tuesday). What it
            still gives will be in a later mail.


            Medical imaging
            """);
    assertThat(digests.html(SampleDigest.whole(Language.ENGLISH))).doesNotContain("did not answer");
    assertThat(digests.text(SampleDigest.whole(Language.ENGLISH)))
        .contains(
            """
            3 of 71 new papers for you


            Medical imaging
            """);
  }

  @Test
  void theTextDigestReadsLikeAPage() {
    assertThat(digests.text(SampleDigest.view(Language.ENGLISH)))
        .contains(
            """
            People
            ------------------------------------------------------------------------

             3. Untitled note

                24 November 2026

                * author you follow: Ada Sample

                [3a] https://papers.example.org/papers/3
                [3b] More like this, less, or save:
                https://papers.example.org/feedback/sample?paper=3&interest=7


            … and 2 more in your browser
            https://papers.example.org/digest/sample
            """);
  }

  private static String readable(String title) {
    return title
        .replaceAll("[\\r\\n\u202A-\u202E\u2066-\u2069]+", " ")
        .replaceAll(" +", " ")
        .strip();
  }
}
