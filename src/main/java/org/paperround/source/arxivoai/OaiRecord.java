package org.paperround.source.arxivoai;

import java.util.List;

/**
 * A record as OAI-PMH gives it, its texts as they are written there; what is not said is empty.
 *
 * @param identifier such as {@code oai:arXiv.org:2609.01234}
 * @param datestamp the day, in UTC, of the last change of any kind
 * @param deleted whether the paper was taken out of arXiv
 * @param id the paper's id, such as {@code 2609.01234}
 * @param created the day the first version was submitted
 * @param updated the day the current version was submitted, if it is not the first
 * @param title its title
 * @param authors names in order, the given name first
 * @param categories separated by blanks, the primary one first
 * @param comments the authors' comment
 * @param doi the DOI of the published version
 * @param summary the abstract
 */
record OaiRecord(
    String identifier,
    String datestamp,
    boolean deleted,
    String id,
    String created,
    String updated,
    String title,
    List<String> authors,
    String categories,
    String comments,
    String doi,
    String summary) {

  OaiRecord {
    authors = List.copyOf(authors);
  }
}
