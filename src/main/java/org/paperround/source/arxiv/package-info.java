/**
 * What arXiv's three services have in common: its calendar of announcements, its categories and
 * their names in each service, and the one lane that all requests to arXiv share.
 */
@NullMarked
package org.paperround.source.arxiv;

import org.jspecify.annotations.NullMarked;
