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

/** A line of the consent log. Lines are added, never changed. */
@Entity
@Table(name = "consent")
@NullUnmarked
class ConsentEntity extends PanacheEntityBase {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  @Column(name = "subscriber_id")
  long subscriberId;

  @Enumerated(EnumType.STRING)
  Consent.Action action;

  Instant at;

  @Column(name = "form_version")
  String formVersion;

  String origin;
  String detail;

  Consent view() {
    return new Consent(action, at, formVersion, ConsentTexts.of(formVersion), origin, detail);
  }
}
