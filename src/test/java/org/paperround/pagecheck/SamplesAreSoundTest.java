package org.paperround.pagecheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.paperround.platform.language.Language;
import org.paperround.platform.template.TemplateSamples;
import org.paperround.testing.NuHtmlChecker;
import org.paperround.testing.OnH2;

/** Reads every page and mail as HTML, without a browser. */
@QuarkusTest
@TestProfile(OnH2.class)
class SamplesAreSoundTest {

  private static final int MOST_BYTES = 100_000;

  @Inject @All List<TemplateSamples> all;

  @Test
  void the_Nu_HTML_checker_finds_nothing_in_any_page_or_mail() {
    assertThat(Sample.of(all)).hasSizeGreaterThan(80);
    assertThat(ofAll(sample -> NuHtmlChecker.findings(sample.html()).stream())).isEmpty();
  }

  @Test
  void no_page_and_no_mail_is_larger_than_mail_programs_show_or_small_telephones_like() {
    assertThat(Sample.of(all))
        .allSatisfy(
            sample ->
                assertThat(sample.html().getBytes(StandardCharsets.UTF_8))
                    .as(sample.name())
                    .hasSizeLessThan(MOST_BYTES));
  }

  @Test
  void no_page_has_styles_or_scripts_in_it() {
    assertThat(ofPages("style, [style], script:not([src]), [^on], [href^=javascript:], [srcdoc]"))
        .isEmpty();
  }

  @Test
  void no_page_loads_anything_from_another_site_or_sends_a_form_there() {
    assertThat(
            ofPages(
                page ->
                    Stream.of(
                            page.select("[src]").eachAttr("src"),
                            page.select("[srcset]").eachAttr("srcset"),
                            page.select("[poster]").eachAttr("poster"),
                            page.select("object[data]").eachAttr("data"),
                            page.select("use[href], image[href]").eachAttr("href"),
                            page.select("[action]").eachAttr("action"),
                            page.select("[formaction]").eachAttr("formaction"),
                            page.select(
                                    "link[rel~=(?i)stylesheet|icon|load|manifest|fetch|connect]")
                                .eachAttr("href"))
                        .flatMap(List::stream)
                        .filter(address -> !address.matches("/(?!/).*|#.*|data:image/.*"))))
        .isEmpty();
  }

  @Test
  void no_mail_loads_anything_at_all() {
    assertThat(
            ofAll(
                sample ->
                    sample.isPage()
                        ? Stream.empty()
                        : Stream.concat(
                            shown(
                                sample
                                    .document()
                                    .select(
                                        "[src], [srcset], [background], link, script, iframe, object,"
                                            + " form")),
                            Stream.of("url(", "@import", "@font-face")
                                .filter(sample.html()::contains))))
        .isEmpty();
  }

  @Test
  void every_page_and_mail_says_its_language_and_its_title_and_has_one_first_heading() {
    assertThat(
            ofAll(
                sample -> {
                  Document html = sample.document();
                  return Stream.of(
                          Language.of(html.select("html").attr("lang")).isPresent()
                              ? ""
                              : "no language",
                          html.title().matches("[^·\\s].*") ? "" : "no title: " + html.title(),
                          html.select("h1").size() == 1 ? "" : html.select("h1").size() + " h1",
                          html.select("h1").text().isBlank() ? "the h1 is empty" : "")
                      .filter(finding -> !finding.isEmpty());
                }))
        .isEmpty();
  }

  @Test
  void the_first_stop_of_a_page_with_a_menu_leads_past_it() {
    assertThat(
            ofPages(
                page -> {
                  Element first = page.selectFirst("a, button, input, select, textarea, summary");
                  String target = first == null ? "" : first.attr("href");
                  return page.select("nav").isEmpty()
                          || target.startsWith("#") && !page.select("main" + target).isEmpty()
                      ? Stream.empty()
                      : Stream.of("the first stop is " + first);
                }))
        .isEmpty();
  }

  @Test
  void the_keyboard_goes_through_a_page_as_it_is_read() {
    // Only what has to be told at once may take the focus from the start of the page.
    assertThat(
            ofPages(
                "[tabindex~=^[1-9]], [accesskey], [autofocus]:not([role=status], [role=alert])"))
        .isEmpty();
  }

  @Test
  void every_field_has_a_label_that_can_be_pressed() {
    assertThat(
            ofPages(
                page ->
                    shown(
                        page.select("input:not([type=hidden]), select, textarea").stream()
                            .filter(field -> labels(page, field).text().isBlank())
                            .toList())))
        .isEmpty();
  }

  private static Elements labels(Document page, Element field) {
    Elements labels = new Elements(page.getElementsByAttributeValue("for", field.id()));
    Element around = field.closest("label");
    if (around != null) {
      labels.add(around);
    }
    return labels;
  }

  private List<String> ofPages(String unwanted) {
    return ofPages(page -> shown(page.select(unwanted)));
  }

  private List<String> ofPages(Function<Document, Stream<String>> look) {
    return ofAll(sample -> sample.isPage() ? look.apply(sample.document()) : Stream.empty());
  }

  private List<String> ofAll(Function<Sample, Stream<String>> look) {
    return Sample.of(all).stream()
        .flatMap(sample -> look.apply(sample).map(finding -> sample.name() + ": " + finding))
        .toList();
  }

  private static Stream<String> shown(List<Element> elements) {
    return elements.stream().map(Element::outerHtml);
  }
}
