/** Who gets mail: address, state, consent, links, schedule and suppression. */
@NullMarked
package org.paperround.subscriber;

import org.jspecify.annotations.NullMarked;
