package org.paperround.round;

import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.paperround.mail.Transmission;
import org.paperround.mail.pace.DomainPace;
import org.paperround.mail.pace.ServerRest;
import org.paperround.mail.pace.SharedLimits;
import org.paperround.mail.pace.TotalPace;
import org.paperround.mail.pace.Turn;
import org.paperround.mail.smtp.BulkLane;
import org.paperround.platform.RetryDelay;

/** Sends one mail over the bulk lane, at the pace that its domain and the mail server take. */
@Singleton
class Sending {

  private static final String PATIENCE = "its domain asked for patience";

  /** Mails wait here for those on their way to their domains only while their run is so young. */
  private static final Duration YOUNG = Duration.ofSeconds(30);

  private final BulkLane lane;
  private final DomainPace domains;
  private final SharedLimits shared;
  private final TotalPace total;
  private final ServerRest server;
  private final Pauses pauses;
  private final RoundConfig config;
  private final SendingTimes times;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Sending(
      BulkLane lane,
      DomainPace domains,
      SharedLimits shared,
      TotalPace total,
      ServerRest server,
      Pauses pauses,
      RoundConfig config,
      SendingTimes times,
      Clock clock) {
    this.lane = lane;
    this.domains = domains;
    this.shared = shared;
    this.total = total;
    this.server = server;
    this.pauses = pauses;
    this.config = config;
    this.times = times;
    this.clock = clock;
  }

  /**
   * Asks whether a mail may leave now. If so, {@link #send} or {@link #giveBack} must follow.
   *
   * @param canWait whether there is room to keep it for a moment
   * @return until when and why not; empty if it may
   */
  Optional<PutOff> ask(Planned mail, boolean canWait) {
    Optional<PutOff> pause = askPauses(mail);
    if (pause.isPresent()) {
      return pause;
    }
    Optional<Instant> rest = server.until();
    if (rest.isPresent()) {
      return Optional.of(new PutOff(rest.get(), "the mail server is left alone for a while"));
    }
    shared.exchange();
    return switch (domains.acquire(domain(mail))) {
      case Turn.Go go -> Optional.empty();
      case Turn.NotBefore(Instant at) -> Optional.of(new PutOff(at, PATIENCE));
      case Turn.Full full -> Optional.of(untilThereIsRoom(mail, canWait));
    };
  }

  /** Whether a mail must wait for the end of a pause; whoever waited for its turn asks again. */
  Optional<PutOff> askPauses(Planned mail) {
    // Deferred, so that the first retry after the pause finds it, whichever process that is in.
    return pauses
        .held()
        .why(mail.delivery().edition())
        .map(why -> new PutOff(clock.instant(), why));
  }

  private PutOff untilThereIsRoom(Planned mail, boolean canWait) {
    Instant now = clock.instant();
    boolean briefly = canWait && now.isBefore(mail.work().run().asOf().plus(YOUNG));
    return new PutOff(briefly ? now : domains.later(domain(mail)), PATIENCE, briefly);
  }

  /** How many mails may be on their way at the same time now. */
  int most() {
    return lane.most();
  }

  /** Sends nothing more, and ends what takes longer than this. */
  void stop(Duration grace) {
    total.stop();
    lane.stop(grace);
  }

  /** Whether {@link #awaitTurn} may wait. */
  boolean takesTurns() {
    return total.isLimited();
  }

  /**
   * Waits until one mail more may go in this second.
   *
   * @return whether it may; false if the process stops meanwhile
   * @throws RuntimeException if the database did not answer
   */
  boolean awaitTurn() {
    try {
      return total.awaitTurn();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The mail that was asked about stays here after all. */
  void giveBack(Planned mail) {
    domains.giveBack(domain(mail));
  }

  /** Sends the mail that was asked about; gives what became of it, whatever that is. */
  Settled send(Planned mail) {
    long begun = System.nanoTime();
    Transmission transmission = transmit(mail);
    domains.report(domain(mail), transmission);
    shared.exchange();
    server.report(transmission);
    times.sent(transmission.outcome(), System.nanoTime() - begun, mail.mail().size());
    boolean again = transmission.outcome() == Transmission.Outcome.DEFERRED;
    return new Settled(mail, transmission, again ? retryAt(mail) : null);
  }

  private Instant retryAt(Planned mail) {
    int tries = mail.delivery().attempts() + 1;
    Duration wait = RetryDelay.after(tries, config.firstRetry(), config.longestRetry(), random);
    return clock.instant().plus(wait);
  }

  private Transmission transmit(Planned mail) {
    try {
      return lane.send(mail.mail());
    } catch (RuntimeException | Error e) {
      Log.error("A mail could not be sent for a reason of our own", e);
      return new Transmission(
          Transmission.Outcome.UNCERTAIN,
          null,
          null,
          "internal error: " + e.getClass().getSimpleName());
    }
  }

  private static String domain(Planned mail) {
    String address = mail.mail().to();
    return address.substring(address.lastIndexOf('@') + 1);
  }
}
