package org.paperround.source.feed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** A feed from samples.txt: its name and, after bars, the titles in it or what is said of it. */
record FeedSample(String name, List<String> expected, String text) {

  static List<FeedSample> all() throws IOException {
    List<FeedSample> samples = new ArrayList<>();
    try (InputStream file = FeedSample.class.getResourceAsStream("samples.txt")) {
      byte[] bytes = Objects.requireNonNull(file).readAllBytes();
      for (String part : new String(bytes, StandardCharsets.UTF_8).split("(?m)^#### ")) {
        if (!part.isEmpty()) {
          samples.add(of(part));
        }
      }
    }
    return samples;
  }

  private static FeedSample of(String part) {
    int end = part.indexOf('\n');
    List<String> head =
        Arrays.stream(part.substring(0, end).split(" \\|")).map(String::strip).toList();
    return new FeedSample(
        head.getFirst(),
        head.subList(1, head.size()).stream().filter(text -> !text.isEmpty()).toList(),
        part.substring(end + 1));
  }

  /** What a reader is to refuse it with; empty if it is to be read. */
  String refusal() {
    return said("refused ");
  }

  int rejections() {
    String count = said("rejected ");
    return count.isEmpty() ? 0 : Integer.parseInt(count);
  }

  List<String> titles() {
    return expected.stream()
        .filter(text -> !text.startsWith("refused ") && !text.startsWith("rejected "))
        .toList();
  }

  private String said(String word) {
    return expected.stream()
        .filter(text -> text.startsWith(word))
        .map(text -> text.substring(word.length()))
        .findFirst()
        .orElse("");
  }

  @Override
  public String toString() {
    return name;
  }
}
