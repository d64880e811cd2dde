package org.paperround.inlet;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.paperround.bounce.Trust;

/** By which ways mail comes in. Each way is off until it is set. */
@ConfigMapping(prefix = "paperround.inlet")
public interface InletConfig {

  /** How often a mailbox is looked into. */
  @WithDefault("1m")
  Duration every();

  /** The longest wait before a mailbox that cannot be read is tried again. */
  @WithDefault("1h")
  Duration longestRetry();

  /** Messages of a mailbox that are larger are left alone. */
  @WithDefault("10M")
  MemorySize largest();

  /**
   * Whether a report in a mailbox counts only with proof that it is of one of our mails, or also by
   * the address that it names. The latter is for mailboxes that strangers cannot write to.
   */
  @WithDefault("proof")
  Trust trust();

  /** A mailbox in the file system. */
  Maildir maildir();

  /** A mailbox on a server. */
  Imap imap();

  /** The calls of relays. */
  Hooks hooks();

  /** A Maildir. */
  interface Maildir {

    /** The folder that holds {@code new}, {@code cur} and {@code tmp}. */
    Optional<Path> path();
  }

  /** A mailbox on an IMAP server. */
  interface Imap {

    /** How the connection is secured. */
    enum Security {
      /** TLS from the first byte (RFC 8314). */
      TLS,
      /** STARTTLS, without which nothing is said. */
      STARTTLS,
      /** Not at all; only for a server on this machine. */
      NONE
    }

    /** The server. */
    Optional<String> host();

    /** Its port; 993 with TLS from the first byte, else 143. */
    Optional<Integer> port();

    /** How the connection is secured. */
    @WithDefault("tls")
    Security security();

    /** The user's name. */
    Optional<String> user();

    /** The user's password. */
    Optional<String> password();

    /** The folder that is read. */
    @WithDefault("INBOX")
    String folder();

    /** The folder that messages go to once they are stored; if not set they are marked as read. */
    Optional<String> moveTo();

    /** Whether messages are deleted once they are stored. */
    @WithDefault("false")
    boolean delete();

    /** How long the server may take to answer. */
    @WithDefault("30s")
    Duration timeout();
  }

  /** The calls of relays, {@code POST /api/hooks/…}. */
  interface Hooks {

    /**
     * How old a signed call may be. Relays repeat a call for up to a day while we are away, some of
     * them under the first signature.
     */
    @WithDefault("25h")
    Duration replayWindow();

    /** Amazon SES through SNS. */
    Amazon amazon();

    /** SendGrid's event webhook. */
    Sendgrid sendgrid();

    /** Mailgun's webhooks. */
    Mailgun mailgun();

    /** Postmark's webhooks. */
    Postmark postmark();
  }

  /** Amazon SES through SNS. */
  interface Amazon {

    /** The ARNs of the topics that are listened to. */
    Optional<List<String>> topics();
  }

  /** SendGrid's event webhook. */
  interface Sendgrid {

    /** The verification key that SendGrid shows: Base64 of a public key (ECDSA, P-256). */
    Optional<String> publicKey();
  }

  /** Mailgun's webhooks. */
  interface Mailgun {

    /** The HTTP webhook signing key. */
    Optional<String> signingKey();
  }

  /** Postmark's webhooks, which carry no signature, but a name and a password. */
  interface Postmark {

    /** The name in the webhook's basic authentication. */
    Optional<String> user();

    /** The password in the webhook's basic authentication, at least 16 characters. */
    Optional<String> password();
  }
}
