package org.paperround.source.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How other people's servers are asked. */
@ConfigMapping(prefix = "paperround.fetch")
public interface FetchConfig {

  /**
   * A mail address for the operators of the servers that are asked, sent with each request. Without
   * one they only learn the public address of this service.
   */
  Optional<String> contact();

  /**
   * Whether private, loopback and link-local addresses may be asked too, as for a feed in one's own
   * network. Then whoever can set a feed's address, or make one redirect, reaches that network.
   */
  @WithDefault("false")
  boolean allowPrivateAddresses();

  /** The longest body, counted as it comes and once more unpacked. */
  @WithDefault("50M")
  MemorySize maxBody();

  /** The longest line of a head: a status line or one header. */
  @WithDefault("16K")
  MemorySize maxHeaderLine();

  /** The most headers of one answer. */
  @WithDefault("200")
  int maxHeaders();

  /** How long one try may take from the first look-up to the last byte, redirects included. */
  @WithDefault("2m")
  Duration totalTime();

  /** How long looking up a host may take, and making a connection to one address. */
  @WithDefault("10s")
  Duration connectTime();

  /** How often one thing is asked for in all, where asking again may help. */
  @WithDefault("3")
  int tries();

  /**
   * The longest pause before the second try; it doubles for each further one. The true pause is a
   * random part of it.
   */
  @WithDefault("4s")
  Duration backOff();

  /** The longest wait that a server may ask for; where it asks for more, the run goes without. */
  @WithDefault("60s")
  Duration longestWait();

  /** How long a request waits for others of its lane before it gives up. */
  @WithDefault("15m")
  Duration longestQueue();

  /**
   * The gap between the end of one request to arXiv and the start of the next, over all processes
   * of this service. arXiv's terms ask for 3 s, and production starts with no less.
   */
  @WithDefault("3s")
  Duration arxivInterval();

  /** The gap between two requests of this process to any other host. */
  @WithDefault("500ms")
  Duration hostInterval();

  /** When a failing host is left in peace. */
  Breaker breaker();

  /** When a failing host is left in peace. */
  interface Breaker {

    /** How many of the last requests to a host are looked at. */
    @WithDefault("10")
    int requests();

    /** The part of them that must have failed, above 0 and up to 1. */
    @WithDefault("0.8")
    double ratio();

    /** How long the host is left in peace then, before one request tries it again. */
    @WithDefault("5m")
    Duration pause();
  }
}
