package org.paperround.account;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paperround.interest.Interest;
import org.paperround.interest.Interests;
import org.paperround.subscriber.Consent;
import org.paperround.subscriber.Subscriber;
import org.paperround.subscriber.Subscriptions;

/** All that is known of a reader, for the reader. */
@Singleton
public class Export {

  private final Subscriptions subscriptions;
  private final Interests interests;

  Export(Subscriptions subscriptions, Interests interests) {
    this.subscriptions = subscriptions;
    this.interests = interests;
  }

  /**
   * A reader's data in machine-readable form.
   *
   * @param address the mail address
   * @param state where the subscription stands
   * @param zone the time zone
   * @param sendAt the local time of the mail
   * @param weekdays the days with mail
   * @param maxPapers the most papers of a digest
   * @param filler when trending papers come beside the matching ones
   * @param interests the interests
   * @param consents the consent log
   */
  public record ReaderData(
      @Nullable String address,
      String state,
      String zone,
      String sendAt,
      List<String> weekdays,
      int maxPapers,
      String filler,
      List<Interest> interests,
      List<Consent> consents) {}

  /** The data of a reader. */
  @Transactional
  public ReaderData of(Subscriber reader) {
    return new ReaderData(
        reader.address() == null ? null : reader.address().toString(),
        reader.state().name(),
        reader.schedule().zone().getId(),
        reader.schedule().sendAt().toString(),
        reader.schedule().weekdays().stream().sorted().map(Enum::name).toList(),
        reader.maxPapers(),
        reader.filler().name(),
        interests.of(reader.id()),
        subscriptions.consents(reader.id()));
  }
}
