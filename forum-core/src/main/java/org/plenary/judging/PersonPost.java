package org.plenary.judging;

import java.time.Instant;
import org.plenary.post.PostId;

/** A post of the person whom a case is about. */
public record PersonPost(
    PostId id, String title, String excerpt, String language, Instant writtenAt) {}
