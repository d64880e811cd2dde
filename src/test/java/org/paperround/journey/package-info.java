/** The service from outside: over HTTP, SMTP and IMAP, as readers, operators and mail programs. */
package org.paperround.journey;
