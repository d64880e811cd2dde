/** The reader's pages: sign-up, confirmation, preferences, unsubscribing, papers and digests. */
@NullMarked
package org.paperround.web.reader;

import org.jspecify.annotations.NullMarked;
