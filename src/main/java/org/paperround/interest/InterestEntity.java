package org.paperround.interest;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** The row of an interest; its terms are lines of text, read together with it or not at all. */
@Entity
@Table(name = "interest")
@NullUnmarked
class InterestEntity extends PanacheEntityBase {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  @Column(name = "subscriber_id")
  long subscriberId;

  int position;
  String name;
  String terms;
  int quota;

  @Enumerated(EnumType.STRING)
  Breadth breadth;

  /** Takes what a reader wants; examples have rows of their own. */
  void hold(Interest interest, int place) {
    position = place;
    name = interest.name();
    terms = TermLines.write(interest.terms());
    quota = interest.quota();
    breadth = interest.breadth();
  }

  Interest with(List<Example> examples) {
    return new Interest(name, TermLines.read(terms), examples, quota, breadth);
  }
}
