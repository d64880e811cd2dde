package org.paperround.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The front door. */
@ApplicationScoped
public class IncomingMail {

  /** Takes a message. */
  public Taken take(byte[] message, Trust trust) {
    return new Taken(List.of(), false);
  }

  /** Takes a report. */
  public Taken take(Report report) {
    return new Taken(List.of(), false);
  }
}
