package org.paperround.source.http;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.paperround.platform.Site;

/** Where runs begin that ask other people's servers. Safe for use by many threads. */
@Singleton
public class Fetching {

  private final FetchConfig config;
  private final Client client;
  private final Watchdog watchdog = new Watchdog();
  private final Asker asker;
  private final BackOff backOff;
  private final Pause pause;
  private final Validators validators;

  @Inject
  Fetching(
      FetchConfig config,
      Site site,
      @ConfigProperty(name = "quarkus.application.version") String version,
      Clock clock,
      Pause pause,
      StoredValidators validators,
      StoredPace pace) {
    this(
        config,
        UserAgent.of(version, site.url(), config.contact()),
        new CheckedResolver(
            InetAddress::getAllByName,
            config.allowPrivateAddresses() ? any -> true : PublicAddress::is,
            config.connectTime()),
        clock,
        pause,
        () -> ThreadLocalRandom.current().nextLong(),
        validators,
        pace);
  }

  Fetching(
      FetchConfig config,
      String userAgent,
      CheckedResolver resolver,
      Clock clock,
      Pause pause,
      RandomGenerator random,
      Validators validators,
      PaceBook pace) {
    this.config = config;
    this.pause = pause;
    this.validators = validators;
    this.backOff = new BackOff(config, random);
    this.client = new Client(config, resolver, userAgent);
    this.asker =
        new Asker(
            new Exchange(client, watchdog, clock, config.maxBody().asLongValue()),
            new Lanes(pace, new LocalPace(), config, clock, pause),
            new Breakers(config.breaker()),
            config);
  }

  /**
   * Begins a run.
   *
   * @param owner on whose behalf, such as the name of a source: what one has taken in, another may
   *     not have
   * @param conditional whether servers may say that nothing changed since the last confirmed run of
   *     the same owner; otherwise everything is asked for afresh
   */
  public FetchRun open(String owner, boolean conditional) {
    return new Run(owner, conditional, asker, backOff, pause, config.tries(), validators);
  }

  @PreDestroy
  void close() throws IOException {
    watchdog.close();
    client.close();
  }
}
