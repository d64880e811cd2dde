package org.paperround.preflight;

import jakarta.inject.Singleton;
import org.paperround.platform.Sites;

/** Gates as they are in production. */
@Singleton
public class Gates {

  private final Setups setups;
  private final PreflightBook book;

  Gates(Setups setups, PreflightBook book) {
    this.setups = setups;
    this.book = book;
  }

  /** A gate of a process that has just started. */
  public PreflightGate ofProduction() {
    return new PreflightGate(
        Configs.required(), Sites.at("https://papers.example.org"), setups, book);
  }
}
