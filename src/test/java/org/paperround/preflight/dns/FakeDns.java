package org.paperround.preflight.dns;

import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.paperround.preflight.dns.DnsAnswer.Found;
import org.paperround.preflight.dns.DnsAnswer.Nothing;
import org.paperround.preflight.dns.DnsAnswer.Unanswered;

/** A zone in memory, which is all that tests see of the domain name system. */
@Mock
@Singleton
public class FakeDns implements Dns {

  private final Map<String, DnsAnswer> zone = new ConcurrentHashMap<>();

  @Override
  public DnsAnswer ask(String name, DnsType type) {
    return zone.getOrDefault(key(name, type), new Nothing());
  }

  /** Has records. */
  public FakeDns with(String name, DnsType type, String... values) {
    zone.put(key(name, type), new Found(List.of(values)));
    return this;
  }

  /** Does not answer. */
  public FakeDns silent(String name, DnsType type) {
    zone.put(key(name, type), new Unanswered("no answer within 5 s"));
    return this;
  }

  private static String key(String name, DnsType type) {
    return name.toLowerCase(Locale.ROOT) + " " + type;
  }
}
