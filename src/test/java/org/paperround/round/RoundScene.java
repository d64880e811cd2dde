package org.paperround.round;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.paperround.interest.Interest;
import org.paperround.interest.Interests;
import org.paperround.interest.Term;
import org.paperround.paper.PaperStore;
import org.paperround.subscriber.Consent;
import org.paperround.subscriber.EmailAddress;
import org.paperround.subscriber.Schedule;
import org.paperround.subscriber.Subscriber;
import org.paperround.subscriber.Subscriptions;
import org.paperround.testing.MovableClock;
import org.paperround.testing.Papers;
import org.paperround.testing.ReceivedMail;
import org.paperround.testing.ScriptedMailServer;
import org.paperround.testing.Tables;

/**
 * A day of the service: readers, papers, a clock, a mail server that does as it is told. Every test
 * begins on a day of its own with empty tables, and ends with the books in balance.
 */
@NullUnmarked
abstract class RoundScene {

  static final Consent.Origin ORIGIN = new Consent.Origin("test", null);
  static final Schedule AT_SEVEN = Schedule.daily(ZoneOffset.UTC, LocalTime.of(7, 0));

  private static final Pattern TITLE = Pattern.compile("Dice loss for (\\w+)");

  ScriptedMailServer mail;
  @Inject MovableClock clock;
  @Inject Tables tables;
  @Inject PaperStore papers;
  @Inject Subscriptions subscriptions;
  @Inject Interests interests;
  @Inject RoundTickJob tickJob;
  @Inject PartitionRound partitionRound;
  @Inject Ledger ledger;
  @Inject Books books;

  @BeforeEach
  void beginOnANewDay() {
    mail.reset();
    tables.clear();
    clock.moveTo(today().plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC));
  }

  @AfterEach
  void theBooksBalance() {
    tables.awaitIdle();
    books.check();
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /** A reader of papers on dice loss, every day at seven in UTC. */
  long reader(String address) {
    return reader(address, AT_SEVEN);
  }

  long reader(String address, Schedule schedule) {
    Subscriber subscriber = subscriptions.request(EmailAddress.parse(address), schedule, ORIGIN);
    subscriptions.confirm(subscriber.id(), schedule, papers.newestSeq(), ORIGIN);
    interests.replace(subscriber.id(), List.of(diceLoss()));
    return subscriber.id();
  }

  static Interest diceLoss() {
    return new Interest("Loss", List.of(new Term(Term.Kind.KEYWORD, "\"dice loss\"")));
  }

  static Schedule at(String zone, int hour) {
    return Schedule.daily(ZoneId.of(zone), LocalTime.of(hour, 0));
  }

  /** A paper that those readers want. */
  void wanted(String about) {
    papers.store(List.of(Papers.titled("Dice loss for " + about, today())));
  }

  void unwanted(String about) {
    papers.store(List.of(Papers.titled("Nothing on " + about, today())));
  }

  /** The clock shows the next seven o'clock, and a round goes through. */
  void nextMorning() {
    Instant seven = AT_SEVEN.next(clock.instant());
    clock.moveTo(seven);
    tick();
  }

  void later(Duration by) {
    clock.forward(by);
    tick();
  }

  void tick() {
    tickJob.tick();
    tables.awaitIdle();
  }

  /** The line of today's edition. */
  Delivery line(long reader) {
    return line(reader, today());
  }

  Delivery line(long reader, LocalDate edition) {
    return ledger.find(reader, edition).orElseThrow();
  }

  long readUpTo(long reader) {
    return subscriptions.byId(reader).orElseThrow().readUpTo();
  }

  /** Asserts what the accepted mails of an address are about, each mail's topics in any order. */
  void assertMails(String address, String... abouts) {
    List<ReceivedMail> mails = mail.accepted(address);
    assertThat(mails).as("mails to %s", address).hasSize(abouts.length);
    for (int i = 0; i < abouts.length; i++) {
      assertThat(titles(mails.get(i)))
          .as("mail %d to %s", i + 1, address)
          .containsExactlyInAnyOrder(abouts[i].split(", "));
    }
  }

  /** What the papers of a mail are about. */
  static List<String> titles(ReceivedMail mail) {
    return TITLE.matcher(mail.text()).results().map(title -> title.group(1)).distinct().toList();
  }
}
