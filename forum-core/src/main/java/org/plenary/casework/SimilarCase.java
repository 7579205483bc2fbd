package org.plenary.casework;

import java.time.Instant;
import java.util.Optional;

/** Another case that may help to judge one. */
public record SimilarCase(
    CaseId id, Similarity why, CaseState state, Optional<Outcome> outcome, Instant openedAt) {}
