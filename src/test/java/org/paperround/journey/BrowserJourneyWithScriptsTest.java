package org.paperround.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.paperround.testing.NeedsChromium;

@QuarkusTest
@TestProfile(InBrowser.class)
@NeedsChromium
class BrowserJourneyWithScriptsTest extends BrowserJourney {

  BrowserJourneyWithScriptsTest() {
    super(true);
  }

  @Test
  void the_preview_follows_what_is_chosen_and_is_told() {
    visitor.open("/");
    Locator preview = visitor.page().locator("#preview");
    assertThat(preview.isVisible()).isFalse();
    visitor.toggle("3D and Gaussian splatting");
    Locator found = preview.getByText("From the latest list you would have got these");
    found.waitFor();
    assertThat(preview.innerText()).contains("Tuesday, 11 November 2025", "My topics");
    assertThat(visitor.page().locator("#sign-up [role=status]").innerText())
        .isEqualTo(found.innerText());
    assertThat(visitor.page().evaluate("document.activeElement.value")).isEqualTo("3d");

    visitor.field("Keywords").fill("???");
    preview.getByText("has no letters").waitFor();
    visitor.field("Keywords").fill("\"dice loss\"");
    preview.getByText("My keywords").waitFor();
    visitor.toggle("3D and Gaussian splatting");
    visitor.field("Keywords").fill("");
    preview.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    visitor.press("Preview");
    assertThat(visitor.text()).contains("Please choose a topic or enter a keyword.");
  }
}
