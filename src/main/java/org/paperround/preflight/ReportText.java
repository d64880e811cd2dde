package org.paperround.preflight;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.paperround.preflight.check.CheckId;
import org.paperround.preflight.check.Finding;
import org.paperround.preflight.check.Setup;
import org.paperround.preflight.check.Status;

/** A report for people: what is wrong first, and what to do about each. */
public final class ReportText {

  private static final int WIDTH = 100;
  private static final String INDENT = "             ";

  private ReportText() {}

  /** The report in plain text, of many lines. */
  public static String of(Report report) {
    Setup setup = report.setup();
    StringBuilder text = new StringBuilder();
    text.append("Preflight of mails from ").append(setup.from()).append('\n');
    text.append("  mail server     ").append(setup.mailHost()).append(':').append(setup.mailPort());
    text.append("\n  public address  ").append(setup.publicUrl()).append("\n\n");
    report.findings().stream()
        .sorted(Comparator.comparing(Finding::status).thenComparing(Finding::check))
        .forEach(finding -> append(finding, report.acceptances(), text));
    return text.append(verdict(report)).append('\n').toString();
  }

  private static void append(Finding finding, List<Acceptance> acceptances, StringBuilder text) {
    text.append(
        "%-11s  %s (%s)%n"
            .formatted(word(finding.status()), finding.check().label(), finding.check().id()));
    paragraph(finding.what(), text);
    if (finding.status() != Status.PASS) {
      paragraph("Why it matters: " + finding.check().why(), text);
      if (!finding.remedy().isEmpty()) {
        paragraph("What to do: " + finding.remedy(), text);
      }
      finding
          .records()
          .forEach(record -> text.append(INDENT).append("  ").append(record).append('\n'));
      acceptances.stream()
          .filter(one -> one.check().equals(finding.check().id()))
          .forEach(one -> paragraph("Accepted by " + one.by() + " at " + one.at() + ".", text));
      text.append('\n');
    }
  }

  private static String word(Status status) {
    return switch (status) {
      case FAIL -> "FAIL";
      case NOT_CHECKED -> "NOT CHECKED";
      case WARN -> "WARN";
      case PASS -> "ok";
    };
  }

  private static void paragraph(String sentence, StringBuilder text) {
    StringBuilder line = new StringBuilder(INDENT);
    for (String word : sentence.split(" ")) {
      if (line.length() + word.length() >= WIDTH && !line.toString().isBlank()) {
        text.append(line.toString().stripTrailing()).append('\n');
        line = new StringBuilder(INDENT);
      }
      line.append(word).append(' ');
    }
    text.append(line.toString().stripTrailing()).append('\n');
  }

  private static String verdict(Report report) {
    if (report.ranAt() == null) {
      return "It has not run with these settings yet."
          + (report.required() ? " Until it has, no round begins." : "");
    }
    List<Finding> open = report.open();
    String ids =
        open.stream().map(Finding::check).map(CheckId::id).collect(Collectors.joining(","));
    if (report.cleared()) {
      return open.isEmpty()
          ? "Everything that must be right is right or was accepted. Mails may go."
          : "These settings were cleared before, so mails still go. Look at: " + ids;
    }
    return "%d of %d checks hold mails back: %s.%n%s%s"
        .formatted(
            open.size(),
            report.findings().size(),
            ids,
            report.required()
                ? "No round begins until they are mended and this is run again, or accepted:\n"
                : "Here rounds begin all the same. In production they would wait, until accepted by:\n",
            "  ./paperround preflight --accept " + ids + " --by YOUR-NAME");
  }
}
