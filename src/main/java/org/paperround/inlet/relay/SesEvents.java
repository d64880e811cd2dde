package org.paperround.inlet.relay;

import java.time.Instant;
import org.paperround.bounce.Kind;

/**
 * What Amazon SES publishes, both as notifications of an identity ({@code notificationType}) and as
 * events of a configuration set ({@code eventType}).
 */
final class SesEvents {

  private SesEvents() {}

  static Batch read(String text, String relay, Instant now) {
    Batch.Builder batch = new Batch.Builder(relay, now);
    try {
      Fields event = Fields.read(text);
      switch (event.textOr("eventType", event.textOr("notificationType", ""))) {
        case "Bounce" -> bounce(event, batch);
        case "Complaint" -> complaint(event, batch);
        case "Subscription" -> subscription(event, batch);
        case "" -> batch.unreadable();
        default -> batch.ignored();
      }
    } catch (UnreadableCallException e) {
      // What SES says when a topic is set up is plain text.
      batch.unreadable();
    }
    return batch.build();
  }

  private static void bounce(Fields event, Batch.Builder batch) {
    Fields bounce = event.at("bounce");
    for (Fields recipient : bounce.list("bouncedRecipients")) {
      if (isLeaver(bounce)) {
        batch.leaves(recipient.text("emailAddress"), bounce.time("timestamp"));
      } else {
        batch.add(
            event(event, bounce, recipient, kind(bounce, recipient))
                .because(recipient.text("status"), recipient.text("diagnosticCode")));
      }
    }
  }

  /** The reader is on the list of leavers that SES can keep. */
  private static boolean isLeaver(Fields bounce) {
    return bounce.textOr("bounceSubType", "").equals("UnsubscribedRecipient");
  }

  /**
   * SES tries transient failures again by itself, and tells of their end. A vacation note also
   * comes as a transient bounce, but without anything that a server said.
   */
  private static Kind kind(Fields bounce, Fields recipient) {
    return switch (bounce.textOr("bounceType", "")) {
      case "Permanent" -> Kind.HARD;
      case "Transient" -> {
        boolean isNote =
            bounce.textOr("bounceSubType", "").equals("General")
                && recipient.text("status") == null
                && recipient.text("diagnosticCode") == null;
        yield isNote ? Kind.IGNORED : Kind.SOFT;
      }
      default -> Kind.SOFT;
    };
  }

  private static void complaint(Fields event, Batch.Builder batch) {
    Fields complaint = event.at("complaint");
    String type = complaint.textOr("complaintFeedbackType", "");
    // By machines, or the contrary (RFC 5965 section 7.3, RFC 6591): no reader's complaint.
    Kind kind =
        switch (type) {
          case "not-spam", "auth-failure", "virus" -> Kind.IGNORED;
          default -> Kind.COMPLAINT;
        };
    for (Fields recipient : complaint.list("complainedRecipients")) {
      batch.add(
          event(event, complaint, recipient, kind).because(null, type.isEmpty() ? null : type));
    }
  }

  private static void subscription(Fields event, Batch.Builder batch) {
    Fields subscription = event.at("subscription");
    if (!subscription.at("newTopicPreferences").isTrue("unsubscribeAll")) {
      batch.ignored();
      return;
    }
    for (Fields recipient : event.at("mail").list("destination")) {
      batch.leaves(recipient.node().asText(), subscription.time("timestamp"));
    }
  }

  /**
   * SES gives mails a Message-ID of its own; ours is among the headers, where they are included.
   */
  private static Event event(Fields event, Fields about, Fields recipient, Kind kind) {
    String address = recipient.text("emailAddress");
    String id = about.textOr("feedbackId", event.toString()) + " " + address;
    Fields mail = event.at("mail");
    return new Event(id, kind, address, about.time("timestamp"))
        .mail(mail.at("commonHeaders").text("messageId"), mail.text("source"));
  }
}
