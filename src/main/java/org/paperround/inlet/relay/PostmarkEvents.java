package org.paperround.inlet.relay;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paperround.bounce.Kind;
import org.paperround.inlet.InletConfig;

/**
 * Postmark's webhooks for bounces, spam complaints and subscription changes, one event a call. They
 * carry no signature and no time; what proves them is the name and password in their address.
 */
@Singleton
class PostmarkEvents implements RelayEvents {

  private static final int LEAST_CHARACTERS = 16;
  private static final String SCHEME = "Basic ";

  private final Optional<byte[]> login;

  PostmarkEvents(InletConfig config) {
    InletConfig.Postmark settings = config.hooks().postmark();
    if (settings.password().isPresent() && settings.password().get().length() < LEAST_CHARACTERS) {
      throw new IllegalStateException(
          "paperround.inlet.hooks.postmark.password needs at least 16 characters");
    }
    if (settings.user().isPresent() != settings.password().isPresent()) {
      throw new IllegalStateException(
          "paperround.inlet.hooks.postmark needs both a user and a password");
    }
    login =
        settings
            .password()
            .map(password -> settings.user().orElseThrow() + ":" + password)
            .map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String name() {
    return "postmark";
  }

  @Override
  public int largest() {
    return MOST_BYTES_OF_A_BATCH;
  }

  @Override
  public boolean isOn() {
    return login.isPresent();
  }

  @Override
  public Optional<HookAnswer.Refused> objection(HookCall call, Instant now) {
    byte[] sent = credentials(call.header("Authorization"));
    return sent != null && MessageDigest.isEqual(sent, login.orElseThrow())
        ? Optional.empty()
        : Optional.of(HookAnswer.Refused.UNAUTHORIZED);
  }

  /** Name and password of basic authentication (RFC 7617). */
  private static byte @Nullable [] credentials(@Nullable String authorization) {
    if (authorization == null
        || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return null;
    }
    try {
      return Base64.getDecoder().decode(authorization.substring(SCHEME.length()).strip());
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  @Override
  public Batch read(HookCall call, Instant now) throws UnreadableCallException {
    Fields event = Fields.read(call.body());
    Batch.Builder batch = new Batch.Builder(name(), now);
    switch (event.textOr("RecordType", "")) {
      case "Bounce", "SpamComplaint" -> bounce(event, batch);
      case "SubscriptionChange" -> change(event, batch);
      case "" -> throw new UnreadableCallException("no RecordType");
      default -> batch.ignored();
    }
    return batch.build();
  }

  private static void bounce(Fields event, Batch.Builder batch) {
    String type = event.textOr("Type", event.textOr("RecordType", ""));
    if (type.equals("Unsubscribe")) {
      batch.leaves(event.text("Email"), event.time("BouncedAt"));
      return;
    }
    String id = "bounce " + event.textOr("ID", event.toString());
    batch.add(
        new Event(id, kind(type), event.text("Email"), event.time("BouncedAt"))
            .because(null, event.textOr("Details", event.textOr("Description", type))));
  }

  /**
   * What Postmark's types of bounce are to us. After those that are hard it sends nothing more to
   * the address; the soft ones say something of the day, the server or the mail.
   */
  private static Kind kind(String type) {
    return switch (type) {
      case "HardBounce", "BadEmailAddress", "ManuallyDeactivated" -> Kind.HARD;
      case "SpamComplaint" -> Kind.COMPLAINT;
      case "SoftBounce", "Transient", "DnsError", "Blocked", "SpamNotification", "DMARCPolicy" ->
          Kind.SOFT;
      case "Unknown" -> Kind.SOFT;
      default -> Kind.IGNORED;
    };
  }

  /** A line of Postmark's own list of those it does not write to. */
  private static void change(Fields event, Batch.Builder batch) {
    String recipient = event.text("Recipient");
    if (!event.isTrue("SuppressSending")) {
      batch.ignored();
      return;
    }
    Instant at = event.time("ChangedAt");
    String id = "change " + event.text("MessageID") + " " + recipient + " " + at;
    String reason = event.textOr("SuppressionReason", "");
    switch (reason) {
      case "HardBounce" -> batch.add(listed(id, Kind.HARD, recipient, at, reason));
      case "SpamComplaint" -> batch.add(listed(id, Kind.COMPLAINT, recipient, at, reason));
      default -> {
        if (event.textOr("Origin", "").equals("Recipient")) {
          batch.leaves(recipient, at);
        } else {
          batch.add(listed(id, Kind.HARD, recipient, at, reason));
        }
      }
    }
  }

  private static Event listed(
      String id, Kind kind, @Nullable String recipient, @Nullable Instant at, String reason) {
    return new Event(id, kind, recipient, at)
        .because(null, "Postmark writes to this address no more: " + reason);
  }
}
