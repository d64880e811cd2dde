package org.paperround.source.http;

import java.time.Duration;

/** The right to ask once. Closing it lets the lane rest, then the next one in. */
interface Turn extends AutoCloseable {

  /** Says that the request is being made; a turn that was not used leaves no rest behind. */
  void use();

  /** Lets the lane rest at least so long, because the server asked for it. */
  void rest(Duration time);

  @Override
  void close();
}
