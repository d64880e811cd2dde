package org.paperround.account.importing;

import java.util.List;
import org.paperround.interest.Term;
import org.paperround.platform.language.Language;
import org.paperround.subscriber.EmailAddress;
import org.paperround.subscriber.Schedule;

/**
 * A row that can be taken.
 *
 * @param line where it begins, counted from 1
 * @param address the reader's address
 * @param terms topics, keywords and authors, one at least
 * @param schedule when mails shall come
 * @param language the language of mails and pages
 * @param maxPapers the most papers of a mail
 */
record ReaderRow(
    long line,
    EmailAddress address,
    List<Term> terms,
    Schedule schedule,
    Language language,
    int maxPapers) {}
