package org.paperround.source.csv;

import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paperround.paper.IncomingPaper;
import org.paperround.platform.csv.CsvCells;
import org.paperround.platform.csv.CsvRows;
import org.paperround.platform.csv.Separator;
import org.paperround.source.ImportFormat;
import org.paperround.source.PaperReader;
import org.paperround.source.PaperSink;
import org.paperround.source.UnreadableInputException;
import org.paperround.source.fields.FieldPaper;
import org.paperround.source.input.Opening;

/**
 * Reads values separated by commas, semicolons or tabs, of any length in constant memory. The first
 * line names the columns: {@code title}, and optionally those of {@link FieldPaper}, in any order,
 * case and common spelling; other columns are ignored. Rows of more than 1 MB are rejected. Papers
 * are listed on the list date, else today.
 */
@Singleton
public final class CsvReader implements PaperReader {

  private static final int FIRST = 8_192;

  @Override
  public ImportFormat format() {
    return ImportFormat.CSV;
  }

  @Override
  public void read(InputStream body, LocalDate today, @Nullable LocalDate listDate, PaperSink sink)
      throws IOException {
    InputStream input = Opening.checked(body);
    byte[] first = Opening.peek(input, FIRST);
    if (Opening.isMarkup(first)) {
      throw new UnreadableInputException("the file is HTML or XML: it must be CSV");
    }
    char separator = Separator.in(first);
    // A wrong byte becomes a replacement sign, by which its row is known and rejected.
    BufferedReader text = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
    skipByteOrderMark(text);
    CsvRows rows = new CsvRows(text, separator);
    CsvCells cells = new CsvCells(separator);
    CsvHeader header = header(rows, cells);
    LocalDate listedOn = listDate == null ? today : listDate;
    while (rows.next()) {
      if (!rows.text().isBlank()) {
        row(rows, cells, header, listedOn, sink);
      }
    }
  }

  private static void skipByteOrderMark(BufferedReader text) throws IOException {
    text.mark(1);
    if (text.read() != '\uFEFF') {
      text.reset();
    }
  }

  private static CsvHeader header(CsvRows rows, CsvCells cells) throws IOException {
    while (rows.next()) {
      if (!rows.text().isBlank()) {
        try {
          return CsvHeader.of(cells.of(rows));
        } catch (IllegalArgumentException e) {
          throw new UnreadableInputException("the first line cannot be read: " + e.getMessage());
        }
      }
    }
    throw new UnreadableInputException("the file holds only white space");
  }

  private static void row(
      CsvRows rows, CsvCells cells, CsvHeader header, LocalDate listedOn, PaperSink sink)
      throws IOException {
    IncomingPaper paper;
    try {
      List<String> row = cells.of(rows);
      if (row.stream().allMatch(String::isBlank)) {
        return;
      }
      if (row.size() != header.width()) {
        throw new IllegalArgumentException(
            "the row has %d columns, the first line %d".formatted(row.size(), header.width()));
      }
      paper = FieldPaper.of(new CsvFields(header, row), ImportFormat.CSV, listedOn);
    } catch (IllegalArgumentException e) {
      sink.rejected("line " + rows.line(), String.valueOf(e.getMessage()));
      return;
    }
    sink.paper(paper);
  }
}
