package org.paperround.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paperround.matching.KeywordToken.Kind;

/**
 * Cuts a keyword into pieces without ever failing. Signs count as syntax only where syntax has
 * them: a minus before a word, a bracket that no word runs into, a star after a word. All others
 * belong to their words, as in {@code C++}, {@code O(n)}, {@code A*} and {@code Q&A}; runs of signs
 * without a word are left out.
 */
final class KeywordLexer {

  private static final Pattern PHRASE = Pattern.compile("\"([^\"]*)\"(?:~(\\d*)|(\\^[\\d.]*))?");
  private static final Pattern FIELD = Pattern.compile("(\\p{L}+):");
  private static final Pattern RANGE = Pattern.compile("[\\[{]\\S+ TO [^\\s\\]}]+[\\]}]");
  private static final Pattern REGEX = Pattern.compile("/\\S+/(?=[\\s)]|$)");
  private static final Pattern OTHER_FIELD = Pattern.compile("(\\p{L}{2,}):(?=[\\p{L}\"(])");
  private static final Pattern SIGN = Pattern.compile("[-+](?=[\\p{L}\"(]|\\p{Nd}+-?\\p{L})");
  private static final int MOST_SLOP = 50;

  private final String text;
  private final List<KeywordToken> tokens = new ArrayList<>();
  private int at;

  private KeywordLexer(String text) {
    this.text = text;
  }

  static List<KeywordToken> tokens(String text) {
    return new KeywordLexer(text).read();
  }

  private List<KeywordToken> read() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        at++;
      } else if (c == '(' || c == ')') {
        add(c == '(' ? Kind.OPEN : Kind.CLOSE, "", at + 1);
      } else if (c == '"') {
        phrase();
      } else if (!special()) {
        word();
      }
    }
    return tokens;
  }

  private void phrase() {
    Matcher phrase = matcher(PHRASE);
    if (!phrase.lookingAt()) {
      add(doubtful(KeywordFault.QUOTE_NEVER_CLOSED, at + 1));
      return;
    }
    String slop = phrase.group(2);
    if (slop == null && phrase.group(3) == null) {
      add(Kind.PHRASE, phrase.group(1), phrase.end());
    } else if (slop == null) {
      add(doubtful(KeywordFault.NO_MORE_WEIGHT, phrase.end()));
    } else if (slop.isEmpty()
        || slop.length() > 2
        || number(slop) < 1
        || number(slop) > MOST_SLOP) {
      add(KeywordToken.misuse(new KeywordFlaw(KeywordFault.DISTANCE, MOST_SLOP), phrase.end()));
    } else {
      add(new KeywordToken(Kind.PHRASE, phrase.group(1), number(slop), phrase.end()));
    }
  }

  /** Fields, minus, plus, and what other query languages have here; false if it is none of them. */
  private boolean special() {
    Matcher field = matcher(FIELD);
    Matcher other = matcher(OTHER_FIELD);
    Matcher sign = matcher(SIGN);
    Matcher range = matcher(RANGE);
    Matcher regex = matcher(REGEX);
    if (field.lookingAt() && KeywordField.named(field.group(1)).isPresent()) {
      add(Kind.FIELD, KeywordField.named(field.group(1)).orElseThrow().symbol(), field.end());
    } else if (other.lookingAt()) {
      KeywordFlaw flaw = new KeywordFlaw(KeywordFault.FIELD_UNKNOWN, other.group(1));
      add(KeywordToken.doubtful(flaw, other.end()));
    } else if (sign.lookingAt()) {
      add(text.charAt(at) == '-' ? Kind.NOT : Kind.PLUS, "", sign.end());
    } else if (range.lookingAt()) {
      add(doubtful(KeywordFault.NO_RANGES, range.end()));
    } else if (regex.lookingAt()) {
      add(doubtful(KeywordFault.NO_REGULAR_EXPRESSIONS, regex.end()));
    } else {
      return false;
    }
    return true;
  }

  private void word() {
    int end = KeywordWord.end(text, at);
    KeywordWord.token(text.substring(at, end), end).ifPresent(tokens::add);
    at = end;
  }

  private Matcher matcher(Pattern pattern) {
    return pattern.matcher(text).region(at, text.length());
  }

  private void add(Kind kind, String what, int end) {
    add(new KeywordToken(kind, what, 0, end));
  }

  private void add(KeywordToken token) {
    tokens.add(token);
    at = token.end();
  }

  private static KeywordToken doubtful(KeywordFault fault, int end) {
    return KeywordToken.doubtful(new KeywordFlaw(fault), end);
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
