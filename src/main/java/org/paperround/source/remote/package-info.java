/**
 * What all sources that are fetched have in common: one interface between the intake, which decides
 * when to ask and judges what came, and each source, which knows how to ask.
 */
@NullMarked
package org.paperround.source.remote;

import org.jspecify.annotations.NullMarked;
