package org.paperround.platform.csv;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Takes one row apart. */
public final class CsvCells {

  /** More columns than any file has; what is beyond them is not kept. */
  private static final int MOST = 1_000;

  /** The library takes spaces before a row's first quotation mark only when it skips lines. */
  private static final CsvFactory CSV =
      CsvFactory.builder()
          .enable(CsvParser.Feature.WRAP_AS_ARRAY)
          .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
          .build();

  private final CsvSchema schema;

  /** Cells with that between them. */
  public CsvCells(char separator) {
    schema = CsvSchema.emptySchema().withColumnSeparator(separator);
  }

  /**
   * The cells of the row that was read last, quotation marks resolved.
   *
   * @throws IllegalArgumentException with a sentence that says what is wrong with the row
   */
  public List<String> of(CsvRows rows) throws IOException {
    if (rows.unclosed()) {
      throw new IllegalArgumentException("a quotation mark opens here and is not closed");
    }
    if (rows.tooLong()) {
      throw new IllegalArgumentException("the row is longer than 1 MB");
    }
    if (rows.text().indexOf('\uFFFD') >= 0) {
      throw new IllegalArgumentException("the row is not UTF-8 text");
    }
    return of(rows.text());
  }

  private List<String> of(String row) throws IOException {
    List<String> cells = new ArrayList<>();
    try (CsvParser parser = CSV.createParser(row)) {
      parser.setSchema(schema);
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.VALUE_STRING) {
          cells.add(parser.getText());
        }
        if (cells.size() > MOST) {
          throw new IllegalArgumentException("the row has more than 1,000 columns");
        }
      }
      return cells;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "the row is not valid CSV: within quotation marks another one must be written twice", e);
    }
  }
}
