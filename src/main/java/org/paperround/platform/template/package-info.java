/**
 * The operator's own templates: a folder whose files come before the built-in ones, looked at again
 * when they change if asked for, and all tried out before the service starts.
 */
@NullMarked
package org.paperround.platform.template;

import org.jspecify.annotations.NullMarked;
