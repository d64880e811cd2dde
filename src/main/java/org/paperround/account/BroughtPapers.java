package org.paperround.account;

import java.util.List;
import org.paperround.interest.Example;

/** Finds the papers that a sign-up form brought. Implemented where papers are known. */
public interface BroughtPapers {

  /**
   * Examples of an interest, in the order pasted; titles that are not stored are kept as the
   * reader's own texts. Expects a transaction in which nobody else changes this reader.
   *
   * @param text as pasted: titles, ids, BibTeX
   */
  List<Example> examples(long subscriberId, String text);
}
