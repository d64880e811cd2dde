package org.paperround.subscriber;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** The row of a change of address. */
@Entity
@Table(name = "address_change")
@NullUnmarked
class AddressChangeEntity extends PanacheEntityBase {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  @Column(name = "subscriber_id")
  long subscriberId;

  String address;

  @Column(name = "address_key")
  String addressKey;

  @Enumerated(EnumType.STRING)
  AddressChange.State state;

  @Column(name = "requested_at")
  Instant requestedAt;

  @Column(name = "old_agreed_at")
  Instant oldAgreedAt;

  @Column(name = "new_agreed_at")
  Instant newAgreedAt;

  AddressChange view() {
    return new AddressChange(
        id,
        subscriberId,
        EmailAddress.stored(address),
        state,
        requestedAt,
        oldAgreedAt,
        newAgreedAt);
  }
}
