package org.paperround.subscriber;

import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.paperround.platform.KeyedHash;
import org.paperround.platform.SecretKeys;
import org.paperround.platform.Sql;

/**
 * Addresses that must not be written to, by their keyed hash only. Sign-up, import and every round
 * ask here. Nothing lifts a suppression but a fresh double opt-in.
 */
@Singleton
public class Suppressions {

  private final KeyedHash hash;
  private final Sql sql;
  private final Clock clock;

  Suppressions(SecretKeys keys, Sql sql, Clock clock) {
    this.hash = keys.suppressionHash();
    this.sql = sql;
    this.clock = clock;
  }

  /** Why an address is suppressed. */
  public enum Reason {
    /** The receiving server says that there is no such mailbox. */
    HARD_BOUNCE,
    /** The receiving server refused many mails, see the rule of the bounces. */
    SOFT_BOUNCES,
    /** The reader reported our mail as unwanted. */
    COMPLAINT,
    /** The operator says so; a new sign-up does not lift it unless the operator released it. */
    OPERATOR
  }

  /** What was done to a suppression. */
  public enum Action {
    ADDED,
    /** From now on a fresh double opt-in may lift what the operator forbade. */
    RELEASED,
    /** Lifted by a fresh double opt-in. */
    LIFTED
  }

  /**
   * A suppression.
   *
   * @param reason why
   * @param at since when
   * @param releasedAt since when a fresh double opt-in may lift the operator's word; null if it may
   *     not, or if the reason is another one, which it always may
   */
  public record Entry(Reason reason, Instant at, @Nullable Instant releasedAt) {

    /** Whether not even a fresh double opt-in lifts it. */
    public boolean isFinal() {
      return reason == Reason.OPERATOR && releasedAt == null;
    }
  }

  /**
   * A line of what was done to the suppression of an address.
   *
   * @param action what
   * @param reason why it is or was suppressed
   * @param at when
   */
  public record Event(Action action, Reason reason, Instant at) {}

  /** The suppression of an address; empty if there is none. */
  @Transactional
  public Optional<Entry> of(EmailAddress address) {
    return SuppressionEntity.<SuppressionEntity>findByIdOptional(key(address))
        .map(SuppressionEntity::view);
  }

  /** Why this address is suppressed; empty if it is not. */
  @Transactional
  public Optional<Reason> reason(EmailAddress address) {
    return of(address).map(Entry::reason);
  }

  /** What was done to the suppression of an address, the oldest line first. */
  @Transactional
  public List<Event> history(EmailAddress address) {
    return SuppressionEventEntity.<SuppressionEventEntity>list(
            "addressHash = ?1 order by id", key(address))
        .stream()
        .map(SuppressionEventEntity::view)
        .toList();
  }

  /** Those of the addresses that are suppressed. */
  @Transactional
  public Set<EmailAddress> among(Collection<EmailAddress> addresses) {
    Map<String, EmailAddress> byKey = new HashMap<>();
    addresses.forEach(address -> byKey.put(key(address), address));
    Set<EmailAddress> found = new HashSet<>();
    sql.list(
        "select address_hash from suppression where address_hash = any (?)",
        statement -> Sql.texts(statement, 1, byKey.keySet()),
        row -> found.add(byKey.get(row.getString(1))));
    return found;
  }

  /** Suppresses an address. The first reason stands, but the operator's word outranks others. */
  @Transactional
  public void suppress(EmailAddress address, Reason reason) {
    SuppressionEntity row = SuppressionEntity.findById(key(address));
    if (row == null) {
      row = new SuppressionEntity();
      row.addressHash = key(address);
    } else if (reason != Reason.OPERATOR || row.view().isFinal()) {
      return;
    }
    row.reason = reason;
    row.at = clock.instant();
    row.releasedAt = null;
    row.persist();
    note(row, Action.ADDED);
  }

  /**
   * Lets a fresh double opt-in lift what the operator forbade. Until then nothing is sent but the
   * confirmation that the reader asks for.
   *
   * @return the suppression as it is now; empty if there is none
   */
  @Transactional
  public Optional<Entry> release(EmailAddress address) {
    SuppressionEntity row = SuppressionEntity.findById(key(address));
    if (row != null && row.view().isFinal()) {
      row.releasedAt = clock.instant();
      note(row, Action.RELEASED);
    }
    return Optional.ofNullable(row).map(SuppressionEntity::view);
  }

  /** Lifts a suppression after a fresh double opt-in, unless it is final. */
  @Transactional
  void lift(EmailAddress address, long subscriberId) {
    SuppressionEntity row = SuppressionEntity.findById(key(address));
    if (row != null && !row.view().isFinal()) {
      note(row, Action.LIFTED);
      row.delete();
      Log.infof(
          "The double opt-in of reader %d lifted a suppression (%s)", subscriberId, row.reason);
    }
  }

  private void note(SuppressionEntity row, Action action) {
    SuppressionEventEntity line = new SuppressionEventEntity();
    line.addressHash = row.addressHash;
    line.action = action;
    line.reason = row.reason;
    line.at = clock.instant();
    line.persist();
  }

  private String key(EmailAddress address) {
    byte[] key = address.key().getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(hash.of("suppression", key));
  }
}
