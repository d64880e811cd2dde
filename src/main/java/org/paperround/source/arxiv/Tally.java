package org.paperround.source.arxiv;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.paperround.source.remote.Harvest;
import org.paperround.source.remote.Harvest.State;

/** Adds up what came in several answers to one question. */
public final class Tally {

  private final Set<String> details = new LinkedHashSet<>();
  private final List<State> parts = new ArrayList<>();

  /** Counts a part as what it is. */
  public void add(State state, String detail) {
    parts.add(state);
    if (!detail.isEmpty()) {
      details.add(detail);
    }
  }

  /** Counts a part as what it is. */
  public void add(Harvest part) {
    add(part.state(), part.detail());
  }

  /** Whether any part had papers. */
  public boolean hasPapers() {
    return parts.contains(State.WHOLE);
  }

  /** The worst of what is missing; else whole if any part had papers. */
  public Harvest harvest() {
    return new Harvest(state(), String.join("; ", details));
  }

  private State state() {
    for (State worst : List.of(State.SHORT, State.NOT_YET)) {
      if (parts.contains(worst)) {
        return worst;
      }
    }
    if (hasPapers()) {
      // A part that is empty without proof may be one that failed in silence.
      return parts.contains(State.EMPTY) ? State.SHORT : State.WHOLE;
    }
    for (State rest : List.of(State.EMPTY, State.UNCHANGED)) {
      if (parts.contains(rest)) {
        return rest;
      }
    }
    return State.EMPTY_PROVED;
  }
}
