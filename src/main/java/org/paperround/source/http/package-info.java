/**
 * Asks other people's servers, politely and safely: limits on size, time and redirects, no private
 * addresses, conditional requests, pacing and back-off. Knows nothing of papers.
 */
@NullMarked
package org.paperround.source.http;

import org.jspecify.annotations.NullMarked;
