package org.plenary.record;

import java.time.Instant;
import org.plenary.checkpoint.SignedNote;
import org.plenary.merkle.Hash;

/**
 * What was signed of the record when it had so many leaves.
 *
 * @param note as it is given to everybody
 */
public record KeptCheckpoint(long size, Hash root, SignedNote note, Instant signedAt) {}
