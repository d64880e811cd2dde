package org.paperround.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.paperround.testing.ReceivedMail;
import org.paperround.web.demo.DemoMailbox;

/** The pages behind the links of a mail, and those of the site's menu. */
abstract class EveryPageJourney extends ReaderInBrowser {

  EveryPageJourney(boolean scripts) {
    super(scripts);
  }

  @Test
  void anyone_looks_through_the_papers_and_reads_what_is_kept_of_readers() {
    search.follow();
    visitor.open("/");
    visitor.click("Papers");
    assertThat(visitor.heading()).startsWith("Papers of Tuesday, 11 November 2025");
    visitor.unfold("Whole abstract");
    String title = visitor.page().locator("h3").first().innerText();
    visitor.click(title);
    assertThat(visitor.heading()).isEqualTo(title);
    visitor.click("Papers of 11 November 2025");
    visitor.click("Search all papers");
    visitor.page().locator("[name=q]").fill("\"dice loss\"");
    visitor.press("Search");
    assertThat(visitor.text()).contains("SeaBird");
    visitor.click("Privacy");
    assertThat(visitor.heading()).isEqualTo("What we know of you, and for how long");
    visitor.open("/nowhere");
    assertThat(visitor.heading()).isEqualTo("There is no such page");
    visitor.click("Sign up");
    assertThat(visitor.field("E-mail address").isVisible()).isTrue();
  }

  @Test
  void a_reader_says_what_fits_takes_it_back_and_deletes_what_was_learned() {
    ReceivedMail digest = digestFor("answering");
    visitor.open(digest);
    visitor.click("More like this");
    assertThat(visitor.heading()).isEqualTo("More papers like this one?");
    visitor.press("More like this");
    assertThat(visitor.heading()).isEqualTo("Noted: more like this");
    visitor.press("Undo");
    assertThat(visitor.heading()).isEqualTo("Taken back");
    visitor.press("Save it");
    assertThat(visitor.heading()).isEqualTo("Saved");

    visitor.open(digest);
    visitor.click("Rate these papers");
    URI less = URI.create(visitor.page().locator(".answer a").nth(1).getAttribute("href"));
    visitor.open(less.getPath() + "?" + less.getQuery());
    visitor.press("Less like this");
    assertThat(visitor.heading()).isEqualTo("Noted: fewer like this");

    visitor.open(digest);
    visitor.click("Change what you get");
    assertThat(visitor.text()).contains("What was learned");
    visitor.press("Forget all");
    assertThat(visitor.text()).contains("Forgotten.").doesNotContain("What was learned");
  }

  @Test
  void a_reader_finds_the_digests_of_before_and_makes_a_feed_of_them() {
    visitor.open(digestFor("collecting").path("/preferences/"));
    visitor.click("Your digests and your private feed");
    assertThat(visitor.heading()).isEqualTo("Your digests");
    visitor.click(visitor.page().locator("[href*='/digests/']").first());
    assertThat(visitor.text()).contains("SeaBird");
    visitor.page().goBack();
    visitor.press("Make my feed");
    assertThat(visitor.page().locator("[href$='.atom'], [value$='.atom']").count()).isPositive();
  }

  @Test
  void a_reader_who_lost_the_link_gets_a_new_one_and_moves_to_another_address() {
    String before = digestFor("moving").header("To");
    String after = "moved." + before;
    visitor.open("/lost-link");
    visitor.field("The address your papers go to").fill(before);
    visitor.press("Send me a new link");
    assertThat(visitor.heading()).isEqualTo("Look into your inbox");

    visitor.open(mail(before, 3).path("/preferences/"));
    visitor.field("Send them to another address").fill(after);
    visitor.press("Ask both addresses");
    for (ReceivedMail asking : List.of(mail(before, 4), mail(after, 1))) {
      visitor.open(asking.path("/address/"));
      visitor.click(visitor.page().locator("button.primary"));
    }
    assertThat(visitor.heading()).isEqualTo("Done: your papers come to this address");
  }

  private ReceivedMail mail(String address, int number) {
    return new ReceivedMail(mailboxes.await(address, number).get(number - 1));
  }

  @Test
  void a_reader_leaves_in_the_settings_returns_by_confirming_and_erases_everything()
      throws IOException {
    ReceivedMail digest = digestFor("parting");
    visitor.open(digest.path("/preferences/"));
    visitor.press("Stop all mails");
    assertThat(visitor.heading()).isEqualTo("You are unsubscribed");
    visitor.open(digest.path("/preferences/"));
    visitor.press("Start my mails again");
    visitor.open(new ReceivedMail(mailboxes.await(digest.header("To"), 3).getLast()));
    visitor.click("Yes, send me my papers");
    visitor.press("Yes, send me my papers");
    assertThat(visitor.heading()).isEqualTo("You are in");

    visitor.open(digest.path("/preferences/"));
    Locator export = visitor.page().locator("[download]").first();
    Download data = visitor.page().waitForDownload(() -> export.press("Enter"));
    assertThat(Files.readString(data.path())).contains("parting", "dice loss");

    visitor.click(visitor.page().locator("[href$='/erase']"));
    assertThat(visitor.heading()).isEqualTo("Erase everything?");
    visitor.click("Keep it");
    visitor.click(visitor.page().locator("[href$='/erase']"));
    visitor.press("Erase everything");
    assertThat(visitor.heading()).isEqualTo("Everything is erased");
    visitor.open(digest.path("/preferences/"));
    assertThat(visitor.heading()).isEqualTo("This link does not work any more");
  }

  @Test
  void whoever_tries_the_service_out_reads_its_mails_in_the_browser() throws MessagingException {
    deliverToDemo("Papers for you", "<!doctype html><head><title>x</title><h1>Your papers</h1>");
    visitor.open("/demo/inbox");
    assertThat(visitor.heading()).isEqualTo("Inbox");
    visitor.click(visitor.page().locator(".inbox a").first());
    assertThat(visitor.heading()).isEqualTo("Papers for you");
    assertThat(visitor.page().frameLocator("iframe").locator("h1").innerText())
        .isEqualTo("Your papers");
  }

  private static void deliverToDemo(String subject, String html) throws MessagingException {
    Properties settings = new Properties();
    settings.put("mail.smtp.host", "127.0.0.1");
    settings.put("mail.smtp.port", String.valueOf(DemoMailbox.start()));
    settings.put("mail.from", "digest@example.org");
    MimeMessage mail = new MimeMessage(Session.getInstance(settings));
    mail.setFrom();
    mail.setRecipients(Message.RecipientType.TO, "reader@example.org");
    mail.setSubject(subject);
    mail.setContent(html, "text/html");
    Transport.send(mail);
  }
}
