/** Messages in files: one a file (RFC 5322), or many in an mbox (RFC 4155). */
@NullMarked
package org.paperround.inlet.file;

import org.jspecify.annotations.NullMarked;
