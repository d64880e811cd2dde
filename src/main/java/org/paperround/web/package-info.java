/**
 * What the pages and interfaces share: site-wide settings, error pages and the security headers.
 */
@NullMarked
package org.paperround.web;

import org.jspecify.annotations.NullMarked;
