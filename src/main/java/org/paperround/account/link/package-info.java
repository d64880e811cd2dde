/** New links for readers who lost theirs, mailed to the address they are known by. */
@NullMarked
package org.paperround.account.link;

import org.jspecify.annotations.NullMarked;
