package org.plenary.summary;

import java.util.Optional;
import org.plenary.member.Author;
import org.plenary.post.PostId;

/**
 * A post that a summary cites, as it is at this moment.
 *
 * @param number that it had when it was cited
 * @param stands whether the reader can read it still
 * @param elsewhere whether it stands in another discussion by now
 * @param author of it, where it can be read
 */
public record Cited(
    PostId post, int number, boolean stands, boolean elsewhere, Optional<Author> author) {}
