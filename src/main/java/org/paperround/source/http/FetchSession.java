package org.paperround.source.http;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The requests of one run of one source, one after another. Not for use by several threads. */
public interface FetchSession {

  /**
   * Asks once, waiting for its turn, and again a few times with growing jittered pauses where that
   * may help: no connection, time-outs, 429, 5xx and bodies that break off.
   *
   * <p>Where the body broke off, that is the failure, and a reason to ask again, whatever the
   * reader made of it. A reader must not ask for more while it reads.
   *
   * @return what the reader made of the answer; empty if the server says that nothing changed since
   *     it was last taken in whole
   * @throws FetchFailure if no answer came in the end; other exceptions of the reader that are no
   *     {@link java.io.IOException} pass unchanged and at once
   */
  <T> Optional<T> get(FetchRequest request, BodyReader<T> reader) throws FetchFailure;

  /** The addresses asked so far, each once, in order. */
  List<URI> asked();
}
