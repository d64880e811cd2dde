package org.paperround.mail;

import jakarta.inject.Singleton;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sender's name, address and domain, read from the configuration. */
@Singleton
public class Sender {

  /** A name, quoted or not, and an address in angle brackets; or the bare address. */
  private static final Pattern MAILBOX =
      Pattern.compile(
          "\\s*(?:\"?([^\"<>]*?)\"?\\s*<([^<>@\\s]+@[^<>@\\s]+)>|([^<>@\\s]+@[^<>@\\s]+))\\s*");

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
    return name.isEmpty() ? address : "\"" + name + "\" <" + address + ">";
  }

  /** The value of the List-Id header (RFC 2919): a name and an identifier, never an address. */
  public String listId() {
    String id = config.listId().orElse("daily." + domain());
    return (name.isEmpty() ? "" : "\"" + name + "\" ") + "<" + id + ">";
  }

  /** The address of the person in charge. */
  public String owner() {
    return config.owner().orElse(address);
  }

  /** The postal address for the footer; empty where none is set. */
  public String postalAddress() {
    return config.postalAddress().orElse("");
  }
}
