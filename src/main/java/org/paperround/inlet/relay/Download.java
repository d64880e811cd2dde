package org.paperround.inlet.relay;

import java.io.IOException;
import java.net.URI;

/** Gets what is at an address that was found to be the relay's own. */
interface Download {

  /**
   * The body of the answer.
   *
   * @throws IOException if the answer is not 200, too large, or does not come in time
   */
  byte[] get(URI address) throws IOException;
}
