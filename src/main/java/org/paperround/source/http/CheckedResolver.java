package org.paperround.source.http;

import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks a host up once for each connection and gives the client nothing but addresses that were
 * checked, so that a name which leads elsewhere a moment later (DNS rebinding) gains nothing. Hosts
 * written as numbers come this way too, in whatever spelling, and so does each redirect.
 */
final class CheckedResolver implements DnsResolver {

  private final Lookup lookup;
  private final Predicate<InetAddress> allowed;
  private final Duration limit;

  CheckedResolver(Lookup lookup, Predicate<InetAddress> allowed, Duration limit) {
    this.lookup = lookup;
    this.allowed = allowed;
    this.limit = limit;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] found = lookUp(host);
    for (InetAddress address : found) {
      if (!allowed.test(address)) {
        throw new RefusedAddressException(
            host + " leads to " + address.getHostAddress() + ", which is no public address");
      }
    }
    return found;
  }

  /** The system's look-up cannot be broken off, so it is left behind when it takes too long. */
  private InetAddress[] lookUp(String host) throws UnknownHostException {
    CompletableFuture<InetAddress[]> found = new CompletableFuture<>();
    Thread.ofVirtual()
        .name("lookup")
        .start(
            () -> {
              try {
                found.complete(lookup.addresses(host));
              } catch (UnknownHostException | RuntimeException e) {
                found.completeExceptionally(e);
              }
            });
    try {
      return found.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw unknown(host + " could not be looked up within " + limit.toSeconds() + " s", e);
    } catch (ExecutionException e) {
      throw unknown(host + " is unknown", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unknown(host + " was not looked up", new InterruptedIOException());
    }
  }

  private static UnknownHostException unknown(String message, Throwable cause) {
    UnknownHostException unknown = new UnknownHostException(message);
    unknown.initCause(cause);
    return unknown;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
