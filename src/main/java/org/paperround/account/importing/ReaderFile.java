package org.paperround.account.importing;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.paperround.platform.csv.CsvCells;
import org.paperround.platform.csv.CsvRows;
import org.paperround.platform.csv.Separator;

/**
 * A file of readers: values separated by commas, semicolons or tabs, UTF-8, the names of the
 * columns in its first line, {@code email} among them.
 */
final class ReaderFile {

  private static final int FIRST = 8_192;

  private final CsvRows rows;
  private final CsvCells cells;
  private final List<String> header;

  /** What is done with a row's cells, or with what is wrong with a row. */
  interface Sink {

    void row(long line, Map<String, String> cells);

    void rejected(long line, String reason);
  }

  /**
   * Opens a file.
   *
   * @throws IllegalArgumentException if its first line does not name the columns
   */
  ReaderFile(InputStream body) throws IOException {
    byte[] first = body.readNBytes(FIRST);
    char separator = Separator.in(first);
    InputStream whole = new SequenceInputStream(new ByteArrayInputStream(first), body);
    rows =
        new CsvRows(
            new BufferedReader(new InputStreamReader(whole, StandardCharsets.UTF_8)), separator);
    cells = new CsvCells(separator);
    header = header();
  }

  private List<String> header() throws IOException {
    while (rows.next()) {
      if (!rows.text().isBlank()) {
        List<String> names =
            cells.of(rows).stream()
                .map(name -> name.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT))
                .toList();
        if (names.contains("email")) {
          return names;
        }
        break;
      }
    }
    throw new IllegalArgumentException(
        "the first line must name the columns, and one of them must be \"email\"");
  }

  /** Reads all rows that are not blank; gives how many. */
  long read(Sink sink) throws IOException {
    long read = 0;
    while (rows.next()) {
      if (!rows.text().isBlank()) {
        read++;
        row(sink);
      }
    }
    return read;
  }

  private void row(Sink sink) throws IOException {
    Map<String, String> named = new HashMap<>();
    try {
      List<String> row = cells.of(rows);
      if (row.size() != header.size()) {
        throw new IllegalArgumentException(
            "the row has %d columns, the first line %d".formatted(row.size(), header.size()));
      }
      for (int i = 0; i < row.size(); i++) {
        named.put(header.get(i), row.get(i));
      }
    } catch (IllegalArgumentException e) {
      sink.rejected(rows.line(), String.valueOf(e.getMessage()));
      return;
    }
    sink.row(rows.line(), named);
  }
}
