package org.paperround.source.http;

/** The requests of one run, which learns what the servers say about when their answers change. */
public interface FetchRun extends FetchSession {

  /**
   * Keeps what was learned, so that later conditional runs of the same owner ask only for what has
   * changed since. Without it nothing of this run is kept. To be called in the transaction that
   * decides that everything the answers held is safe; if that is rolled back, so is this.
   */
  void confirm();
}
