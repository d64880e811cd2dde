/** What every check of the preflight is given and what it says. Knows no check. */
@NullMarked
package org.paperround.preflight.check;

import org.jspecify.annotations.NullMarked;
