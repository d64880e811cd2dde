package org.paperround.subscriber;

import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.paperround.platform.KeyedHash;
import org.paperround.platform.SecretKeys;
import org.paperround.platform.Sql;

/** Addresses that must not be written to. Sign-up and every round ask here. */
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
    /** The operator says so; a new sign-up does not lift it. */
    OPERATOR
  }

  /** Why this address is suppressed; empty if it is not. */
  @Transactional
  public Optional<Reason> reason(EmailAddress address) {
    return SuppressionEntity.<SuppressionEntity>findByIdOptional(key(address))
        .map(row -> row.reason);
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

  /** Suppresses an address; the first reason stands. */
  @Transactional
  public void suppress(EmailAddress address, Reason reason) {
    if (SuppressionEntity.findById(key(address)) == null) {
      SuppressionEntity row = new SuppressionEntity();
      row.addressHash = key(address);
      row.reason = reason;
      row.at = clock.instant();
      row.persist();
    }
  }

  /** Lifts a suppression after a fresh double opt-in; one by the operator stays. */
  @Transactional
  void lift(EmailAddress address) {
    long lifted =
        SuppressionEntity.delete(
            "addressHash = ?1 and reason <> ?2", key(address), Reason.OPERATOR);
    if (lifted > 0) {
      Log.info("A suppression was lifted: its address was confirmed anew");
    }
  }

  private String key(EmailAddress address) {
    byte[] key = address.key().getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(hash.of("suppression", key));
  }
}
