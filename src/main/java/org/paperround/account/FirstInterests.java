package org.paperround.account;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.paperround.interest.Breadth;
import org.paperround.interest.Example;
import org.paperround.interest.Interest;
import org.paperround.interest.Term;

/** The interests a reader begins with. The sign-up form has no names for them. */
public final class FirstInterests {

  private FirstInterests() {}

  /**
   * One interest for the topics, one for the keywords, one for liked papers, as there are any.
   *
   * @param names what they are called
   */
  public static List<Interest> of(List<Term> terms, List<Example> liked, FirstTexts names) {
    List<Interest> named = new ArrayList<>();
    add(named, names.myTopics(), terms, term -> term.kind() == Term.Kind.TOPIC);
    add(named, names.myKeywords(), terms, term -> term.kind() != Term.Kind.TOPIC);
    if (!liked.isEmpty()) {
      named.add(new Interest(names.likedPapers(), List.of(), liked, 0, Breadth.BALANCED));
    }
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
