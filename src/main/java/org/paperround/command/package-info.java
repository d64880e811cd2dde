/**
 * The program's entry: reads the command line, then starts the service or does one thing and ends.
 */
@NullMarked
package org.paperround.command;

import org.jspecify.annotations.NullMarked;
