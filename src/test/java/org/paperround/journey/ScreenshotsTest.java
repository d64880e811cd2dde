package org.paperround.journey;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.paperround.testing.NeedsChromium;
import org.paperround.testing.ReceivedMail;

/**
 * Takes the pictures of the documentation: {@code ./mvnw test -Dtest=ScreenshotsTest
 * -Dscreenshots=docs/images}.
 */
@QuarkusTest
@TestProfile(InBrowser.class)
@NeedsChromium
@EnabledIfSystemProperty(
    named = "screenshots",
    matches = ".+",
    disabledReason = "-Dscreenshots=FOLDER says where pictures go; without it none are taken.")
class ScreenshotsTest extends ReaderInBrowser {

  /** On the day the papers are listed, so that the pictures stay the same. */
  private static final Instant DAY = Instant.parse("2025-11-11T09:00:00Z");

  private static final Path FOLDER = Path.of(System.getProperty("screenshots", "."));

  ScreenshotsTest() {
    super(true);
  }

  @Test
  void pictures_of_the_pages_and_the_mail() {
    clock.forward(Duration.between(clock.instant(), DAY));
    ReceivedMail digest = digestOf("pictured");

    visitor.page().setViewportSize(1280, 985);
    visitor.open("/");
    visitor.toggle("Diffusion and flow models");
    visitor.toggle("3D and Gaussian splatting");
    visitor.field("Keywords").fill("\"dice loss\", text-to-image");
    picture("front-page.png");

    visitor.page().setViewportSize(1280, 900);
    visitor.open(digest);
    picture("digest.png");
    visitor.click("Change what you get");
    picture("settings.png");

    visitor.page().setViewportSize(390, 844);
    visitor.open(digest);
    picture("digest-narrow.png");
  }

  /** Of the page from its top, with nothing focused. */
  private void picture(String file) {
    visitor
        .page()
        .evaluate("document.activeElement.blur(); scrollTo({top: 0, behavior: 'instant'})");
    visitor.picture(FOLDER.resolve(file));
  }
}
