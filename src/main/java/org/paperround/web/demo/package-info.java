/** The demo's own mailbox page. Answers 404 outside the demo profile. */
@NullMarked
package org.paperround.web.demo;

import org.jspecify.annotations.NullMarked;
