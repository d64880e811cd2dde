package org.paperround.mail;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sender's name, address and domain, read from the configuration. */
@Singleton
public class Sender {

  /** A name, quoted or not, and an address in angle brackets; or the bare address. */
  private static final Pattern MAILBOX =
      Pattern.compile(
          "\\s*(?:\"?([^\"<>]*?)\"?\\s*<([^<>@\\s]+@[^<>@\\s]+)>|([^<>@\\s]+@[^<>@\\s]+))\\s*");

  private static final Pattern ADDRESS =
      Pattern.compile("[!-~&&[^<>()@,;:\"]]+@[a-z0-9.-]+", Pattern.CASE_INSENSITIVE);

  private static final Pattern DOMAIN =
      Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+", Pattern.CASE_INSENSITIVE);

  private static final Pattern LIST_ID = Pattern.compile("[!-~&&[^<>()@,;:\"]]+");

  /** What can stand between quotes as it is. */
  private static final Pattern PLAIN_NAME = Pattern.compile("[ -~&&[^\"\\\\()<>]]+");

  private static final String UNSET = "digest@localhost.localdomain";

  private final MailConfig config;
  private final String name;
  private final String address;

  Sender(MailConfig config) {
    this.config = config;
    String from = config.from().orElse(UNSET);
    Matcher mailbox = MAILBOX.matcher(HeaderText.checked("paperround.mail.from", from));
    if (!mailbox.matches()) {
      throw new IllegalStateException(
          "paperround.mail.from must look like Paper Round <digest@example.org>, not " + from);
    }
    this.name = mailbox.group(1) == null ? "" : mailbox.group(1).strip();
    this.address = mailbox.group(2) == null ? mailbox.group(3) : mailbox.group(2);
    require(ADDRESS, "from", address, "an address such as digest@example.org");
    require(ADDRESS, "owner", owner(), "an address such as digest@example.org");
    require(LIST_ID, "list-id", id(), "an identifier such as daily.example.org");
    config
        .bounceDomain()
        .ifPresent(d -> require(DOMAIN, "bounce-domain", d, "a domain such as b.example.org"));
  }

  private static void require(Pattern shape, String setting, String value, String wanted) {
    if (!shape.matcher(value).matches()) {
      throw new IllegalStateException(
          "paperround.mail." + setting + " must have " + wanted + " in ASCII, not " + value);
    }
  }

  /** The bare address. */
  public String address() {
    return address;
  }

  /** The domain of the address. */
  public String domain() {
    return address.substring(address.indexOf('@') + 1);
  }

  /** The value of the From header. */
  public String mailbox() {
    return name.isEmpty() ? address : displayName() + " <" + address + ">";
  }

  private String displayName() {
    return isPlain() ? "\"" + name + "\"" : EncodedWords.encoded(name, " ");
  }

  private boolean isPlain() {
    return PLAIN_NAME.matcher(name).matches();
  }

  /**
   * The value of the List-Id header (RFC 2919): a name, if it needs no encoding, and an identifier,
   * never an address.
   */
  public String listId() {
    return (isPlain() ? "\"" + name + "\" " : "") + "<" + id() + ">";
  }

  private String id() {
    return config.listId().orElse("daily." + domain());
  }

  /** The address of the person in charge. */
  public String owner() {
    return config.owner().orElse(address);
  }

  /** The domain whose mail comes back to us, if there is one. */
  public Optional<String> bounceDomain() {
    return config.bounceDomain();
  }

  /** The postal address for the footer; empty where none is set. */
  public String postalAddress() {
    return config.postalAddress().orElse("");
  }
}
