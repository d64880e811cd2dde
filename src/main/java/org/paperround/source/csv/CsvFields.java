package org.paperround.source.csv;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.paperround.source.fields.Fields;

/**
 * The fields of one row.
 *
 * @param header says which cell is which
 * @param row as many cells as the header has columns
 */
record CsvFields(CsvHeader header, List<String> row) implements Fields {

  @Override
  public Optional<String> text(String field) {
    return header.cell(field, row);
  }

  @Override
  public List<String> list(String field, Function<String, List<String>> split) {
    return text(field).map(split).map(Fields::lines).orElse(List.of());
  }

  @Override
  public int count(String field) {
    String text = text(field).map(String::strip).orElse("0");
    try {
      int count = Integer.parseInt(text);
      if (count >= 0) {
        return count;
      }
    } catch (NumberFormatException e) {
      // Said below, like any other count that is none.
    }
    throw new IllegalArgumentException(field + " must be a whole number from 0 up");
  }
}
