package org.paperround.round;

import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.paperround.interest.Interest;
import org.paperround.interest.Interests;
import org.paperround.interest.KeptInterest;
import org.paperround.matching.Window;
import org.paperround.platform.language.Language;
import org.paperround.source.intake.IntakeNotes;
import org.paperround.subscriber.EmailAddress;
import org.paperround.subscriber.Links;
import org.paperround.subscriber.SubscriberState;
import org.paperround.subscriber.Suppressions;

/**
 * Brings planned or deferred deliveries as far as a mail that is ready to leave. What the database
 * has to tell is asked once for all of a group; a failure of one reader's stops nobody else.
 */
@Singleton
class Preparation {

  private final EditionCache editions;
  private final Interests interests;
  private final Suppressions suppressions;
  private final Links links;
  private final IntakeNotes notes;
  private final Choosing choosing;
  private final Composing composing;
  private final Outcomes outcomes;
  private final Dispatcher dispatcher;
  private final RoundConfig config;
  private final Clock clock;

  Preparation(
      EditionCache editions,
      Interests interests,
      Suppressions suppressions,
      Links links,
      IntakeNotes notes,
      Choosing choosing,
      Composing composing,
      Outcomes outcomes,
      Dispatcher dispatcher,
      RoundConfig config,
      Clock clock) {
    this.editions = editions;
    this.interests = interests;
    this.suppressions = suppressions;
    this.links = links;
    this.notes = notes;
    this.choosing = choosing;
    this.composing = composing;
    this.outcomes = outcomes;
    this.dispatcher = dispatcher;
    this.config = config;
    this.clock = clock;
  }

  /** Hands the mails of these lines to the dispatcher, and closes those that get none. */
  void prepare(List<Line> lines, RoundWork work) {
    List<Line> open = withoutSuppressed(lines);
    if (open.isEmpty()) {
      return;
    }
    List<Choice> choices = choices(open, work);
    closeEmpty(choices);
    List<Choice> mails = choices.stream().filter(choice -> !choice.isEmpty()).toList();
    if (mails.isEmpty()) {
      return;
    }
    Instant now = work.run().asOf();
    Map<Language, List<String>> told = SourceSentences.of(notes.at(now));
    List<Links.Issued> issued =
        links.issue(
            mails.stream()
                .map(
                    mail ->
                        new Links.Holder(
                            mail.delivery().subscriberId(), mail.delivery().edition().toString()))
                .toList(),
            config.linkValidity());
    for (int i = 0; i < mails.size(); i++) {
      Choice choice = mails.get(i);
      Links.Issued own = issued.get(i);
      attempt(
          choice.delivery(),
          work,
          () -> {
            List<String> sentences = Objects.requireNonNull(told.get(choice.language()));
            dispatcher.submit(composing.compose(choice, own, sentences, work));
          });
    }
  }

  private List<Line> withoutSuppressed(List<Line> lines) {
    Set<EmailAddress> suppressed =
        suppressions.among(
            lines.stream().map(line -> line.reader().address()).filter(Objects::nonNull).toList());
    List<Line> open = new ArrayList<>(lines.size());
    List<Delivery> closed = new ArrayList<>();
    for (Line line : lines) {
      EmailAddress address = line.reader().address();
      boolean mayBeWrittenTo =
          address != null
              && line.reader().state() == SubscriberState.ACTIVE
              && !suppressed.contains(address);
      if (mayBeWrittenTo) {
        open.add(line);
      } else {
        closed.add(line.delivery());
      }
    }
    outcomes.suppressed(closed);
    return open;
  }

  private List<Choice> choices(List<Line> lines, RoundWork work) {
    Map<Long, List<KeptInterest>> wanted = wanted(lines, work);
    EditionCache.Prepared papers = editions.covering(windows(lines));
    expect(wanted.values(), papers);
    List<Choice> choices = new ArrayList<>(lines.size());
    for (Line line : lines) {
      List<KeptInterest> kept = wanted.get(line.reader().id());
      if (kept != null) {
        EmailAddress address = Objects.requireNonNull(line.reader().address());
        attempt(
            line.delivery(), work, () -> choices.add(choosing.choose(line, address, kept, papers)));
      }
    }
    return choices;
  }

  /** What each reader wants; without those whose interests cannot be read. */
  private Map<Long, List<KeptInterest>> wanted(List<Line> lines, RoundWork work) {
    Instant now = work.run().asOf();
    Map<Long, List<KeptInterest>> wanted = new HashMap<>();
    try {
      List<Long> ids = lines.stream().map(line -> line.reader().id()).toList();
      Map<Long, List<KeptInterest>> found = interests.numbered(ids, now);
      ids.forEach(id -> wanted.put(id, found.getOrDefault(id, List.of())));
    } catch (RuntimeException e) {
      // Someone's cannot be read; asked one by one, it is only that reader who goes without.
      Log.debugf(e, "The interests of %d readers could not be read together", lines.size());
      for (Line line : lines) {
        long id = line.reader().id();
        attempt(
            line.delivery(),
            work,
            () -> wanted.put(id, interests.numbered(List.of(id), now).getOrDefault(id, List.of())));
      }
    }
    return wanted;
  }

  /** What holds the windows of all; nearly always it is the newest papers. */
  private static Window windows(List<Line> lines) {
    long from = Long.MAX_VALUE;
    long to = 0;
    for (Line line : lines) {
      from = Math.min(from, line.delivery().fromSeq());
      to = Math.max(to, line.delivery().toSeq());
    }
    return new Window(from, to);
  }

  /** What cannot be looked up for all is asked for each reader alone, and fails for that one. */
  private static void expect(Collection<List<KeptInterest>> wanted, EditionCache.Prepared papers) {
    List<Interest> interests =
        wanted.stream().flatMap(List::stream).map(KeptInterest::interest).toList();
    try {
      papers.edition().expect(interests);
    } catch (RuntimeException e) {
      Log.debugf(e, "The examples of %d interests could not be read together", interests.size());
    }
  }

  private void closeEmpty(List<Choice> choices) {
    List<Choice> empty = choices.stream().filter(Choice::isEmpty).toList();
    outcomes.nothingToSay(
        empty.stream().map(Choice::delivery).toList(),
        empty.stream().mapToInt(Choice::considered).toArray());
  }

  private void attempt(Delivery delivery, RoundWork work, Runnable act) {
    try {
      act.run();
    } catch (RuntimeException e) {
      work.failed(e.getClass().getSimpleName() + ": " + e.getMessage());
      Log.debugf(e, "Delivery %s failed", delivery.id());
      // Our own failure is no reason to lose a reader's papers: it is tried again like a 4xx.
      outcomes.postpone(
          List.of(delivery),
          clock.instant().plus(config.firstRetry()),
          "internal error: " + e.getClass().getSimpleName());
    }
  }
}
