package org.paperround.account;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.paperround.interest.Example;
import org.paperround.interest.Interest;
import org.paperround.interest.Interests;
import org.paperround.interest.TermLines;
import org.paperround.platform.language.Language;
import org.paperround.subscriber.Consent;
import org.paperround.subscriber.LinkPurpose;
import org.paperround.subscriber.Links;
import org.paperround.subscriber.Schedule;
import org.paperround.subscriber.Subscriber;
import org.paperround.subscriber.Subscriptions;

/** The second half of the double opt-in. */
@Singleton
public class Confirmations {

  private final Links links;
  private final Subscriptions subscriptions;
  private final Interests interests;
  private final BroughtPapers brought;
  private final Clock clock;

  Confirmations(
      Links links,
      Subscriptions subscriptions,
      Interests interests,
      BroughtPapers brought,
      Clock clock) {
    this.links = links;
    this.subscriptions = subscriptions;
    this.interests = interests;
    this.brought = brought;
    this.clock = clock;
  }

  /** The language of the sign-up, if its confirmation link is good. Changes nothing. */
  @Transactional
  public Optional<Language> valid(String token) {
    return signUpId(token).map(id -> SignUpEntity.<SignUpEntity>findById(id).language());
  }

  /** The reader who confirmed by this link; empty if the link is not good, or waits for that. */
  @Transactional
  public Optional<Subscriber> confirmed(String token) {
    return signUpId(token)
        .map(id -> SignUpEntity.<SignUpEntity>findById(id))
        .filter(signUp -> signUp.confirmedAt != null)
        .flatMap(signUp -> subscriptions.byId(signUp.subscriberId));
  }

  /**
   * Confirms a sign-up. Each sign-up counts once: confirming again shows how things stand, and
   * cannot bring back someone who unsubscribed since.
   *
   * @param startAfter the paper {@code seq} a reader who was never served begins after
   * @return the subscriber as it stands now; empty if the link is not good
   */
  @Transactional
  public Optional<Subscriber> confirm(String token, long startAfter, Consent.Origin origin) {
    return signUpId(token).map(id -> confirm(id, startAfter, origin));
  }

  private Subscriber confirm(long signUpId, long startAfter, Consent.Origin origin) {
    SignUpEntity signUp = SignUpEntity.findById(signUpId, LockModeType.PESSIMISTIC_WRITE);
    long subscriberId = signUp.subscriberId;
    if (signUp.confirmedAt == null) {
      signUp.confirmedAt = clock.instant();
      // One who comes back without new interests keeps all as it was.
      boolean isBack = signUp.isEmpty() && !interests.kept(subscriberId).isEmpty();
      Schedule schedule =
          isBack ? subscriptions.byId(subscriberId).orElseThrow().schedule() : signUp.schedule();
      if (subscriptions.confirm(subscriberId, schedule, startAfter, origin) && !isBack) {
        interests.replace(subscriberId, wanted(signUp));
      }
    }
    return subscriptions.byId(subscriberId).orElseThrow();
  }

  private List<Interest> wanted(SignUpEntity signUp) {
    List<Example> liked =
        signUp.liked == null ? List.of() : brought.examples(signUp.subscriberId, signUp.liked);
    return FirstInterests.of(
        TermLines.read(signUp.terms), liked, signUp.language().texts(FirstTexts.class));
  }

  private Optional<Long> signUpId(String token) {
    return links
        .find(token, LinkPurpose.CONFIRM)
        .map(Links.Holder::subject)
        .map(Long::valueOf)
        .filter(id -> SignUpEntity.findById(id) != null);
  }
}
