package org.paperround.web.reader;

import org.jspecify.annotations.Nullable;
import org.paperround.paper.CanonicalId;

/**
 * A paper that a reader pasted.
 *
 * @param id what it goes by, if that was pasted
 * @param title as people read it; null if only an id was pasted
 * @param summary the abstract; may be empty
 * @param text what was pasted, to show it again
 */
record PastedPaper(@Nullable CanonicalId id, @Nullable String title, String summary, String text) {}
