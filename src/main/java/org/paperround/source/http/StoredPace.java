package org.paperround.source.http;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.function.Function;
import org.paperround.source.http.PaceBook.Claim.State;

/**
 * Lanes in the database. Each call is a short transaction of its own that locks the lane's one row.
 */
@Singleton
class StoredPace implements PaceBook {

  private final EntityManager entities;

  StoredPace(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Claim take(String lane, String holder, Instant now, Instant leaseEnd) {
    return locked(
        lane,
        row -> {
          if (row.holder != null && row.leaseEnd.isAfter(now)) {
            return new Claim(State.HELD, row.leaseEnd);
          }
          if (row.freeAt.isAfter(now)) {
            return new Claim(State.RESTING, row.freeAt);
          }
          row.holder = holder;
          row.leaseEnd = leaseEnd;
          return new Claim(State.TAKEN, leaseEnd);
        });
  }

  @Override
  public void giveBack(String lane, String holder, Instant freeAt) {
    locked(
        lane,
        row -> {
          if (holder.equals(row.holder)) {
            row.holder = null;
          }
          row.freeAt = row.freeAt.isAfter(freeAt) ? row.freeAt : freeAt;
          return true;
        });
  }

  private <T> T locked(String lane, Function<PaceEntity, T> change) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              PaceEntity row =
                  entities.find(PaceEntity.class, lane, LockModeType.PESSIMISTIC_WRITE);
              if (row == null) {
                throw new IllegalArgumentException("there is no lane " + lane);
              }
              return change.apply(row);
            });
  }
}
