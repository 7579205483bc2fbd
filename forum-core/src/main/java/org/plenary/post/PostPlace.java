package org.plenary.post;

import java.util.Optional;
import org.plenary.discussion.Discussion;
import org.plenary.page.Cursor;

/**
 * Where in its discussion a post is read.
 *
 * @param page the cursor of a page that holds it, empty for the first
 */
public record PostPlace(Discussion discussion, int number, Optional<Cursor> page) {}
