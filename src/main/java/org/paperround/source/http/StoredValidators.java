package org.paperround.source.http;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** Validators in the database; those that no run confirmed for a while are forgotten. */
@Singleton
class StoredValidators implements Validators {

  private static final Duration KEPT = Duration.ofDays(30);

  private final Clock clock;

  StoredValidators(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Optional<Validator> find(String owner, URI address) {
    Instant oldest = clock.instant().minus(KEPT);
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                ValidatorEntity.<ValidatorEntity>findByIdOptional(id(owner, address))
                    .filter(row -> row.confirmedAt.isAfter(oldest))
                    .map(row -> new Validator(row.entityTag, row.lastModified)));
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void keep(String owner, Map<URI, Validator> validators) {
    Instant now = clock.instant();
    validators.forEach((address, validator) -> keep(owner, address, validator, now));
    ValidatorEntity.delete("confirmedAt < ?1", now.minus(KEPT));
  }

  private static void keep(String owner, URI address, Validator validator, Instant now) {
    String id = id(owner, address);
    ValidatorEntity row = ValidatorEntity.findById(id);
    if (row == null) {
      row = new ValidatorEntity();
      row.id = id;
      row.owner = owner;
      row.address = address.toString();
    }
    row.entityTag = validator.entityTag();
    row.lastModified = validator.lastModified();
    row.confirmedAt = now;
    row.persist();
  }

  private static String id(String owner, URI address) {
    try {
      byte[] text = (owner + "\n" + address).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
