package org.paperround.bounce;

import java.util.List;

/** What became of a message or report. */
public record Taken(List<Verdict> verdicts, boolean related) {}
