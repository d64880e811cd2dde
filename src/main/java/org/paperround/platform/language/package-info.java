/**
 * The languages that readers may choose, and how to come by the texts in one of them. The texts
 * themselves are Qute message bundles of the features that say them.
 */
@NullMarked
package org.paperround.platform.language;

import org.jspecify.annotations.NullMarked;
