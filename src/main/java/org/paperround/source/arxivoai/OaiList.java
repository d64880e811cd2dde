package org.paperround.source.arxivoai;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.paperround.source.UnreadableInputException;
import org.paperround.source.arxiv.Arxiv;
import org.paperround.source.arxiv.ArxivCategory;
import org.paperround.source.http.FetchFailure;
import org.paperround.source.http.FetchSession;

/** Walks through the pages of one list of records. */
final class OaiList {

  /** A year of a large archive has fewer; a service that never ends the list has more. */
  private static final int MOST_PAGES = 200;

  /** Tokens expire every day, so a second walk may be needed but no third. */
  private static final int MOST_WALKS = 2;

  private final String base;
  private final FetchSession http;
  private final Consumer<OaiRecord> taker;
  private String missing = "";

  OaiList(String base, FetchSession http, Consumer<OaiRecord> taker) {
    this.base = base;
    this.http = http;
    this.taker = taker;
  }

  /**
   * Hands on the records of one category that changed from one day to another, both included. One
   * record may come twice.
   *
   * @return what is missing; empty if all came
   * @throws FetchFailure if the service does not answer as it should
   * @throws UnreadableInputException if it answers with an error or with something else
   */
  String read(ArxivCategory category, LocalDate from, LocalDate until) throws FetchFailure {
    String first =
        base
            + "?verb=ListRecords&metadataPrefix=arXiv&set=%s&from=%s&until=%s"
                .formatted(category.oaiSet(), from, until);
    for (int walks = 0; walks < MOST_WALKS; walks++) {
      if (walk(first)) {
        return missing;
      }
    }
    return "OAI-PMH let its list of %s expire twice".formatted(category.code());
  }

  /** Whether the list was not given up because its token had expired. */
  private boolean walk(String first) throws FetchFailure {
    Set<String> tokens = new HashSet<>();
    String address = first;
    for (int pages = 0; pages < MOST_PAGES; pages++) {
      Optional<OaiPage> answer =
          http.get(
              // One list that has not changed says nothing of the others, nor of what it holds.
              Arxiv.request(address, "text/xml").afresh(), body -> OaiReader.read(body.body()));
      if (answer.isEmpty()) {
        return true;
      }
      OaiPage page = answer.get();
      if (page.error().equals("badResumptionToken") && pages > 0) {
        return false;
      }
      refuse(page, pages == 0);
      page.records().forEach(taker);
      if (!page.broken().isEmpty()) {
        missing = "the rest of an answer of OAI-PMH: " + page.broken();
        return true;
      }
      if (page.token().isEmpty()) {
        return true;
      }
      if (!tokens.add(page.token())) {
        missing = "OAI-PMH gave the same page again and again";
        return true;
      }
      address =
          base
              + "?verb=ListRecords&resumptionToken="
              + URLEncoder.encode(page.token(), StandardCharsets.UTF_8);
    }
    missing = "OAI-PMH had more than %d pages".formatted(MOST_PAGES);
    return true;
  }

  /** A list without records says so; an answer that says nothing at all proves nothing. */
  private static void refuse(OaiPage page, boolean first) {
    if (!page.error().isEmpty() && !page.error().equals("noRecordsMatch")) {
      throw new UnreadableInputException(
          "OAI-PMH answered with the error %s%s"
              .formatted(page.error(), page.message().isEmpty() ? "" : ": " + page.message()));
    }
    if (first && page.error().isEmpty() && page.records().isEmpty()) {
      throw new UnreadableInputException(
          page.broken().isEmpty()
              ? "OAI-PMH answered with neither records nor a reason why there are none"
              : "the answer of OAI-PMH cannot be read: " + page.broken());
    }
  }
}
