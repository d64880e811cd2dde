package org.paperround.source.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One run as it was recorded.
 *
 * @param id its name
 * @param day the day that was asked for
 * @param cause why it was asked
 * @param requestId the operator's request it belongs to, if any
 * @param startedAt when it began
 * @param finishedAt when it ended; null while it is under way
 * @param verdict how whole it was; null while it is under way
 * @param detail why, for the operator
 * @param requests how many addresses were asked
 * @param addresses the first of them, in order
 * @param papers papers that came
 * @param added of them never seen before
 * @param updated of them known already that gained something
 * @param withdrawn papers that left because the source says that they are withdrawn
 * @param rejected entries that could not be read
 * @param rejections the first few of them, with place and reason
 * @param newestId the id of the latest paper
 * @param overlap how many of the papers were there on the last day with papers before
 * @param retryAt when the day is asked for again
 */
public record RunReport(
    String id,
    LocalDate day,
    Cause cause,
    @Nullable String requestId,
    Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable Verdict verdict,
    String detail,
    int requests,
    List<String> addresses,
    int papers,
    int added,
    int updated,
    int withdrawn,
    int rejected,
    List<String> rejections,
    @Nullable String newestId,
    int overlap,
    @Nullable Instant retryAt) {

  public RunReport {
    addresses = List.copyOf(addresses);
    rejections = List.copyOf(rejections);
  }
}
