package org.plenary.writing;

import java.time.Instant;
import java.util.Optional;
import org.plenary.discussion.DiscussionId;
import org.plenary.post.PostId;

/**
 * A post that was accepted; who asks again gets the same.
 *
 * @param number its place among the posts of its discussion
 * @param held whether it is looked at before others read it
 * @param allowance what is left of the closest limit; absent to who asks again
 */
public record Written(
    PostId id,
    DiscussionId discussion,
    int number,
    Optional<PostId> parent,
    int depth,
    String language,
    Instant at,
    boolean held,
    Optional<Allowance> allowance) {}
