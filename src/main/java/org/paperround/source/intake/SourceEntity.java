package org.paperround.source.intake;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;

/** What is known of a source beside its days. Its row is the lock under which runs are settled. */
@Entity
@Table(name = "intake_source")
@NullUnmarked
class SourceEntity extends PanacheEntityBase {

  @Id String name;

  /** The first day that is missed if it is not there. */
  LocalDate since;

  /** The source is left in peace until then; null where nothing keeps from asking. */
  @Column(name = "not_before")
  Instant notBefore;
}
