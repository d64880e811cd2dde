package org.paperround.bounce.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a report says for people to read: its text, up to where the returned message begins.
 *
 * @param text the report's own words
 * @param rest what comes after them
 */
record Notice(String text, String rest) {

  private static final int MOST_TEXT = 32_768;
  private static final int MOST_MENTIONS = 300;

  /** How many addresses are looked at, whether they are recipients or not. */
  private static final int MOST_ADDRESSES = 1_000;

  /** How far before an address words still tell whose it is, in characters. */
  private static final int NEAR = 100;

  private static final int MOST_PLACES = 3;

  /** The line at which the returned message, or its header, begins. */
  private static final Pattern CUT =
      Pattern.compile(
          "^(?:> ?)?(?:Received|Return-Path|DKIM-Signature|Delivered-To):.*"
              + "|^[ \\t]{0,9}[-=*_#]{3}[^\\n]{0,60}\\b(?:original|returned|unsent|below this line"
              + "|copy of|message header|header of|headers of)[^\\n]*"
              + "|^[^\\n]{0,60}\\b(?:original (?:message|mail)|copy of (?:the|your)(?: original)?"
              + " (?:message|mail)(?: headers?)?|message headers?)[^\\n]{0,40}(?:follows?\\.?|:)[ \\t]*$",
          Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  /** An address that stands where recipients do. */
  private static final Pattern RECIPIENT =
      Pattern.compile(
          "^[ \\t*•>\"'-]{0,12}(?:\\d{3}[ -](?:[\\d.]+ )?)?(?:\"[^\"\\n]{0,80}\" )?<?("
              + Addresses.PATTERN
              + ")|(?:RCPT TO|Recipient(?: address)?|Addressed To|message to|mail to|delivered to"
              + "|deliver to|delivery to|sent to|user|userid|addressee|address\\(?e?s?\\)?"
              + "|recipient\\(?s?\\)?|Final-Recipient|Empfänger|destinataire|destinatario"
              + "|получател[ьюя]|宛先|收件人)[ \\t]*[:=]?\\s{0,20}(?:rfc822;[ \\t]{0,4})?[<\"'\\[(]{0,4}("
              + Addresses.PATTERN
              + ")",
          Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  private static final Pattern ANY = Pattern.compile("(" + Addresses.PATTERN + ")()");

  /** What stands before addresses of others: whom to ask, whom it came from. */
  private static final Pattern OTHERS =
      Pattern.compile(
          "\\b(?:contact|support|help|assist\\w*|abuse|mailto|mail from|sender|from"
              + "|reply-to|message-id|subject|https?)\\b",
          Pattern.CASE_INSENSITIVE);

  /**
   * An address at its place.
   *
   * @param address in lower case
   * @param at where its line begins
   */
  record Mention(String address, int at) {}

  /** Cuts a text in two. */
  static Notice of(String text) {
    String whole = text.replace("\r\n", "\n").replace('\r', '\n');
    Matcher cut = CUT.matcher(whole);
    int end = cut.find() ? cut.start() : whole.length();
    String own = whole.substring(0, Math.min(end, MOST_TEXT));
    return new Notice(own, whole.substring(end));
  }

  /**
   * Where it names recipients: the addresses that surely are some, if there are any; else all that
   * may be.
   *
   * @param not addresses of others
   */
  List<Mention> mentions(List<String> not) {
    List<Mention> sure = find(RECIPIENT, not);
    return sure.isEmpty() ? find(ANY, not) : sure;
  }

  private List<Mention> find(Pattern pattern, List<String> not) {
    List<Mention> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    for (int i = 0; i < MOST_ADDRESSES && found.size() < MOST_MENTIONS && matcher.find(); i++) {
      int group = matcher.group(1) != null ? 1 : 2;
      String address = matcher.group(group);
      int line = text.lastIndexOf('\n', matcher.start(group)) + 1;
      int start = matcher.start(group);
      String before = text.substring(Math.max(line, start - NEAR), start);
      boolean isOther = not.stream().anyMatch(address::equalsIgnoreCase);
      if (!isOther && !OTHERS.matcher(before).find()) {
        found.add(new Mention(Words.lower(address), line));
      }
    }
    return found;
  }

  /**
   * What it says of a recipient, the narrowest text first: each line that names it, the paragraph,
   * all up to where another is named, and all there is.
   */
  List<String> about(String recipient, List<Mention> mentions) {
    Set<String> texts = new LinkedHashSet<>();
    List<Integer> places =
        mentions.stream()
            .filter(mention -> mention.address().equalsIgnoreCase(recipient))
            .map(Mention::at)
            .distinct()
            .limit(MOST_PLACES)
            .toList();
    places.forEach(at -> texts.add(line(at, next(recipient, at, mentions))));
    for (int at : places) {
      int next = next(recipient, at, mentions);
      texts.add(upTo("\n\n", at, next));
      texts.add(text.substring(at, next));
    }
    texts.add(text);
    return List.copyOf(texts);
  }

  /** A line with those that go on with it, which begin with white space. */
  private String line(int at, int most) {
    int end = text.indexOf('\n', at);
    while (end >= 0
        && end + 1 < most
        && (text.charAt(end + 1) == ' ' || text.charAt(end + 1) == '\t')) {
      end = text.indexOf('\n', end + 1);
    }
    return text.substring(at, end < 0 ? most : Math.min(end, most));
  }

  private String upTo(String end, int at, int most) {
    int found = text.indexOf(end, at);
    return text.substring(at, found < 0 ? most : Math.min(found, most));
  }

  private int next(String recipient, int at, List<Mention> mentions) {
    return mentions.stream()
        .filter(mention -> mention.at() > at && !mention.address().equalsIgnoreCase(recipient))
        .mapToInt(Mention::at)
        .min()
        .orElse(text.length());
  }
}
