package org.plenary.export;

import java.util.Optional;
import org.plenary.post.Post;

/**
 * A post as it is written down.
 *
 * @param mail absent for forms that are no mail
 */
public record Entry(Post post, Optional<MailTrace> mail) {}
