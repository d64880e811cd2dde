/**
 * Brings papers in: reads a file or a service's answer, reports what could not be read, and hands
 * the rest to the paper store. One sub-package per format.
 */
@NullMarked
package org.paperround.source;

import org.jspecify.annotations.NullMarked;
