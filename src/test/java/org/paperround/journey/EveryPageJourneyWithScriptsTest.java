package org.paperround.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.paperround.testing.Keyboard;
import org.paperround.testing.NeedsChromium;
import org.paperround.testing.ReceivedMail;

@QuarkusTest
@TestProfile(InBrowser.class)
@NeedsChromium
class EveryPageJourneyWithScriptsTest extends EveryPageJourney {

  EveryPageJourneyWithScriptsTest() {
    super(true);
  }

  @Test
  void someone_without_a_mouse_signs_up_and_adds_an_interest() {
    String address = "keys@example.org";
    Keyboard keyboard = new Keyboard(visitor);
    visitor.open("/");
    assertThat(keyboard.tabTo("E-mail address")).startsWith("Skip to the content");
    keyboard.type(address);
    keyboard.tabTo("Diffusion and flow models");
    keyboard.press("Space");
    keyboard.tabTo("Keywords");
    keyboard.type("\"dice loss\"");
    keyboard.tabTo("Send me my papers");
    visitor.enter();
    assertThat(visitor.heading()).isEqualTo("Look into your inbox");

    ReceivedMail confirmation = new ReceivedMail(mailboxes.await(address, 1).getFirst());
    visitor.open(confirmation.path("/confirm/"));
    keyboard.tabTo("Yes, send me my papers");
    visitor.enter();
    assertThat(visitor.heading()).isEqualTo("You are in");

    keyboard.tabTo("refine what you get");
    visitor.enter();
    keyboard.tabTo("Add an interest");
    keyboard.press("Enter");
    keyboard.tabTo("Name");
    keyboard.type("Speech");
    keyboard.tabTo("Keywords");
    keyboard.type("text-to-speech");
    keyboard.tabTo("Save");
    visitor.enter();
    assertThat(visitor.text()).contains("Saved.", "Speech");
  }
}
