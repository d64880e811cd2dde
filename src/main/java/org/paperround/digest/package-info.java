/** From ranked papers to one rendered mail: selection, the size budget, and the templates' data. */
@NullMarked
package org.paperround.digest;

import org.jspecify.annotations.NullMarked;
