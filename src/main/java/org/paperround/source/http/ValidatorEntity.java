package org.paperround.source.http;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** A validator by owner and address, whose hash is its id: addresses may be too long for a key. */
@Entity
@Table(name = "http_validator")
@NullUnmarked
class ValidatorEntity extends PanacheEntityBase {

  @Id String id;
  String owner;
  String address;

  @Column(name = "entity_tag")
  String entityTag;

  @Column(name = "last_modified")
  String lastModified;

  @Column(name = "confirmed_at")
  Instant confirmedAt;
}
