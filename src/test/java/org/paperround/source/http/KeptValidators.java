package org.paperround.source.http;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Validators in memory. */
final class KeptValidators implements Validators {

  private final Map<String, Validator> kept = new HashMap<>();

  @Override
  public Optional<Validator> find(String owner, URI address) {
    return Optional.ofNullable(kept.get(owner + address));
  }

  @Override
  public void keep(String owner, Map<URI, Validator> validators) {
    validators.forEach((address, validator) -> kept.put(owner + address, validator));
  }
}
