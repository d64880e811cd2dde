/** Asks bioRxiv and medRxiv for the preprints posted on a day. */
@NullMarked
package org.paperround.source.biorxiv;

import org.jspecify.annotations.NullMarked;
