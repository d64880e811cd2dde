package org.paperround.bounce;

import org.jspecify.annotations.Nullable;

/** What was decided on one recipient. */
public record Verdict(
    Kind kind,
    @Nullable String recipient,
    @Nullable String status,
    String diagnostic,
    @Nullable String delivery) {}
