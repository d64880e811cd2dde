package org.paperround.source.arxivapi;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.paperround.source.arxiv.Arxiv;
import org.paperround.source.arxiv.ArxivCategory;
import org.paperround.source.arxiv.SubmissionWindow;
import org.paperround.source.http.FetchRequest;

/** Writes a search as the interface wants it. */
final class ApiQuery {

  /** In UTC; both ends of a window belong to it. */
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyyMMddHHmm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private ApiQuery() {}

  /** The query part of the address of one slice. */
  static String of(List<ArxivCategory> categories, SubmissionWindow window, int start, int most) {
    String terms =
        categories.stream()
            .map(ArxivCategory::searchTerm)
            .collect(Collectors.joining(" OR ", "(", ")"));
    String query =
        "%s AND submittedDate:[%s TO %s]"
            .formatted(
                terms,
                MINUTE.format(window.from()),
                MINUTE.format(window.until().minus(1, ChronoUnit.MINUTES)));
    return "?search_query=%s&sortBy=submittedDate&sortOrder=ascending&start=%d&max_results=%d"
        .formatted(URLEncoder.encode(query, StandardCharsets.UTF_8), start, most);
  }

  /** A request for it. */
  static FetchRequest request(String address) {
    return Arxiv.request(address, "application/atom+xml");
  }
}
