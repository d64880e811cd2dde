package org.paperround.account.importing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.paperround.account.Addresses;
import org.paperround.account.FirstInterests;
import org.paperround.account.FirstTexts;
import org.paperround.interest.Interests;
import org.paperround.interest.Topics;
import org.paperround.subscriber.Admissions;
import org.paperround.subscriber.Admissions.Admission;
import org.paperround.subscriber.EmailAddress;
import org.paperround.subscriber.Suppressions;

/** Takes readers in, in groups of a transaction each. Doing it again changes nothing. */
@Singleton
public class ReaderImporter {

  private static final int GROUP = 200;

  private final Admissions readers;
  private final Suppressions suppressions;
  private final Interests interests;
  private final Addresses addresses;
  private final Topics topics;

  ReaderImporter(
      Admissions readers,
      Suppressions suppressions,
      Interests interests,
      Addresses addresses,
      Topics topics) {
    this.readers = readers;
    this.suppressions = suppressions;
    this.interests = interests;
    this.addresses = addresses;
    this.topics = topics;
  }

  /**
   * What the operator says of all readers of a file.
   *
   * @param attestation how they agreed, at most 500 characters
   * @param startAfter the paper {@code seq} they begin after
   * @param keywordProblem a sentence for a keyword that is not one
   */
  public record Terms(
      String attestation, long startAfter, Function<String, Optional<String>> keywordProblem) {}

  /**
   * Takes the readers of a CSV file with the columns {@code email, topics, keywords, authors, zone,
   * hour, max, language}, of which {@code email} must be there; topics by key or label.
   *
   * @throws IllegalArgumentException if the file's first line cannot be read
   * @throws IOException if the file breaks off; what was read before stays
   */
  public ReaderImportReport run(InputStream file, Terms terms) throws IOException {
    ReaderCells cells = new ReaderCells(addresses, topics, terms.keywordProblem());
    Tally tally = new Tally();
    List<ReaderRow> group = new ArrayList<>(GROUP);
    long read =
        new ReaderFile(file)
            .read(
                new ReaderFile.Sink() {
                  @Override
                  public void row(long line, Map<String, String> named) {
                    try {
                      group.add(cells.row(line, named));
                    } catch (IllegalArgumentException e) {
                      tally.reject(line, String.valueOf(e.getMessage()));
                    }
                    if (group.size() == GROUP) {
                      store(group, terms, tally);
                      group.clear();
                    }
                  }

                  @Override
                  public void rejected(long line, String reason) {
                    tally.reject(line, reason);
                  }
                });
    store(group, terms, tally);
    return tally.report(read);
  }

  /** Readers that cannot be stored together are stored one by one. */
  private void store(List<ReaderRow> group, Terms terms, Tally tally) {
    List<Optional<Admission>> admissions;
    try {
      admissions = QuarkusTransaction.requiringNew().call(() -> admit(group, terms));
    } catch (RuntimeException e) {
      if (group.size() == 1) {
        // Not what the database says: it may name the address.
        tally.reject(group.getFirst().line(), "it could not be stored: send the row again");
      } else {
        group.forEach(row -> store(List.of(row), terms, tally));
      }
      return;
    }
    for (int i = 0; i < admissions.size(); i++) {
      count(group.get(i), admissions.get(i), tally);
    }
  }

  private List<Optional<Admission>> admit(List<ReaderRow> group, Terms terms) {
    Set<EmailAddress> suppressed =
        suppressions.among(group.stream().map(ReaderRow::address).toList());
    List<Optional<Admission>> admissions = new ArrayList<>(group.size());
    for (ReaderRow row : group) {
      if (suppressed.contains(row.address())) {
        admissions.add(Optional.empty());
        continue;
      }
      Admission admission =
          readers.admit(
              row.address(),
              row.schedule(),
              row.language(),
              row.maxPapers(),
              terms.startAfter(),
              terms.attestation());
      if (admission.isNew()) {
        interests.replace(
            admission.id(),
            FirstInterests.of(row.terms(), List.of(), row.language().texts(FirstTexts.class)));
      }
      admissions.add(Optional.of(admission));
    }
    return admissions;
  }

  private void count(ReaderRow row, Optional<Admission> admission, Tally tally) {
    if (admission.isEmpty()) {
      tally.reject(row.line(), "the address is on the list of those never to write to");
      return;
    }
    switch (admission.get().state()) {
      case PENDING -> {
        tally.added();
        addresses
            .meant(row.address())
            .ifPresent(meant -> tally.doubt(row.line(), "did you mean " + meant.domain() + "?"));
      }
      case ACTIVE, PAUSED -> tally.unchanged();
      case UNSUBSCRIBED, BOUNCED, COMPLAINED, ERASED ->
          tally.reject(row.line(), "this reader left, and only the reader can come back");
    }
  }
}
