package org.plenary.mailing;

import java.time.Instant;
import org.plenary.forum.ForumAddress;

/**
 * A forum that a member reads as a mailing list.
 *
 * @param language in which its title is written
 */
public record ReadList(ForumAddress forum, String title, String language, Instant since) {}
