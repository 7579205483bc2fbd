package org.plenary.quote;

import java.util.Optional;
import org.plenary.caller.Audience;
import org.plenary.chapter.ChapterId;
import org.plenary.discussion.DiscussionId;
import org.plenary.post.PostId;

/**
 * Where something is quoted.
 *
 * @param audience who will read the discussion; absent where there is one already
 * @param post that quotes it; absent for a new one
 */
public record QuotePlace(
    ChapterId chapter,
    DiscussionId discussion,
    Optional<Audience> audience,
    Optional<PostId> post) {}
