package org.paperround.pagecheck;

import static org.assertj.core.api.SoftAssertions.assertSoftly;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import io.quarkus.arc.All;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.paperround.journey.InBrowser;
import org.paperround.platform.template.TemplateSamples;
import org.paperround.testing.Axe;
import org.paperround.testing.Chromium;
import org.paperround.testing.NeedsChromium;
import org.paperround.testing.Operator;
import org.paperround.testing.Visitor;

/** Opens every page and mail in a browser, as people with very different eyes and screens do. */
@QuarkusTest
@TestProfile(InBrowser.class)
@NeedsChromium
class SamplesInBrowserTest {

  private static final int WIDE = 1280;
  private static final int SMALLEST = 320;
  private static final int HEIGHT = 800;

  /** The width of a sheet less its margins, at the 96 pixels an inch that browsers print with. */
  private static final int A4 = 718;

  private static final String[] COLOURS = {"color-contrast", "link-in-text-block"};

  /** What is animated, or slides to a new place. */
  private static final String MOVING =
      "style.animationName !== 'none' || style.scrollBehavior === 'smooth'"
          + " || style.transitionDuration.split(', ').some((time) => parseFloat(time) > 0)";

  /** What can be pressed or filled in, is drawn by us, and has no border; links are underlined. */
  private static final String EDGELESS =
      "element.matches('button, input:not([type=hidden], [type=checkbox], [type=radio]), select,"
          + " textarea, .button, .chip span')"
          + " && element.checkVisibility() && parseFloat(style.borderTopWidth) < 1";

  private static final Route.FulfillOptions EMPTY =
      new Route.FulfillOptions().setContentType("text/html").setBody("<!doctype html>");

  /** Mails are shown within a mail program, which has the landmarks. */
  private static final String[] NOT_FOR_MAILS = {"region", "landmark-one-main"};

  @Inject @All List<TemplateSamples> all;
  @TestHTTPResource URL site;

  @TestFactory
  Stream<DynamicTest> every_page_and_mail_is_for_everyone() {
    Operator.importSeed().statusCode(200);
    Stream<Sample> served =
        Stream.of("/", "/papers", "/papers/1", "/privacy", "/nowhere").map(Sample::served);
    List<Sample> samples = Stream.concat(Sample.of(all).stream(), served).toList();
    Shapes shapes = new Shapes();
    Chromium chromium = new Chromium();
    Visitor visitor = chromium.visitor(site, new Browser.NewContextOptions());
    visitor.page().route("**/demo/inbox/1/html", route -> route.fulfill(EMPTY));
    return samples.stream()
        .map(
            sample ->
                DynamicTest.dynamicTest(
                    sample.name(), () -> look(visitor, sample, shapes.areNewIn(sample.document()))))
        .onClose(chromium::close);
  }

  private static void look(Visitor visitor, Sample sample, boolean closely) {
    Page page = visitor.page();
    page.setViewportSize(SMALLEST, HEIGHT);
    visitor.show(sample.html());
    assertSoftly(
        softly -> {
          softly.assertThat(visitor.complaints()).as("what the browser complains of").isEmpty();
          softly.assertThat(sideways(page)).as("to scroll sideways at 320 pixels").isZero();
          if (closely) {
            withLargeLetters(softly, page);
            forScreenReaders(softly, page, sample);
            onATelephone(softly, page);
            inTheDark(softly, page);
            withoutMotion(softly, page);
            onPaper(softly, page);
            inColoursOfTheirOwn(softly, page);
          }
        });
  }

  private static void forScreenReaders(SoftAssertions softly, Page page, Sample sample) {
    page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })");
    softly
        .assertThat(Axe.findings(page, sample.isPage() ? new String[0] : NOT_FOR_MAILS))
        .as("findings of axe-core")
        .isEmpty();
  }

  private static void onATelephone(SoftAssertions softly, Page page) {
    page.setViewportSize(SMALLEST, HEIGHT);
    softly.assertThat(sideways(page)).as("to scroll sideways, unfolded").isZero();
    softly.assertThat(Axe.findingsOf(page, "target-size")).as("at 320 pixels").isEmpty();
    page.setViewportSize(WIDE, HEIGHT);
  }

  private static void inTheDark(SoftAssertions softly, Page page) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    softly.assertThat(Axe.findingsOf(page, COLOURS)).as("dark").isEmpty();
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
  }

  /** At twice the size, with letters of twice the size again. */
  private static void withLargeLetters(SoftAssertions softly, Page page) {
    page.setViewportSize(WIDE / 2, HEIGHT);
    page.evaluate("document.documentElement.style.fontSize = '200%'");
    softly.assertThat(sideways(page)).as("to scroll sideways with large letters").isZero();
    page.evaluate("document.documentElement.style.fontSize = ''");
    page.setViewportSize(WIDE, HEIGHT);
  }

  private static void withoutMotion(SoftAssertions softly, Page page) {
    page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
    softly.assertThat(places(page, MOVING)).as("what moves").isEmpty();
    page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
  }

  private static void onPaper(SoftAssertions softly, Page page) {
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    page.setViewportSize(A4, HEIGHT);
    softly.assertThat(sideways(page)).as("wider than a sheet of A4").isZero();
    softly.assertThat(page.locator("h1").isVisible()).as("the heading is printed").isTrue();
    softly.assertThat(page.locator("nav:visible").count()).as("menus on paper").isZero();
    page.setViewportSize(WIDE, HEIGHT);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
  }

  /** The system's few colours instead of ours, so that only edges tell what can be pressed. */
  private static void inColoursOfTheirOwn(SoftAssertions softly, Page page) {
    page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
    softly.assertThat(places(page, EDGELESS)).as("controls without an edge").isEmpty();
    page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
  }

  private static int sideways(Page page) {
    return (int)
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
  }

  private static List<?> places(Page page, String condition) {
    return (List<?>)
        page.evaluate(
            """
            () => [...document.querySelectorAll('*')].filter((element) => {
              const style = getComputedStyle(element);
              return %s;
            }).map((element) => element.outerHTML.slice(0, 200))
            """
                .formatted(condition));
  }
}
