package org.plenary.draft;

import java.time.Instant;

/**
 * A post that is not sent yet.
 *
 * @param place where it is being written: the path of its form
 * @param version moves with every saving; two drafts of one place hardly ever share one
 */
public record Draft(String place, DraftWords words, int version, Instant savedAt) {}
