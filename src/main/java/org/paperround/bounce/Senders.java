package org.paperround.bounce;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.paperround.bounce.Reading.Clues;
import org.paperround.bounce.SentMails.Sent;

/** All who send mails, asked one after the other. */
@Singleton
class Senders {

  private final Instance<SentMails> senders;

  Senders(Instance<SentMails> senders) {
    this.senders = senders;
  }

  /** The mail that clues prove an event to be about: by the return path, else by Message-ID. */
  Optional<Sent> proven(Clues clues) {
    for (String address : clues.envelopes()) {
      Optional<Sent> sent = first(one -> one.byReturnPath(address));
      if (sent.isPresent()) {
        return sent;
      }
    }
    for (String id : clues.messageIds()) {
      Optional<Sent> sent = first(one -> one.byMessageId(id));
      if (sent.isPresent()) {
        return sent;
      }
    }
    return Optional.ofNullable(clues.envelopeId()).flatMap(id -> first(one -> one.byMessageId(id)));
  }

  Optional<Sent> byDelivery(String delivery) {
    return first(one -> one.byDelivery(delivery));
  }

  List<LocalDate> lastEditions(long subscriberId, int most) {
    return senders.stream()
        .flatMap(one -> one.lastEditions(subscriberId, most).stream())
        .limit(most)
        .toList();
  }

  private Optional<Sent> first(Function<SentMails, Optional<Sent>> ask) {
    return senders.stream().map(ask).flatMap(Optional::stream).findFirst();
  }
}
