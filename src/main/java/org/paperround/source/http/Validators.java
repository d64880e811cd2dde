package org.paperround.source.http;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Where validators are kept, by owner and address. */
interface Validators {

  /** What was kept last. */
  Optional<Validator> find(String owner, URI address);

  /** Keeps these in the caller's transaction, in place of older ones of the same addresses. */
  void keep(String owner, Map<URI, Validator> validators);
}
