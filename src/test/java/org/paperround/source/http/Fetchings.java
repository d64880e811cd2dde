package org.paperround.source.http;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

/** The true HTTP layer for tests without a container: nothing is stored, pauses take no time. */
public final class Fetchings {

  static final String USER_AGENT = "PaperRound/1.0 (+https://papers.example.org)";

  private Fetchings() {}

  /** May ask this machine, where tests have their servers. */
  public static Fetching local(PausedTime time, String... settings) {
    Map<String, String> all = new HashMap<>(Map.of("allow-private-addresses", "true"));
    for (int i = 0; i < settings.length; i += 2) {
      all.put(settings[i], settings[i + 1]);
    }
    return with(config(all), InetAddress::getAllByName, any -> true, time);
  }

  /** May ask this machine, and nothing else that is not public. */
  public static Fetching guarded(PausedTime time) {
    return with(
        config(Map.of()),
        InetAddress::getAllByName,
        address -> address.isLoopbackAddress() || PublicAddress.is(address),
        time);
  }

  /** Closes its connections. */
  public static void close(Fetching fetching) throws IOException {
    fetching.close();
  }

  static Fetching with(
      FetchConfig config, Lookup lookup, Predicate<InetAddress> allowed, PausedTime time) {
    return new Fetching(
        config,
        USER_AGENT,
        new CheckedResolver(lookup, allowed, config.connectTime()),
        time,
        time,
        new Random(7),
        new KeptValidators(),
        new LocalPace());
  }

  /** Waits as it is told to, on a clock that stands still. */
  static Fetching pausing(Pause pause) {
    FetchConfig config = config(Map.of("allow-private-addresses", "true"));
    return new Fetching(
        config,
        USER_AGENT,
        new CheckedResolver(InetAddress::getAllByName, any -> true, config.connectTime()),
        new PausedTime(),
        pause,
        new Random(7),
        new KeptValidators(),
        new LocalPace());
  }

  /** Settings without their prefix, and the defaults of all others. */
  static FetchConfig config(Map<String, String> settings) {
    Map<String, String> all = new HashMap<>();
    settings.forEach((name, value) -> all.put("paperround.fetch." + name, value));
    return new SmallRyeConfigBuilder()
        .withMapping(FetchConfig.class)
        .addDiscoveredConverters()
        .withSources(new PropertiesConfigSource(all, "test", 500))
        .build()
        .getConfigMapping(FetchConfig.class);
  }
}
