package org.paperround.web.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.paperround.digest.HostilePapers;
import org.paperround.digest.SampleDigest;
import org.paperround.platform.language.Language;
import org.paperround.platform.template.TemplateCheck;
import org.paperround.subscriber.ConsentTexts;
import org.paperround.testing.OnH2;

/** What the pages' templates make of their data, in the running application. */
@QuarkusTest
@TestProfile(OnH2.class)
class PagesTest {

  @Inject TemplateCheck check;
  @Inject ZoneOptions zones;

  @Test
  void everyTemplateRendersItsSamples() {
    assertThat(check.renderAll()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("org.paperround.digest.HostilePapers#titles")
  void whateverTheTitleAPageShowsItAndDoesNothingElse(String title) {
    Document page = page(ArchiveSamples.paper(HostilePapers.paper(1, title), List.of()).render());

    assertThat(page.selectXpath("//script").eachAttr("src")).containsExactly("/site.js");
    assertThat(page.select("b, i, img, [onerror]")).isEmpty();
    assertThat(page.expectFirst("h1").text()).isEqualTo(readable(title));
  }

  @ParameterizedTest
  @EnumSource
  void theConsentLogHasTheWordsThatTheFormsShow(Language language) {
    TemplateInstance home = Pages.home(SamplePages.home());
    TemplateInstance confirm = Pages.confirm(new ConfirmView(SamplePages.SITE, "x"));
    String shown =
        page(home.setLocale(language.locale()).render()).text()
            + page(confirm.setLocale(language.locale()).render()).text();

    assertThat(shown)
        .contains(
            Objects.requireNonNull(ConsentTexts.of(ConsentTexts.current(language))).split(" / "));
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, Europe/Berlin",
    "Etc/GMT+5, Etc/GMT+5",
    "EST5EDT, EST5EDT",
    "+02:00, +02:00",
    "GMT+5, GMT+5",
    "'', UTC",
    "Mars/Olympus, UTC",
    "<b>, UTC"
  })
  void oneZoneIsChosenEvenOneThatIsNotUsuallyOffered(String zone, String chosen) {
    Document options = page(zones.of(zone).getValue());

    assertThat(options.select("option[selected]").eachText()).containsExactly(chosen);
    assertThat(options.select("option").eachText()).doesNotHaveDuplicates().contains("Asia/Tokyo");
  }

  @Test
  void thePrivacyPageStatesTheSettings() {
    String text =
        page(Pages.privacy(
                    new PrivacyView(
                        SamplePages.SITE, "owner@example.org", 11, 22, 17, 33, 44, 66, 55))
                .render())
            .text();

    assertThat(text)
        .contains(
            "forgotten after 11 days", "22 days", "33 days after you leave", "44 days", "17 days")
        .contains("Verdicts for 55 days", "owner@example.org", "1 Example Street");
  }

  @Test
  void theSignUpFormSendsWhatItShows() {
    Element form = page(Pages.home(SamplePages.preview()).render()).expectFirst("#sign-up");

    assertThat(form.attr("action")).isEqualTo("/subscribe?lang=en#sign-up");
    assertThat(form.select("[name]").eachAttr("name"))
        .contains("email", "topic", "keywords", "liked", "hour", "zone", "website");
    assertThat(form.select("button[formaction]").eachAttr("formaction"))
        .containsExactly("/preview?lang=en#preview");
    assertThat(form.select("input[name=topic][checked]").eachAttr("value"))
        .containsExactly("medical");
    assertThat(form.expectFirst("input[name=keywords]").val())
        .isEqualTo("segmentation, \"dice loss\"");
    assertThat(form.select("select[name=zone] option[selected]").eachText())
        .containsExactly("Europe/Berlin");
    assertThat(form.select("select[name=hour] option[selected]").eachText())
        .containsExactly("07:00");
    assertThat(form.select("[data-guess]")).isEmpty();
    assertThat(form.expectFirst(".trap").attr("aria-hidden")).isEqualTo("true");
  }

  @Test
  void onlyAnUnchosenTimeZoneMayBeGuessed() {
    Document page = page(Pages.home(SamplePages.home()).render());

    assertThat(page.select("select[data-guess] option[selected]").eachText())
        .containsExactly("UTC");
  }

  @Test
  void eachFieldIsTiedToWhatIsWrongWithIt() {
    Document page = page(Pages.home(SamplePages.previewOfNothing()).render());

    assertThat(page.select("[aria-invalid=true]").eachAttr("name"))
        .containsExactly("email", "keywords", "hour", "zone");
    for (Element field : page.select("[aria-describedby]")) {
      for (String id : field.attr("aria-describedby").split(" ", -1)) {
        assertThat(page.getElementById(id)).as(id).isNotNull();
      }
    }
  }

  @Test
  void theSettingsHaveABlockForEachInterestAndOneMore() {
    Document page = page(Pages.preferences(SamplePages.preferences()).render());

    assertThat(page.select("input[name~=interest.\\d.keywords]").eachAttr("value"))
        .containsExactly("segmentation, \"dice loss\"", "", "");
    assertThat(page.select("[name=interest.2.topic]")).hasSize(2);
    assertThat(page.select("[name=interest.2.topic][checked]")).isEmpty();
    assertThat(page.select("[name=interest.2.remove]")).isEmpty();
    assertThat(page.select("button[name=action]").eachAttr("value"))
        .containsExactly("save", "check", "check", "check", "save", "pause", "unsubscribe");
  }

  @Test
  void noPageNeedsInlineStylesOrScripts() {
    for (String html :
        List.of(
            Pages.home(SamplePages.preview()).render(),
            Pages.preferences(SamplePages.pausedPreferences()).render(),
            ArchiveSamples.paper(SampleDigest.papers().getFirst(), List.of()).render())) {
      assertThat(page(html).select("[style], style, script:not([src]), [onclick]")).isEmpty();
    }
  }

  @Test
  void whatAReaderNamedAnInterestIsNotMarkup() {
    InterestForm interest =
        new InterestForm(
            "\"><script>",
            List.of(),
            "\"<b>",
            "",
            "",
            "",
            "",
            1,
            List.of(new LikedPaper("text:1", "<b>liked", null, false)),
            "</textarea><script>",
            "\"><b>",
            "SURE");
    PreferencesView sample = SamplePages.preferences();
    Document page =
        page(
            Pages.preferences(
                    new PreferencesView(
                        sample.site(),
                        sample.token(),
                        sample.address(),
                        "ACTIVE",
                        List.of(interest),
                        sample.schedule(),
                        List.of(),
                        sample.move(),
                        null,
                        Map.of(),
                        Map.of()))
                .render());

    assertThat(page.select("main script, b")).isEmpty();
    assertThat(page.expectFirst("[name=interest.0.name]").val()).isEqualTo("\"><script>");
    assertThat(page.expectFirst("textarea").text()).isEqualTo("</textarea><script>");
  }

  private static Document page(String html) {
    return Jsoup.parse(html);
  }

  private static String readable(String title) {
    return title
        .replaceAll("[\\r\\n\u202A-\u202E\u2066-\u2069]+", " ")
        .replaceAll(" +", " ")
        .strip();
  }
}
