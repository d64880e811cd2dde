package org.paperround.bounce.reading;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the header of a message that is returned as text. */
final class Quoted {

  private static final Pattern START =
      Pattern.compile(
          "^[> \\t]{0,4}(?=(?:Received|Return-Path|DKIM-Signature|Message-ID|From|Date|Subject|To): ?)",
          Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  private Quoted() {}

  /** The header; no fields if there is none. */
  static Fields header(String text) {
    Matcher start = START.matcher(text);
    if (!start.find()) {
      return new Fields(List.of());
    }
    String quote = start.group();
    String header = text.substring(start.start());
    return Fields.read(
        quote.isEmpty() ? header : header.replaceAll("(?m)^" + Pattern.quote(quote), ""));
  }
}
