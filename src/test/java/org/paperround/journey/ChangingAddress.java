package org.paperround.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.paperround.account.Erasure;
import org.paperround.bounce.IncomingMail;
import org.paperround.bounce.Kind;
import org.paperround.bounce.Report;
import org.paperround.subscriber.Consent;
import org.paperround.subscriber.EmailAddress;
import org.paperround.subscriber.FeedLinks;
import org.paperround.subscriber.LinkPurpose;
import org.paperround.subscriber.Links;
import org.paperround.subscriber.Schedule;
import org.paperround.subscriber.SubscriberState;
import org.paperround.subscriber.Subscriptions;
import org.paperround.subscriber.Suppressions;
import org.paperround.testing.MovableClock;
import org.paperround.testing.ReceivedMail;
import org.paperround.testing.ScriptedMailServer;
import org.paperround.testing.Tables;

/** Getting the mails at another address, and new links for lost ones. */
@NullUnmarked
abstract class ChangingAddress {

  private static final Schedule NOON = Schedule.daily(ZoneOffset.UTC, LocalTime.NOON);
  private static final Consent.Origin ORIGIN = new Consent.Origin("test", null);
  private static final String OLD = "ada@example.org";
  private static final String NEW = "Ada.New@example.net";

  ScriptedMailServer mail;
  @Inject Subscriptions subscriptions;
  @Inject Suppressions suppressions;
  @Inject IncomingMail incoming;
  @Inject Erasure erasure;
  @Inject Links links;
  @Inject FeedLinks feeds;
  @Inject MovableClock clock;
  @Inject Tables tables;

  private long ada;
  private Links.Issued own;

  @BeforeEach
  void empty() {
    // In this order: a mail of the test before may still be on its way.
    tables.clear();
    mail.reset();
    ada = confirmed(OLD);
    own = links.issue(ada, "2026-11-28", Duration.ofDays(400));
  }

  @Test
  void mails_go_to_the_new_address_once_both_have_agreed_and_not_before() {
    wish(NEW).then().statusCode(200);
    String oldPath = asked(OLD);
    String newPath = asked(NEW);
    for (String path : List.of(oldPath, newPath)) {
      assertThat(look(path)).contains("Yes, send them");
    }

    assertThat(press(oldPath)).contains("Now the other address");
    assertThat(press(oldPath)).contains("Now the other address");
    assertThat(address()).isEqualTo(OLD);
    assertThat(press(newPath)).contains("Done", "Look at my settings");

    assertThat(address()).isEqualTo(NEW);
    assertThat(press(newPath)).contains("Done");
    assertThat(press(oldPath)).contains("Done").doesNotContain("Look at my settings");
    assertThat(subscriptions.consents(ada))
        .extracting(Consent::action)
        .containsExactly(
            Consent.Action.REQUESTED, Consent.Action.CONFIRMED, Consent.Action.ADDRESS_CHANGED);
    tables.awaitIdle();
    assertThat(subjects(OLD)).last().isEqualTo("Your papers go to another address now");
    assertThat(subjects(NEW)).last().isEqualTo("Your papers come here now");
    given().get(mail.accepted(NEW).getLast().path("/preferences/")).then().statusCode(200);
  }

  @Test
  void the_new_address_may_agree_first() {
    wish(NEW);
    assertThat(press(asked(NEW))).contains("Now the other address");
    assertThat(address()).isEqualTo(OLD);
    assertThat(press(asked(OLD))).contains("Done");
    assertThat(address()).isEqualTo(NEW);
  }

  @Test
  void both_may_press_at_the_same_moment() {
    wish(NEW);
    String oldPath = asked(OLD);
    String newPath = asked(NEW);
    CompletableFuture<String> other = CompletableFuture.supplyAsync(() -> press(oldPath));
    press(newPath);
    other.join();
    assertThat(address()).isEqualTo(NEW);
    tables.awaitIdle();
    assertThat(subjects(NEW)).hasSize(2);
  }

  @Test
  void after_the_change_the_links_of_before_are_good_for_leaving_and_for_a_new_link_only() {
    wish(NEW);
    press(asked(OLD));
    press(asked(NEW));
    tables.awaitIdle();

    String settings = "/preferences/" + own.token(LinkPurpose.PREFERENCES);
    given().get(settings).then().statusCode(410);
    given().formParam("action", "pause").post(settings).then().statusCode(410);
    given().get(settings + "/export").then().statusCode(410);
    given().get(settings + "/digests").then().statusCode(410);
    given().post(settings + "/feed").then().statusCode(410);
    given().post(settings + "/erase").then().statusCode(410);
    assertThat(links.find(own.token(LinkPurpose.FEEDBACK), LinkPurpose.FEEDBACK)).isEmpty();
    given().post("/lost-link/" + own.token(LinkPurpose.PREFERENCES)).then().statusCode(200);
    tables.awaitIdle();
    assertThat(subjects(NEW)).last().isEqualTo("Your settings at Paper Round");
    given().post("/unsubscribe/" + own.token(LinkPurpose.UNSUBSCRIBE)).then().statusCode(200);
    assertThat(state(ada)).isEqualTo("UNSUBSCRIBED");
  }

  @Test
  void the_address_of_before_can_refuse_and_shuts_all_links_off() {
    String feed = feeds.renew(ada);
    wish(NEW);
    String path = asked(OLD);
    String refused = given().post(path + "/refuse").then().statusCode(200).extract().asString();

    assertThat(refused).contains("Nothing was changed");
    assertThat(press(asked(NEW))).contains("Nothing was changed");
    assertThat(address()).isEqualTo(OLD);
    given().get("/preferences/" + own.token(LinkPurpose.PREFERENCES)).then().statusCode(410);
    assertThat(feeds.reader(feed)).isEmpty();
    tables.awaitIdle();
    given().get(mail.accepted(OLD).getLast().path("/preferences/")).then().statusCode(200);
  }

  @Test
  void nobody_learns_who_is_subscribed_by_wishing_for_an_address() {
    confirmed("bob@example.net");
    suppressions.suppress(EmailAddress.parse("silent@example.net"), Suppressions.Reason.OPERATOR);
    Map<String, String> answers = new LinkedHashMap<>();
    for (String who : List.of("fresh", "bob", "silent")) {
      answers.put(who, withoutPending(body(wish(who + "@example.net"))));
    }

    assertThat(answers.values()).containsOnly(answers.get("fresh"));
    assertThat(subjects(OLD)).hasSize(3);
    assertThat(subjects("fresh@example.net")).containsExactly("Get your papers at this address?");
    assertThat(subjects("bob@example.net"))
        .containsExactly("You already get papers at this address");
    assertThat(mail.accepted("silent@example.net")).isEmpty();
  }

  @Test
  void a_stopped_subscription_of_the_new_address_makes_room() {
    long before = confirmed(NEW);
    subscriptions.bounced(before, Suppressions.Reason.HARD_BOUNCE);
    wish(NEW);
    press(asked(OLD));
    press(asked(NEW));

    assertThat(address()).isEqualTo(NEW);
    assertThat(state(before)).isEqualTo("ERASED");
    assertThat(suppressions.of(EmailAddress.parse(NEW))).isEmpty();
  }

  @Test
  void an_address_that_signed_up_meanwhile_keeps_its_own_subscription() {
    wish(NEW);
    press(asked(OLD));
    confirmed(NEW);
    assertThat(press(asked(NEW))).contains("could not be done");
    assertThat(address()).isEqualTo(OLD);
  }

  @Test
  void of_two_readers_who_want_the_same_address_one_gets_it() {
    long eve = confirmed("eve@example.org");
    String others = links.issue(eve, null, Duration.ofDays(1)).token(LinkPurpose.PREFERENCES);
    wish(NEW);
    wish(others, NEW);
    press(asked(OLD));
    press(asked("eve@example.org"));
    List<ReceivedMail> both = mail.accepted(NEW);
    CompletableFuture<String> other =
        CompletableFuture.supplyAsync(() -> press(both.getFirst().path("/address/")));
    press(both.getLast().path("/address/"));
    other.join();

    assertThat(tables.count("select count(*) from subscriber where address = ?", NEW)).isOne();
    assertThat(
            tables.rows("select state from address_change order by state").stream()
                .map(List::getFirst))
        .containsExactly("DONE", "IMPOSSIBLE");
  }

  @Test
  void only_the_newest_wish_counts() {
    wish("first@example.net");
    String oldFirst = asked(OLD);
    wish(NEW);

    assertThat(press(oldFirst)).contains("newer wish");
    assertThat(press(asked("first@example.net"))).contains("newer wish");
    given()
        .formParam("withdraw", "true")
        .post(form(own.token(LinkPurpose.PREFERENCES)))
        .then()
        .statusCode(200);
    assertThat(press(asked(NEW))).contains("Nothing was changed");
    assertThat(address()).isEqualTo(OLD);
  }

  @Test
  void who_left_meanwhile_is_not_brought_back() {
    wish(NEW);
    press(asked(OLD));
    subscriptions.unsubscribe(ada, ORIGIN);
    assertThat(press(asked(NEW))).contains("your mails are stopped");
    assertThat(state(ada)).isEqualTo("UNSUBSCRIBED");
    assertThat(address()).isEqualTo(OLD);

    subscriptions.undoUnsubscribe(ada, ORIGIN);
    assertThat(press(asked(NEW))).contains("Done");
  }

  @Test
  void an_erasure_meanwhile_leaves_nothing_of_the_new_address() {
    wish(NEW);
    String newPath = asked(NEW);
    String oldPath = asked(OLD);
    press(oldPath);
    erasure.erase(ada);

    for (String path : List.of(oldPath, newPath)) {
      given().get(path).then().statusCode(404);
      given().post(path).then().statusCode(404);
    }
    assertThat(tables.dump().toString()).doesNotContainIgnoringCase("ada.new");
  }

  @Test
  void a_wish_is_forgotten_after_a_week() {
    wish(NEW);
    String oldPath = asked(OLD);
    clock.forward(Duration.ofDays(7));
    given().post(oldPath).then().statusCode(404);
    assertThat(address()).isEqualTo(OLD);
  }

  @Test
  void a_reader_is_asked_three_times_a_day_at_most() {
    for (int i = 0; i < 5; i++) {
      wish("new" + i + "@example.net").then().statusCode(200);
    }
    assertThat(subjects(OLD)).hasSize(3);
    assertThat(mail.arrived()).hasSize(6);
  }

  @Test
  void what_comes_back_of_mails_to_the_address_of_before_does_not_stop_the_new_one() {
    wish(NEW);
    press(asked(OLD));
    press(asked(NEW));
    incoming.take(
        new Report(
            Kind.HARD,
            NEW,
            null,
            null,
            "5.1.1",
            null,
            clock.instant().minus(Duration.ofHours(1)),
            "gone"));
    assertThat(state(ada)).isEqualTo("ACTIVE");
  }

  @Test
  void an_address_that_cannot_be_taken_is_said_beside_its_field() {
    assertThat(body(wish("ada@example"))).contains("email-problem");
    assertThat(body(wish("ada@gmial.com"))).contains("Did you mean ada@gmail.com?");
    assertThat(mail.arrived()).isEmpty();
  }

  @Test
  void the_same_answer_for_every_address_and_a_link_only_for_those_who_get_papers() {
    subscriptions.pause(confirmed("paused@example.org"), null, ORIGIN);
    subscriptions.unsubscribe(confirmed("left@example.org"), ORIGIN);
    subscriptions.request(EmailAddress.parse("pending@example.org"), NOON, ORIGIN);
    Map<String, String> answers = new LinkedHashMap<>();
    for (String who : List.of(OLD, "paused", "left", "pending", "nobody")) {
      answers.put(who, lost(who.contains("@") ? who : who + "@example.org"));
    }
    tables.awaitIdle();

    assertThat(answers.values()).containsOnly(answers.get(OLD));
    assertThat(mail.arrived())
        .extracting(arrival -> arrival.recipient())
        .containsExactlyInAnyOrder(OLD, "paused@example.org");
    given().get(mail.accepted(OLD).getFirst().path("/preferences/")).then().statusCode(200);
    for (int i = 0; i < 4; i++) {
      lost(OLD);
    }
    tables.awaitIdle();
    assertThat(mail.accepted(OLD)).hasSize(3);
  }

  @Test
  void a_link_that_is_too_old_for_the_settings_offers_a_new_one_and_leaving_by_it_works() {
    clock.forward(Duration.ofDays(181));
    String token = own.token(LinkPurpose.PREFERENCES);
    assertThat(given().get("/preferences/" + token).then().statusCode(410).extract().asString())
        .contains("Send me a new link");
    given().get("/lost-link/" + token).then().statusCode(405);
    given().post("/lost-link/" + token).then().statusCode(200);
    given().post("/lost-link/" + own.token(LinkPurpose.UNSUBSCRIBE)).then().statusCode(404);
    tables.awaitIdle();
    assertThat(subjects(OLD)).containsExactly("Your settings at Paper Round");
    given().post("/unsubscribe/" + own.token(LinkPurpose.UNSUBSCRIBE)).then().statusCode(200);
    assertThat(subscriptions.byId(ada).orElseThrow().state())
        .isEqualTo(SubscriberState.UNSUBSCRIBED);
    given().get("/preferences/" + token).then().statusCode(404);
  }

  /** What the page says of the wish before, which waits for everyone alike. */
  private static String withoutPending(String page) {
    assertThat(page).contains("A mail is on its way to both addresses.");
    return page.replaceAll(" A change to [^<]*", "")
        .replaceAll(" <button name=.withdraw[^/]*/button>", "");
  }

  private static String lost(String email) {
    return given()
        .formParam("email", email)
        .post("/lost-link")
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  private Response wish(String email) {
    return wish(own.token(LinkPurpose.PREFERENCES), email);
  }

  private Response wish(String token, String email) {
    Response response = given().formParam("email", email).post(form(token));
    tables.awaitIdle();
    return response;
  }

  private static String form(String token) {
    return "/preferences/" + token + "/address";
  }

  private static String body(Response response) {
    return response.body().asString();
  }

  private String asked(String address) {
    return mail.accepted(address).stream()
        .filter(one -> one.subject().endsWith("address?"))
        .toList()
        .getLast()
        .path("/address/");
  }

  private static String look(String path) {
    return given().get(path).then().statusCode(200).extract().asString();
  }

  private static String press(String path) {
    return given().post(path).then().statusCode(200).extract().asString();
  }

  private List<String> subjects(String address) {
    return mail.accepted(address).stream().map(ReceivedMail::subject).toList();
  }

  private String address() {
    return tables.text("select address from subscriber where id = ?", ada);
  }

  private String state(long id) {
    return tables.text("select state from subscriber where id = ?", id);
  }

  private long confirmed(String address) {
    long id = subscriptions.request(EmailAddress.parse(address), NOON, ORIGIN).id();
    subscriptions.confirm(id, NOON, 0, ORIGIN);
    return id;
  }
}
