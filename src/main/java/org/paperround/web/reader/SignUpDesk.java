package org.paperround.web.reader;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.paperround.account.Addresses;
import org.paperround.account.SignUpConfig;
import org.paperround.account.SignUpRequest;
import org.paperround.account.SignUps;
import org.paperround.interest.Topics;
import org.paperround.subscriber.EmailAddress;
import org.paperround.subscriber.Schedule;

/** Takes sign-up forms, whichever page they come from. */
@Singleton
class SignUpDesk {

  private static final Duration HOUR = Duration.ofHours(1);

  private final PageParts parts;
  private final Topics topics;
  private final Addresses addresses;
  private final SignUpLikes likes;
  private final SignUps signUps;
  private final SignUpConfig config;
  private final FormOrigin origin;
  private final OriginLimit limit;

  SignUpDesk(
      PageParts parts,
      Topics topics,
      Addresses addresses,
      SignUpLikes likes,
      SignUps signUps,
      SignUpConfig config,
      FormOrigin origin) {
    this.parts = parts;
    this.topics = topics;
    this.addresses = addresses;
    this.likes = likes;
    this.signUps = signUps;
    this.config = config;
    this.origin = origin;
    this.limit = new OriginLimit(config.perOriginAndHour(), HOUR);
  }

  /** What became of a form. */
  sealed interface Outcome {

    /**
     * It was taken, or it came from a program and nothing happened.
     *
     * @param validDays how many days the link in the confirmation mail works
     */
    record Taken(int validDays) implements Outcome {}

    /**
     * Something in it must be corrected.
     *
     * @param form as filled in, with what is wrong
     */
    record Wrong(SignUpForm form) implements Outcome {}

    /**
     * Too many came from there.
     *
     * @param form as filled in, with that said as the problem of {@code form}
     */
    record TooMany(SignUpForm form) implements Outcome {}
  }

  /** Takes a form. The answer to one that can be read is the same for every address. */
  Outcome take(SignUpInput input) {
    SignUpFields fields = new SignUpFields(input, topics, parts.language());
    Optional<EmailAddress> address = fields.address(addresses);
    Optional<Schedule> schedule = fields.schedule();
    fields.check(likes);
    fields.requireTerms();
    if (fields.hasProblems() || address.isEmpty() || schedule.isEmpty()) {
      return new Outcome.Wrong(fields.form(parts));
    }
    if (!limit.allows(origin.address())) {
      fields.refuse(parts.texts(HomeTexts.class).wrongTooMany());
      return new Outcome.TooMany(fields.form(parts));
    }
    if (input.website() == null || input.website().isEmpty()) {
      signUps.submit(
          SignUpRequest.of(
              address.get(), fields.terms(), fields.liked(), schedule.get(), origin.consent()));
    }
    return new Outcome.Taken(Math.toIntExact(config.validity().toDays()));
  }
}
