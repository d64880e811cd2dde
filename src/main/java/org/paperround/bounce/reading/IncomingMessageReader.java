package org.paperround.bounce.reading;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.paperround.bounce.Kind;
import org.paperround.bounce.MessageReader;
import org.paperround.bounce.Reading;
import org.paperround.bounce.Verdict;

/** Finds out what sort of message it is, and has it read as such. */
@Singleton
class IncomingMessageReader implements MessageReader {

  /** Where mail systems write from. */
  private static final Pattern DAEMON =
      Pattern.compile(
          "mailer[-_.]?daemon|post[-_]?master|mail[- ]?delivery|mail administrator|<>",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern STATUS_FIELD =
      Pattern.compile(
          "^(?:Final|Original)-Recipient:", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  private static final Pattern REPLY = Pattern.compile("^[^\\d]{0,80}([45]\\d\\d\\b)");

  private final Sentences sentences;
  private final Judge judge;
  private final StatusReport reports;
  private final FailureNotice notices;

  IncomingMessageReader() {
    this(Sentences.known());
  }

  IncomingMessageReader(Sentences sentences) {
    this.sentences = sentences;
    this.judge = new Judge(sentences);
    this.reports = new StatusReport(judge);
    this.notices = new FailureNotice(judge);
  }

  @Override
  public Reading read(InputStream message) {
    try {
      return read(message.readNBytes(MailParser.MOST_OCTETS));
    } catch (IOException e) {
      throw new UncheckedIOException("the message broke off", e);
    }
  }

  @Override
  public Verdict refusal(String reply) {
    // Our own words tell the step, and must not be taken for the server's.
    Phase phase = Phase.in(reply);
    String words = REPLY.matcher(reply).replaceFirst("$1");
    return judge.judge(words, null, phase, true).of(null, words);
  }

  private Reading read(byte[] message) {
    Mail mail = MailParser.parse(message);
    Notice notice = Notice.of(text(mail));
    Fields returned = mail.returned();
    if (returned.list().isEmpty()) {
      returned = Quoted.header(notice.rest());
    }
    return new Reading(verdicts(mail, notice, returned), MailClues.of(mail, notice, returned));
  }

  private List<Verdict> verdicts(Mail mail, Notice notice, Fields returned) {
    Optional<String> feedback = mail.first("message/feedback-report");
    if (feedback.isPresent()) {
      return Complaint.read(feedback.get(), returned);
    }
    List<Verdict> verdicts =
        mail.first("message/delivery-status", "message/global-delivery-status")
            .or(() -> statusInText(notice))
            .map(report -> reports.read(report, notice))
            .orElse(List.of());
    if (verdicts.isEmpty()) {
      verdicts = wrapped(mail);
    }
    if (!verdicts.isEmpty()) {
      return verdicts;
    }
    if (isFromMailSystem(mail)) {
      return notices.read(mail, notice, returned);
    }
    String subject = mail.header().first("Subject").orElse("");
    if (AutoReply.is(mail.header()) || sentences.says(Cause.AWAY, subject)) {
      return ignored(mail, "automatic reply");
    }
    if (sentences.says(Cause.COMPLAINT, subject)) {
      return Complaint.bare(returned);
    }
    return sentences.says(Cause.REPORT, subject + "\n" + notice.text())
        ? notices.read(mail, notice, returned)
        : ignored(mail, "no report");
  }

  /** A report that a gateway or a person passed on as a whole; looked into once. */
  private List<Verdict> wrapped(Mail mail) {
    return mail.first("message/rfc822", "message/global")
        .map(inner -> MailParser.parse(inner.getBytes(StandardCharsets.UTF_8)))
        .flatMap(
            inner ->
                inner
                    .first("message/delivery-status")
                    .map(report -> reports.read(report, Notice.of(text(inner)))))
        .orElse(List.of());
  }

  private static boolean isFromMailSystem(Mail mail) {
    Fields header = mail.header();
    return header.first("X-Failed-Recipients").isPresent()
        || DAEMON.matcher(header.first("From").orElse("")).find();
  }

  /** Some systems write a report without saying that it is one. */
  private static Optional<String> statusInText(Notice notice) {
    return STATUS_FIELD.matcher(notice.text()).find()
        ? Optional.of(notice.text())
        : Optional.empty();
  }

  private static List<Verdict> ignored(Mail mail, String why) {
    String from = mail.header().first("From").flatMap(Addresses::mailbox).orElse(null);
    return List.of(new Verdict(Kind.IGNORED, from, null, why));
  }

  /** What people would read. */
  private static String text(Mail mail) {
    String plain = texts(mail, "text/plain");
    if (!plain.isBlank()) {
      return plain;
    }
    String html = texts(mail, "text/html");
    return html.isBlank() ? texts(mail, MailParser.PREAMBLE) : Jsoup.parse(html).wholeText();
  }

  private static String texts(Mail mail, String type) {
    return mail.parts().stream()
        .filter(part -> part.type().equals(type))
        .map(Mail.Part::text)
        .collect(Collectors.joining("\n"));
  }
}
