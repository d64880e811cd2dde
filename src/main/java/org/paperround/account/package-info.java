/**
 * A reader's dealings with us from sign-up to erasure: what the forms ask for, done on the
 * subscriber, the interests and the mail together.
 */
@NullMarked
package org.paperround.account;

import org.jspecify.annotations.NullMarked;
