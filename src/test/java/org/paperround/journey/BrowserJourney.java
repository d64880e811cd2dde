package org.paperround.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.paperround.testing.Operator;
import org.paperround.testing.ReceivedMail;
import org.paperround.testing.Settings;

/** What a reader does in a browser. */
abstract class BrowserJourney extends ReaderInBrowser {

  BrowserJourney(boolean scripts) {
    super(scripts);
  }

  @Test
  void the_front_page_previews_a_digest_and_keeps_what_was_filled_in() {
    visitor.open("/");
    assertThat(visitor.field("Time zone").inputValue()).isEqualTo(scripts ? ZONE : "UTC");
    visitor.field("E-mail address").fill("previewer@example.org");
    visitor.toggle("3D and Gaussian splatting");
    visitor.field("Keywords").fill("\"dice loss\"");
    visitor.field("Send it at").selectOption("22");
    visitor.press("Preview");

    assertThat(visitor.text())
        .contains("you would have got these", "My topics", "My keywords")
        .contains("keyword “dice loss” in the title");
    assertThat(visitor.field("E-mail address").inputValue()).isEqualTo("previewer@example.org");
    assertThat(visitor.field("3D and Gaussian splatting").isChecked()).isTrue();
    assertThat(visitor.field("Keywords").inputValue()).isEqualTo("\"dice loss\"");
    assertThat(visitor.field("Send it at").inputValue()).isEqualTo("22");
    assertThat(visitor.field("Time zone").inputValue()).isEqualTo(scripts ? ZONE : "UTC");
  }

  @Test
  void topics_beyond_the_first_unfold_and_stay_open_once_one_is_chosen() {
    visitor.open("/");
    assertThat(visitor.field("Quantum computing").isVisible()).isFalse();
    visitor.unfold("More topics");
    visitor.toggle("Quantum computing");
    visitor.press("Preview");
    assertThat(visitor.field("Quantum computing").isVisible()).isTrue();
    assertThat(visitor.field("Quantum computing").isChecked()).isTrue();
  }

  @Test
  void a_wrong_keyword_is_said_beside_its_field_and_stays_there_to_correct() {
    visitor.open("/");
    visitor.field("E-mail address").fill("hasty@example.org");
    visitor.field("Keywords").fill("\"dice loss\", ???");
    visitor.press("Send me my papers");

    Locator keywords = visitor.field("Keywords");
    assertThat(visitor.problemOf(keywords)).contains("“???” has no letters");
    assertThat(keywords.inputValue()).isEqualTo("\"dice loss\", ???");
    assertThat(visitor.field("E-mail address").inputValue()).isEqualTo("hasty@example.org");
    assertThat(mailboxes.read("hasty@example.org")).isEmpty();
  }

  @Test
  void a_reader_signs_up_confirms_and_reads_the_mail() {
    ReceivedMail digest = digestOf("reading");
    visitor.open(digest);
    assertThat(visitor.heading()).matches("\\d+ of .* new papers for you.*");
    assertThat(visitor.text()).contains("SeaBird").contains("keyword “dice loss” in the title");
    visitor.click("Full abstract");
    assertThat(visitor.text()).contains("Abstract");
    visitor.open(digest);
    visitor.click("View in browser");
    assertThat(visitor.text()).contains("SeaBird").contains("keyword “dice loss” in the title");
  }

  @Test
  void a_new_reader_has_todays_digest_sent_at_once_and_only_once() {
    String address = confirmed("impatient");
    String here = visitor.page().url();
    visitor.press("Send me today’s digest");
    assertThat(visitor.text()).contains("Today’s digest waits: no mails are sent at the moment.");
    Operator.runRound(clock.instant());
    assertThat(mailboxes.await(address, 2)).hasSize(2);

    visitor.open(pathOf(here));
    visitor.press("Yes, send me my papers");
    assertThat(visitor.text()).contains("Today’s digest has been sent to you.", "06:00");
    visitor.open(pathOf(here) + "/today");
    assertThat(visitor.heading()).isEqualTo("One click, and your papers start");
  }

  @Test
  void a_visitor_signs_up_in_a_frame_of_another_site() throws IOException {
    visitor.open("/embed/code?topic=3d&keywords=%22dice+loss%22");
    String frame = visitor.field("HTML of the frame").inputValue();
    HttpServer lab = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    byte[] page =
        ("<!doctype html><title>Our lab</title>"
                + frame.replace(Settings.PUBLIC_URL, site.toString().replaceAll("/$", "")))
            .getBytes(StandardCharsets.UTF_8);
    lab.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    lab.start();
    try {
      visitor.openElsewhere(lab);
      signUpIn(visitor.page().frameLocator("iframe"));
    } finally {
      lab.stop(0);
    }
  }

  private void signUpIn(FrameLocator form) {
    assertThat(form.getByLabel("3D and Gaussian splatting").isChecked()).isTrue();
    assertThat(form.getByLabel("Keywords").inputValue()).isEqualTo("\"dice loss\"");
    form.getByLabel("E-mail address").fill("nobody");
    form.getByText("Send me my papers").press("Enter");
    assertThat(form.locator("#email-problem").innerText()).isNotBlank();

    String address = "framed" + scripts + "@example.org";
    form.getByLabel("E-mail address").fill(address);
    form.getByText("Send me my papers").press("Enter");
    form.getByText("Look into your inbox").waitFor();
    assertThat(new ReceivedMail(mailboxes.await(address, 1).getFirst()).path("/confirm/"))
        .isNotBlank();
  }

  @Test
  void a_reader_adds_an_interest_and_changes_the_schedule() {
    visitor.open(digestOf("settling"));
    visitor.click("Change what you get");
    assertThat(visitor.heading()).isEqualTo("Your settings");
    assertThat(visitor.field("Time zone").inputValue()).isEqualTo(scripts ? ZONE : "UTC");
    String here = visitor.page().url();

    visitor.unfold("Add an interest");
    in("interest.2.name").fill("Speech");
    in("interest.2.keywords").fill("text-to-speech");
    in("interest.2.mutes").fill("survey");
    visitor.field("Send it at").selectOption("18");
    visitor.field("How often").selectOption("DAYS");
    visitor.toggle("Sat");
    visitor.toggle("Sun");
    visitor.field("Most papers in one mail").fill("5");
    visitor.press("Save");
    assertThat(visitor.page().getByRole(AriaRole.STATUS).innerText()).isEqualTo("Saved.");

    visitor.open(pathOf(here));
    assertThat(in("interest.2.name").inputValue()).isEqualTo("Speech");
    assertThat(in("interest.2.keywords").inputValue()).isEqualTo("text-to-speech");
    assertThat(in("interest.2.mutes").inputValue()).isEqualTo("survey");
    assertThat(in("interest.1.keywords").inputValue()).isEqualTo("\"dice loss\"");
    assertThat(visitor.field("Send it at").inputValue()).isEqualTo("18");
    assertThat(visitor.field("Fri").isChecked()).isTrue();
    assertThat(visitor.field("Sat").isChecked()).isFalse();
    assertThat(visitor.field("Most papers in one mail").inputValue()).isEqualTo("5");

    in("interest.2.remove").press("Space");
    visitor.press("Save");
    assertThat(visitor.text()).contains("Saved.").doesNotContain("Speech\n");
    assertThat(in("interest.2.name").inputValue()).isEmpty();
  }

  @Test
  void a_reader_orders_and_checks_interests_before_saving() {
    visitor.open(digestFor("ordering"));
    visitor.click("Change what you get");
    String here = visitor.page().url();
    in("interest.1.keywords").fill("\"dice loss\", segmentation");
    if (scripts) {
      visitor
          .page()
          .waitForCondition(() -> said(1).matches("Matches \\d+ of the 71 papers of .*\\."));
    }

    visitor.press("Move My keywords up");
    assertThat(visitor.text()).contains("Moved. Nothing is saved yet.");
    assertThat(in("interest.0.keywords").inputValue()).isEqualTo("\"dice loss\", segmentation");
    visitor.press("Check what My keywords matches");
    assertThat(said(0)).matches("Matches \\d+ of the 71 papers of .*\\.");
    visitor.press("Save");
    assertThat(visitor.page().getByRole(AriaRole.STATUS).innerText()).isEqualTo("Saved.");

    visitor.open(pathOf(here));
    assertThat(in("interest.0.keywords").inputValue()).isEqualTo("\"dice loss\", segmentation");
    assertThat(in("interest.1.name").inputValue()).isEqualTo("My topics");
  }

  private String said(int interest) {
    return visitor.page().locator("#interest-" + interest + " [data-said]").innerText();
  }

  @Test
  void a_wrong_setting_is_said_beside_its_field_and_nothing_is_saved() {
    visitor.open(digestFor("erring"));
    visitor.click("Change what you get");
    String here = visitor.page().url();
    visitor.unfold("Liked papers, authors, how much");
    in("interest.0.categories").fill("cs.CV, cs.XX");
    visitor.field("Send it at").selectOption("18");
    visitor.press("Save");

    assertThat(visitor.problemOf(in("interest.0.categories")))
        .isEqualTo("“cs.XX” is not an arXiv category.");
    assertThat(in("interest.0.categories").inputValue()).isEqualTo("cs.CV, cs.XX");
    assertThat(visitor.field("Send it at").inputValue()).isEqualTo("18");

    visitor.open(pathOf(here));
    assertThat(in("interest.0.categories").inputValue()).isEmpty();
    assertThat(visitor.field("Send it at").inputValue()).isEqualTo("6");
  }

  @Test
  void a_reader_pauses_and_resumes() {
    visitor.open(digestFor("pausing"));
    visitor.click("Change what you get");
    LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();

    visitor.field("No mail until").fill(today.minusDays(3).toString());
    visitor.press("Pause");
    assertThat(visitor.problemOf(visitor.field("No mail until")))
        .isEqualTo("Please choose a day after today.");
    assertThat(visitor.field("No mail until").inputValue())
        .isEqualTo(today.minusDays(3).toString());

    visitor.field("No mail until").fill(today.plusDays(30).toString());
    visitor.press("Pause");
    assertThat(visitor.text()).contains("Your mails are paused until");
    assertThat(visitor.field("No mail until").inputValue())
        .isEqualTo(today.plusDays(30).toString());

    visitor.press("Resume now");
    assertThat(visitor.text())
        .contains("Your mails are on again.")
        .doesNotContain("Your mails are paused");
  }

  @Test
  void a_reader_leaves_by_a_button_and_comes_back_by_another() {
    visitor.open(digestFor("leaving"));
    visitor.click("Unsubscribe");
    assertThat(visitor.heading()).isEqualTo("Stop all mails?");
    visitor.press("Unsubscribe");
    assertThat(visitor.heading()).isEqualTo("You are unsubscribed");
    visitor.press("Undo, keep sending");
    assertThat(visitor.heading()).isEqualTo("Welcome back");
  }

  @Test
  void every_other_page_is_as_sound() {
    for (String path :
        new String[] {
          "/papers",
          "/papers?date=2025-11-11",
          "/papers?date=soon",
          "/papers/1",
          "/papers/0",
          "/embed",
          "/embed/code?topic=nonsense&keywords=%3F%3F%3F",
          "/nowhere"
        }) {
      visitor.open(path);
      assertThat(visitor.heading()).isNotBlank();
    }
  }
}
