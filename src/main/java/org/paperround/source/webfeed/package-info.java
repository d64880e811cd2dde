/** Asks for the feeds of journals and blogs, whatever their format. */
@NullMarked
package org.paperround.source.webfeed;

import org.jspecify.annotations.NullMarked;
