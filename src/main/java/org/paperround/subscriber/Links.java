package org.paperround.subscriber;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paperround.platform.KeyedHash;
import org.paperround.platform.SecretKeys;
import org.paperround.platform.Sql;

/** Makes the secret links of a mail, and finds whose they are when they come back. */
@Singleton
public class Links {

  private final KeyedHash hash;
  private final LinkConfig config;
  private final Sql sql;
  private final Clock clock;

  Links(SecretKeys keys, LinkConfig config, Sql sql, Clock clock) {
    this.hash = keys.tokenHash();
    this.config = config;
    this.sql = sql;
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
    return issue(List.of(new Holder(subscriberId, subject)), validity).getFirst();
  }

  /**
   * New links for mails, good for so long.
   *
   * @return in the order of the holders
   */
  @Transactional
  public List<Issued> issue(List<Holder> holders, Duration validity) {
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    OffsetDateTime end = now.plus(validity);
    List<Issued> issued = new ArrayList<>(holders.size());
    sql.batch(
        "insert into link (secret_hash, subscriber_id, subject, created_at, expires_at)"
            + " values (?, ?, ?, ?, ?)",
        holders,
        (statement, holder) -> {
          LinkToken token = LinkToken.fresh();
          issued.add(new Issued(token));
          statement.setString(1, token.storedHash(hash));
          statement.setLong(2, holder.subscriberId());
          statement.setString(3, holder.subject());
          statement.setObject(4, now);
          statement.setObject(5, end);
        });
    return issued;
  }

  /** Links that belong to nobody, the same ones every time: for a mail that is only a trial. */
  public Issued trial() {
    return new Issued(LinkToken.trial(hash));
  }

  /** Whether it is the token of a purpose among the {@link #trial} links. */
  public boolean isTrial(String token, LinkPurpose purpose) {
    return LinkToken.read(token, purpose, hash).filter(LinkToken.trial(hash)::equals).isPresent();
  }

  /** Whose link this is; empty if it was not made here, not for this purpose, or is too old. */
  @Transactional
  public Optional<Holder> find(String token, LinkPurpose purpose) {
    return kept(token, purpose).filter(row -> isGood(row, purpose)).map(Links::holder);
  }

  /**
   * Whose link this was: it is still known here, but too old for its purpose or retired. Good for
   * nothing but to mail its reader a new one.
   */
  @Transactional
  public Optional<Holder> outdated(String token, LinkPurpose purpose) {
    return kept(token, purpose).filter(row -> !isGood(row, purpose)).map(Links::holder);
  }

  /**
   * Makes all links of a reader from before now useless for settings and answers. Leaving by them
   * still works, and so does reading what was sent.
   */
  @Transactional
  public void retire(long subscriberId) {
    LinkEntity.update(
        "retiredAt = ?1 where subscriberId = ?2 and retiredAt is null",
        clock.instant(),
        subscriberId);
  }

  private Optional<LinkEntity> kept(String token, LinkPurpose purpose) {
    return LinkToken.read(token, purpose, hash)
        .map(link -> LinkEntity.<LinkEntity>findById(link.storedHash(hash)))
        .filter(row -> clock.instant().isBefore(row.expiresAt));
  }

  private boolean isGood(LinkEntity row, LinkPurpose purpose) {
    return switch (purpose) {
      case PREFERENCES -> isYoung(row, config.settings());
      case FEEDBACK -> isYoung(row, config.feedback());
      case CONFIRM, UNSUBSCRIBE, DIGEST, FEED, OLD_ADDRESS, NEW_ADDRESS -> true;
    };
  }

  private boolean isYoung(LinkEntity row, Duration validity) {
    return row.retiredAt == null && clock.instant().isBefore(row.createdAt.plus(validity));
  }

  private static Holder holder(LinkEntity row) {
    return new Holder(row.subscriberId, row.subject);
  }
}
