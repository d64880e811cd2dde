package org.paperround.source.feed;

import java.util.Set;
import java.util.regex.Pattern;

/** What stands in the text of an XML feed, told by a few characters. All names are lower case. */
final class XmlNames {

  /** In characters; what a tag has beyond is dropped. */
  static final int LONGEST_TAG = 200_000;

  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});.*", Pattern.DOTALL);

  private static final Set<String> ENTRIES = Set.of("item", "entry");
  private static final Set<String> ROOTS = Set.of("rss", "feed", "rdf", "channel");

  private static final Set<String> FIELDS =
      Set.of(
          "title",
          "link",
          "guid",
          "id",
          "author",
          "name",
          "creator",
          "category",
          "date",
          "pubdate",
          "published",
          "updated",
          "description",
          "summary",
          "content",
          "encoded",
          "identifier",
          "doi",
          "announce_type");

  private XmlNames() {}

  /** Whether what follows an ampersand makes it a reference to a character or entity. */
  static boolean isReference(String ahead) {
    return REFERENCE.matcher(ahead).matches();
  }

  /** The element's name, prefix and all, that begins at an index; empty if none does. */
  static String nameAt(String ahead, int from) {
    int end = from;
    while (end < ahead.length() && isNamePart(ahead.charAt(end), end == from)) {
      end++;
    }
    return ahead.substring(from, end);
  }

  /** Whether an element of this name is an entry. */
  static boolean isEntry(String name) {
    return ENTRIES.contains(withoutPrefix(name));
  }

  /** Whether an {@link XmlKey} is that of an entry. */
  static boolean isEntryKey(String key) {
    return ENTRIES.contains(key);
  }

  /** Whether an element of this name can tell something of a paper. */
  static boolean isField(String name) {
    return FIELDS.contains(withoutPrefix(name));
  }

  /** Whether an element of this name holds the entries of a feed. */
  static boolean isRoot(String name) {
    return ROOTS.contains(withoutPrefix(name));
  }

  /** Whether XML 1.0 allows a character, surrogates taken for whole. */
  static boolean isAllowed(int c) {
    return c >= ' ' ? c < 0xFFFE && c != 0xFEFF : c == '\t' || c == '\n' || c == '\r';
  }

  private static boolean isNamePart(char c, boolean first) {
    return Character.isLetter(c)
        || c == '_'
        || (!first && (Character.isDigit(c) || c == ':' || c == '-' || c == '.'));
  }

  private static String withoutPrefix(String name) {
    return name.substring(name.indexOf(':') + 1);
  }
}
