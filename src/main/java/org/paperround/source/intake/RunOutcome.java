package org.paperround.source.intake;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run came to.
 *
 * @param judgement what is made of it
 * @param sink what came
 * @param asked the addresses that were asked
 * @param cutOff whether the server failed, so that it should be left in peace
 * @param retryAfter how long the server asked to wait, if it did
 */
record RunOutcome(
    Judgement judgement,
    RunSink sink,
    List<URI> asked,
    boolean cutOff,
    @Nullable Duration retryAfter) {}
