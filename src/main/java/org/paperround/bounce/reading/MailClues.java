package org.paperround.bounce.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.paperround.bounce.Reading.Clues;

/** Collects what may tell which mail of ours a message is about. */
final class MailClues {

  private static final int MOST = 20;

  /** Where the address that a message came to is written down on its way (RFC 5321 VERP). */
  private static final List<String> CAME_TO =
      List.of("Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "To", "Cc");

  private static final Pattern ENVELOPE_ID =
      Pattern.compile(
          "^Original-Envelope-Id:\\s*(\\S{1,200})", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  private static final Pattern MESSAGE_ID = Pattern.compile("<([^<>\\s]{1,300}@[^<>\\s]{1,255})>");

  /** Without angle brackets, as some reports have it. */
  private static final Pattern BARE = Pattern.compile("([^<>\\s]{1,300}@[^<>\\s]{1,255})");

  private static final Pattern TOLD =
      Pattern.compile(
          "^[> \\t]{0,8}Message-ID:\\s*(\\S{1,600})", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  private MailClues() {}

  static Clues of(Mail mail, Notice notice, Fields returned) {
    Set<String> envelopes = new LinkedHashSet<>();
    for (String name : CAME_TO) {
      mail.header().all(name).stream()
          .limit(MOST)
          .forEach(value -> Addresses.mailbox(value).ifPresent(envelopes::add));
    }
    Stream.of("Return-Path", "X-Envelope-From")
        .forEach(
            name -> returned.first(name).flatMap(Addresses::mailbox).ifPresent(envelopes::add));
    return new Clues(
        List.copyOf(envelopes), messageIds(mail, notice, returned), envelopeId(mail).orElse(null));
  }

  private static List<String> messageIds(Mail mail, Notice notice, Fields returned) {
    Set<String> ids = new LinkedHashSet<>();
    returned.all("Message-ID").forEach(value -> add(ids, value));
    for (String text : List.of(notice.text(), notice.rest())) {
      Matcher told = TOLD.matcher(text);
      while (told.find() && ids.size() < MOST) {
        add(ids, told.group(1));
      }
    }
    mail.header().all("In-Reply-To").forEach(value -> add(ids, value));
    mail.header().all("References").forEach(value -> add(ids, value));
    return new ArrayList<>(ids).subList(0, Math.min(MOST, ids.size()));
  }

  private static void add(Set<String> ids, String value) {
    Matcher id = MESSAGE_ID.matcher(value);
    boolean isBare = !value.contains("<");
    if (isBare) {
      id = BARE.matcher(value);
    }
    while (id.find() && ids.size() < MOST) {
      ids.add(id.group(1));
    }
  }

  private static Optional<String> envelopeId(Mail mail) {
    return mail.first("message/delivery-status", "message/feedback-report")
        .map(ENVELOPE_ID::matcher)
        .filter(Matcher::find)
        .map(id -> id.group(1));
  }
}
