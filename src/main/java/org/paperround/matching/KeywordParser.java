package org.paperround.matching;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.queryparser.flexible.core.QueryNodeParseException;
import org.apache.lucene.queryparser.flexible.core.nodes.AndQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.GroupQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.ModifierQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.ModifierQueryNode.Modifier;
import org.apache.lucene.queryparser.flexible.core.nodes.OrQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QuotedFieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.SlopQueryNode;
import org.apache.lucene.queryparser.flexible.core.util.UnescapedCharSequence;
import org.apache.lucene.queryparser.flexible.standard.parser.StandardSyntaxParser;

/**
 * Makes queries with Lucene's parser, and takes from what it understands only what readers may use:
 * whatever else it knows, such as regular expressions, is refused here once more.
 */
final class KeywordParser {

  private KeywordParser() {}

  /**
   * Parses a query.
   *
   * @param text as the reader typed it, for the message
   * @param tokens its pieces
   * @throws KeywordMistake if it is none
   */
  static KeywordQuery parse(String text, List<KeywordToken> tokens) throws KeywordMistake {
    String written = KeywordGrammar.write(text, tokens);
    try {
      return query(new StandardSyntaxParser().parse(written, KeywordField.ANYWHERE.symbol()));
    } catch (QueryNodeParseException | IllegalArgumentException e) {
      throw new KeywordMistake(text, text.length(), new KeywordFlaw(KeywordFault.UNREADABLE));
    }
  }

  private static KeywordQuery query(QueryNode node) {
    return switch (node) {
      case GroupQueryNode group -> query(group.getChild());
      case ModifierQueryNode plus when plus.getModifier() == Modifier.MOD_REQ ->
          query(plus.getChild());
      case AndQueryNode and -> all(and.getChildren());
      case OrQueryNode or ->
          new KeywordQuery.Any(or.getChildren().stream().map(KeywordParser::query).toList());
      case SlopQueryNode near when near.getChild() instanceof QuotedFieldQueryNode phrase ->
          new KeywordQuery.Text(Keyword.near(text(phrase), near.getValue()), field(phrase));
      case FieldQueryNode leaf -> leaf(leaf);
      default -> throw new IllegalArgumentException(node.getClass().getSimpleName());
    };
  }

  private static KeywordQuery all(List<QueryNode> nodes) {
    List<KeywordQuery> all = new ArrayList<>();
    List<KeywordQuery> none = new ArrayList<>();
    for (QueryNode node : nodes) {
      if (node instanceof ModifierQueryNode not && not.getModifier() == Modifier.MOD_NOT) {
        none.add(query(not.getChild()));
      } else {
        all.add(query(node));
      }
    }
    return new KeywordQuery.All(all, none);
  }

  private static KeywordQuery leaf(FieldQueryNode leaf) {
    KeywordField field = field(leaf);
    CharSequence raw = leaf.getText();
    int last = raw.length() - 1;
    if (!field.isText()) {
      return new KeywordQuery.Label(text(leaf), field);
    }
    if (leaf instanceof QuotedFieldQueryNode) {
      return new KeywordQuery.Text(Keyword.phrase(text(leaf)), field);
    }
    return raw.charAt(last) == '*' && !UnescapedCharSequence.wasEscaped(raw, last)
        ? new KeywordQuery.Beginning(raw.subSequence(0, last).toString(), field)
        : new KeywordQuery.Text(Keyword.plain(text(leaf)), field);
  }

  private static String text(FieldQueryNode leaf) {
    return leaf.getTextAsString();
  }

  private static KeywordField field(FieldQueryNode leaf) {
    return KeywordField.ofSymbol(leaf.getFieldAsString());
  }
}
