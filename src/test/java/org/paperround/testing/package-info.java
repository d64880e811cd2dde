/** What the tests stand on: a clock they move, a real mail server, a real PostgreSQL. */
package org.paperround.testing;
