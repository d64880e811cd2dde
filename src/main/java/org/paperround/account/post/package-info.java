/**
 * Single mails: those that one act of a person causes, such as a confirmation. Here is how they
 * leave, and the plain letter that most of them are.
 */
@NullMarked
package org.paperround.account.post;

import org.jspecify.annotations.NullMarked;
