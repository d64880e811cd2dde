/**
 * The bytes of a file before anything of it is understood: how many there may be, and whether they
 * are text at all.
 */
@NullMarked
package org.paperround.source.input;

import org.jspecify.annotations.NullMarked;
