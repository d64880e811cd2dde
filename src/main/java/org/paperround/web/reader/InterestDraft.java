package org.paperround.web.reader;

import java.util.List;
import org.paperround.interest.Interest;

/**
 * An interest as filled in.
 *
 * @param id the number of the one that was edited, 0 for a new one
 * @param interest with the liked papers that stay
 * @param pasted liked papers that come
 */
record InterestDraft(long id, Interest interest, List<PastedPaper> pasted) {}
