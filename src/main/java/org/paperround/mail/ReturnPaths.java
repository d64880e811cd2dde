package org.paperround.mail;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paperround.platform.KeyedHash;
import org.paperround.platform.SecretKeys;

/**
 * The addresses that failures are reported to: one for each delivery (VERP), with 64 bits of a
 * keyed hash, so that nobody can make up a bounce of a delivery. In lower case, because mail
 * systems on the way may change that.
 */
@Singleton
public class ReturnPaths {

  private static final Pattern DOMAIN =
      Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

  private static final Pattern DELIVERY = Pattern.compile("[a-z0-9]{1,40}");
  private static final Pattern LOCAL = Pattern.compile("b\\+([a-z0-9]{1,40})\\.([0-9a-f]{16})");
  private static final int MAC_BYTES = 8;

  private final Optional<String> domain;
  private final Sender sender;
  private final KeyedHash hash;

  @Inject
  ReturnPaths(MailConfig config, Sender sender, SecretKeys keys) {
    this(config.bounceDomain(), sender, keys.tokenHash());
  }

  ReturnPaths(Optional<String> domain, Sender sender, KeyedHash hash) {
    this.domain = domain.map(name -> name.strip().toLowerCase(Locale.ROOT));
    this.sender = sender;
    this.hash = hash;
    this.domain.ifPresent(
        name -> {
          if (!DOMAIN.matcher(name).matches()) {
            throw new IllegalStateException(
                "paperround.mail.bounce-domain must be a domain such as bounces.example.org, not "
                    + name);
          }
        });
  }

  /**
   * The return path of a delivery; the sender's address where no bounce domain is set.
   *
   * @param delivery at most 40 lower case letters and digits
   */
  public String of(String delivery) {
    if (!DELIVERY.matcher(delivery).matches()) {
      throw new IllegalArgumentException("not the name of a delivery");
    }
    return domain
        .map(name -> "b+" + delivery + "." + mac(delivery) + "@" + name)
        .orElse(sender.address());
  }

  /** The delivery whose return path this is; empty if it was not made here. */
  public Optional<String> delivery(String address) {
    String lower = address.toLowerCase(Locale.ROOT);
    int at = lower.lastIndexOf('@');
    if (at < 0 || domain.isEmpty() || !lower.substring(at + 1).equals(domain.get())) {
      return Optional.empty();
    }
    Matcher local = LOCAL.matcher(lower.substring(0, at));
    return local.matches() && isRight(local.group(1), local.group(2))
        ? Optional.of(local.group(1))
        : Optional.empty();
  }

  private boolean isRight(String delivery, String mac) {
    return MessageDigest.isEqual(
        mac.getBytes(StandardCharsets.US_ASCII), mac(delivery).getBytes(StandardCharsets.US_ASCII));
  }

  private String mac(String delivery) {
    byte[] full = hash.of("return path", delivery.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(Arrays.copyOf(full, MAC_BYTES));
  }
}
