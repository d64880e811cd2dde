package org.paperround.account;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.paperround.interest.Interest;
import org.paperround.interest.Term;

/** The interests a reader begins with. The sign-up form has no names for them. */
public final class FirstInterests {

  private FirstInterests() {}

  /** One interest for the topics and one for the keywords, as far as there are any, with names. */
  public static List<Interest> of(List<Term> terms, AccountTexts texts) {
    List<Interest> named = new ArrayList<>();
    add(named, texts.firstTopics(), terms, term -> term.kind() == Term.Kind.TOPIC);
    add(named, texts.firstKeywords(), terms, term -> term.kind() != Term.Kind.TOPIC);
    return named;
  }

  private static void add(
      List<Interest> named, String name, List<Term> terms, Predicate<Term> which) {
    List<Term> own = terms.stream().filter(which).toList();
    if (!own.isEmpty()) {
      named.add(new Interest(name, own));
    }
  }
}
