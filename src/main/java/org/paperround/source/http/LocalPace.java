package org.paperround.source.http;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paperround.source.http.PaceBook.Claim.State;

/** The lanes of this process. */
final class LocalPace implements PaceBook {

  private final Map<String, Row> rows = new HashMap<>();

  private static final class Row {
    private @Nullable String holder;
    private Instant leaseEnd = Instant.MIN;
    private Instant freeAt = Instant.MIN;
  }

  @Override
  public synchronized Claim take(String lane, String holder, Instant now, Instant leaseEnd) {
    Row row = rows.computeIfAbsent(lane, name -> new Row());
    if (row.holder != null && row.leaseEnd.isAfter(now)) {
      return new Claim(State.HELD, row.leaseEnd);
    }
    if (row.freeAt.isAfter(now)) {
      return new Claim(State.RESTING, row.freeAt);
    }
    row.holder = holder;
    row.leaseEnd = leaseEnd;
    return new Claim(State.TAKEN, leaseEnd);
  }

  @Override
  public synchronized void giveBack(String lane, String holder, Instant freeAt) {
    Row row = rows.computeIfAbsent(lane, name -> new Row());
    if (holder.equals(row.holder)) {
      row.holder = null;
    }
    row.freeAt = row.freeAt.isAfter(freeAt) ? row.freeAt : freeAt;
  }
}
