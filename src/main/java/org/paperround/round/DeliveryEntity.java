package org.paperround.round;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.NullUnmarked;

/**
 * The ledger's line for one reader and edition. It holds no address. The primary key is what keeps
 * a reader from getting two mails for one edition.
 */
@Entity
@Table(name = "delivery")
@IdClass(DeliveryEntity.Key.class)
@NullUnmarked
class DeliveryEntity extends PanacheEntityBase {

  /**
   * The primary key.
   *
   * @param subscriberId the reader
   * @param edition the day in the reader's zone
   */
  record Key(long subscriberId, LocalDate edition) implements Serializable {}

  @Id
  @Column(name = "subscriber_id")
  long subscriberId;

  @Id LocalDate edition;

  String id;

  @Enumerated(EnumType.STRING)
  DeliveryState state;

  @Column(name = "round_id")
  String roundId;

  @Column(name = "from_seq")
  long fromSeq;

  @Column(name = "to_seq")
  long toSeq;

  String papers;
  int considered;

  @Column(name = "message_id")
  String messageId;

  int attempts;

  @Column(name = "retry_at")
  Instant retryAt;

  String worker;

  @Column(name = "reply_code")
  Integer replyCode;

  @Column(name = "enhanced_code")
  String enhancedCode;

  @Column(name = "reply_text")
  String replyText;

  @Column(name = "planned_at")
  Instant plannedAt;

  @Column(name = "updated_at")
  Instant updatedAt;

  Delivery view() {
    return new Delivery(
        id,
        subscriberId,
        edition,
        state,
        fromSeq,
        toSeq,
        paperIds(papers),
        considered,
        messageId,
        attempts,
        retryAt,
        replyCode,
        enhancedCode,
        replyText,
        updatedAt);
  }

  static String paperText(List<Long> ids) {
    StringJoiner text = new StringJoiner(",");
    for (long id : ids) {
      text.add(Long.toString(id));
    }
    return text.toString();
  }

  private static List<Long> paperIds(String text) {
    return text.isEmpty() ? List.of() : Arrays.stream(text.split(",")).map(Long::valueOf).toList();
  }
}
