package org.paperround.subscriber;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paperround.platform.KeyedHash;
import org.paperround.platform.SecretKeys;

/** Makes the secret links of a mail, and finds whose they are when they come back. */
@Singleton
public class Links {

  private final KeyedHash hash;
  private final Clock clock;

  Links(SecretKeys keys, Clock clock) {
    this.hash = keys.tokenHash();
    this.clock = clock;
  }

  /** The links of one mail; only whoever has the mail knows them. */
  public final class Issued {

    private final LinkToken token;

    private Issued(LinkToken token) {
      this.token = token;
    }

    /** The token of a purpose, safe in an address. */
    public String token(LinkPurpose purpose) {
      return token.text(purpose, hash);
    }
  }

  /**
   * Whose link it is.
   *
   * @param subscriberId the subscriber
   * @param subject what it is about, such as an edition's date or a sign-up's number; null if
   *     nothing
   */
  public record Holder(long subscriberId, @Nullable String subject) {}

  /** New links for a mail to a subscriber, good for so long. */
  @Transactional
  public Issued issue(long subscriberId, @Nullable String subject, Duration validity) {
    LinkToken token = LinkToken.fresh();
    Instant now = clock.instant();
    LinkEntity row = new LinkEntity();
    row.secretHash = token.storedHash(hash);
    row.subscriberId = subscriberId;
    row.subject = subject;
    row.createdAt = now;
    row.expiresAt = now.plus(validity);
    row.persist();
    return new Issued(token);
  }

  /** Whose link this is; empty if it was not made here, not for this purpose, or is too old. */
  @Transactional
  public Optional<Holder> find(String token, LinkPurpose purpose) {
    return LinkToken.read(token, purpose, hash)
        .map(link -> LinkEntity.<LinkEntity>findById(link.storedHash(hash)))
        .filter(row -> clock.instant().isBefore(row.expiresAt))
        .map(row -> new Holder(row.subscriberId, row.subject));
  }
}
