/** The operator's interface: JSON over HTTP behind a bearer token. */
@NullMarked
package org.paperround.web.admin;

import org.jspecify.annotations.NullMarked;
