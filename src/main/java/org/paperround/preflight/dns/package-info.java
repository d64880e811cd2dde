/** Asks the domain name system, and tells "there is none" from "nobody answered". */
@NullMarked
package org.paperround.preflight.dns;

import org.jspecify.annotations.NullMarked;
