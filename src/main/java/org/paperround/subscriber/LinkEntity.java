package org.paperround.subscriber;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** The secret behind the links of one mail, as a keyed hash. */
@Entity
@Table(name = "link")
@NullUnmarked
class LinkEntity extends PanacheEntityBase {

  @Id
  @Column(name = "secret_hash")
  String secretHash;

  @Column(name = "subscriber_id")
  long subscriberId;

  String subject;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "expires_at")
  Instant expiresAt;

  @Column(name = "retired_at")
  Instant retiredAt;
}
