/** What every feature stands on: the clock, ids, secrets, the job engine. Imports no feature. */
@NullMarked
package org.paperround.platform;

import org.jspecify.annotations.NullMarked;
