package org.paperround.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jsoup.nodes.Entities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.paperround.testing.NeedsChromium;
import org.paperround.testing.ReceivedMail;
import org.paperround.testing.Settings;

/**
 * Takes the pictures of the documentation, of what readers see with real papers: {@code ./mvnw test
 * -Pscreenshots}.
 */
@QuarkusTest
@TestProfile(InBrowser.class)
@NeedsChromium
@EnabledIfSystemProperty(
    named = "screenshots",
    matches = ".+",
    disabledReason = "./mvnw test -Pscreenshots takes the pictures; else none are taken.")
class ScreenshotsTest extends ReaderInBrowser {

  /** On the day the papers are listed, so that the pictures stay the same. */
  private static final Instant DAY = Instant.parse("2025-11-11T09:00:00Z");

  private static final Path FOLDER = Path.of(System.getProperty("screenshots", "."));
  private static final int WIDE = 1120;
  private static final int TELEPHONE = 390;

  /** A terminal of 80 columns, more or less. */
  private static final String TERMINAL =
      """
      <!doctype html><title>A mail in a terminal</title>
      <style>body { margin: 0; background: #16181d; color: #d8dbe2 }
      pre { margin: 0; padding: 20px 24px; font: 15px/1.45 'DejaVu Sans Mono', monospace;
      white-space: pre-wrap; word-break: break-all }</style>
      <pre>%s</pre>
      """;

  ScreenshotsTest() {
    super(true);
  }

  @Test
  void pictures_of_the_pages_and_the_mails() {
    clock.forward(Duration.between(clock.instant(), DAY));
    search.follow();
    ReceivedMail digest =
        digestFor("pictured", "\"dice loss\", text-to-image", "diffusion", "3d", "agents");
    String address = digest.header("To");
    ReceivedMail confirmation = new ReceivedMail(mailboxes.read(address).getFirst());

    visitor
        .page()
        .emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
    size(WIDE, 1000);
    visitor.open("/");
    visitor.toggle("Diffusion and flow models");
    visitor.toggle("3D and Gaussian splatting");
    visitor.field("Keywords").fill("\"dice loss\", text-to-image");
    picture("sign-up", "body");
    visitor.press("Preview");
    picture("preview", "#preview");
    size(WIDE, 560);
    visitor.open(confirmation);
    picture("confirmation-mail", "body");
    visitor.open(confirmation.path("/confirm/"));
    picture("confirmation", "body");

    size(WIDE, 900);
    visitor.open(digest);
    picture("digest", "body");
    colours(ColorScheme.DARK);
    picture("digest-dark", "body");
    visitor.open(digest.path("/preferences/"));
    picture("preferences-dark", "body");
    colours(ColorScheme.LIGHT);
    size(TELEPHONE, 844);
    visitor.open(digest);
    picture("digest-narrow", "body");
    visitor.open("/");
    picture("sign-up-narrow", "body");
    size(760, 900);
    String text = digest.text().replace(Settings.PUBLIC_URL, "https://papers.example.org");
    visitor.show(TERMINAL.formatted(Entities.escape(text)));
    picture("digest-text", "body");

    size(WIDE, 900);
    visitor.open(digest.path("/preferences/"));
    picture("preferences", "body");
    visitor.open("/papers");
    picture("daily-page", "body");
    size(WIDE, 560);
    visitor.open(digest.path("/unsubscribe/"));
    picture("unsubscribe", "body");
  }

  private void size(int width, int height) {
    visitor.page().setViewportSize(width, height);
  }

  private void colours(ColorScheme scheme) {
    visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
  }

  /** Of what fits into the window from the top of an element, with nothing focused. */
  private void picture(String name, String from) {
    visitor
        .page()
        .evaluate(
            """
            (from) => {
              document.activeElement.blur();
              scrollTo(0, document.querySelector(from).getBoundingClientRect().top + scrollY - 24);
            }
            """,
            from);
    visitor.picture(FOLDER.resolve(name + ".png"));
  }
}
