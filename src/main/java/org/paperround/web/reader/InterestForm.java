package org.paperround.web.reader;

import java.util.List;
import org.paperround.interest.Breadth;

/**
 * One interest in the settings; each text is a list separated by commas.
 *
 * @param name what the reader calls it
 * @param topics all topics in the order they are offered
 * @param keywords words, and phrases in double quotes
 * @param authors names
 * @param organisations handles or names
 * @param categories arXiv categories such as {@code cs.CL}
 * @param mutes words whose papers are never shown
 * @param id the interest's number, 0 for a new one
 * @param liked the liked papers
 * @param pasted what is in the field for more of them
 * @param quota the most papers in one mail, as stored or as typed; blank for no limit
 * @param breadth {@code SURE}, {@code BALANCED} or {@code MORE}
 */
public record InterestForm(
    String name,
    List<TopicChip> topics,
    String keywords,
    String authors,
    String organisations,
    String categories,
    String mutes,
    long id,
    List<LikedPaper> liked,
    String pasted,
    String quota,
    String breadth) {

  public InterestForm {
    topics = List.copyOf(topics);
    liked = List.copyOf(liked);
  }

  /** Whether more than its name, topics, keywords and mutes is filled in. */
  public boolean hasMore() {
    return !(authors.isBlank()
        && organisations.isBlank()
        && categories.isBlank()
        && liked.isEmpty()
        && pasted.isBlank()
        && quota.isBlank()
        && breadth.equals(Breadth.BALANCED.name()));
  }

  /** An interest in which nothing is filled in. */
  static InterestForm empty(List<TopicChip> topics) {
    return new InterestForm(
        "", topics, "", "", "", "", "", 0, List.of(), "", "", Breadth.BALANCED.name());
  }

  /** The same with something in the field for more liked papers. */
  InterestForm pasted(String text) {
    return new InterestForm(
        name,
        topics,
        keywords,
        authors,
        organisations,
        categories,
        mutes,
        id,
        liked,
        text,
        quota,
        breadth);
  }
}
