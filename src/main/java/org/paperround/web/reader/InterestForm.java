package org.paperround.web.reader;

import java.util.List;

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
 */
public record InterestForm(
    String name,
    List<TopicChip> topics,
    String keywords,
    String authors,
    String organisations,
    String categories,
    String mutes) {

  public InterestForm {
    topics = List.copyOf(topics);
  }
}
