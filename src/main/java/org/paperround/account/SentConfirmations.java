package org.paperround.account;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paperround.bounce.SentMails;
import org.paperround.mail.ReturnPaths;

/** Finds the sign-up whose confirmation mail something coming back is about. */
@Singleton
class SentConfirmations implements SentMails {

  private static final Pattern DELIVERY = Pattern.compile("confirm(\\d{1,18})");
  private static final Pattern MESSAGE_ID =
      Pattern.compile("confirm\\.(\\d{1,18})\\.(\\d{1,18})@.*");

  private final ReturnPaths paths;

  SentConfirmations(ReturnPaths paths) {
    this.paths = paths;
  }

  /** The name of a confirmation mail's delivery. */
  static String delivery(long signUpId) {
    return "confirm" + signUpId;
  }

  @Override
  @Transactional
  public Optional<Sent> byReturnPath(String address) {
    return paths.delivery(address).flatMap(this::byDelivery);
  }

  @Override
  @Transactional
  public Optional<Sent> byMessageId(String messageId) {
    Matcher id = MESSAGE_ID.matcher(messageId);
    // The instant is what nobody outside can know.
    return id.matches()
        ? signUp(id.group(1))
            .filter(row -> row.requestedAt.toEpochMilli() == Long.parseLong(id.group(2)))
            .map(SentConfirmations::sent)
        : Optional.empty();
  }

  @Override
  @Transactional
  public Optional<Sent> byDelivery(String delivery) {
    Matcher id = DELIVERY.matcher(delivery);
    return id.matches() ? signUp(id.group(1)).map(SentConfirmations::sent) : Optional.empty();
  }

  @Override
  public List<LocalDate> lastEditions(long subscriberId, int most) {
    return List.of();
  }

  private static Optional<SignUpEntity> signUp(String id) {
    return SignUpEntity.findByIdOptional(Long.valueOf(id));
  }

  private static Sent sent(SignUpEntity row) {
    return new Sent(delivery(row.id), row.subscriberId, null, row.requestedAt);
  }
}
