package org.paperround.digest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Which mail program can show what, as caniemail.com has it: {@code caniemail.tsv} says of when.
 *
 * @param verdicts for each feature of each program {@code y} yes, {@code a} in part, {@code n} no,
 *     {@code u} unknown
 */
record SupportTable(Map<String, Map<String, String>> verdicts) {

  static SupportTable read() {
    Map<String, Map<String, String>> verdicts = new LinkedHashMap<>();
    try (InputStream file =
            Objects.requireNonNull(SupportTable.class.getResourceAsStream("caniemail.tsv"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      List<String[]> rows =
          lines
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.split("\t"))
              .toList();
      String[] programs = rows.getFirst();
      for (String[] row : rows.subList(1, rows.size())) {
        Map<String, String> of = new LinkedHashMap<>();
        for (int i = 1; i < row.length; i++) {
          of.put(programs[i], row[i]);
        }
        verdicts.put(row[0], of);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new SupportTable(verdicts);
  }

  boolean knows(String feature) {
    return verdicts.containsKey(feature);
  }

  /** Whether every program shows it in full. */
  boolean isEverywhere(String feature) {
    return verdicts.getOrDefault(feature, Map.of()).values().stream().allMatch("y"::equals);
  }
}
