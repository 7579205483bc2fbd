package org.plenary.export;

import java.util.List;
import java.util.Optional;

/**
 * What a post is called in mail, and what it answers there; all Message-IDs without brackets.
 *
 * @param subject of the mail that it was; absent for what was written here, and where its
 *     discussion is called otherwise by now
 * @param answered what stands in In-Reply-To
 * @param references the farthest first
 */
public record MailTrace(
    String messageId,
    Optional<String> subject,
    Optional<String> answered,
    List<String> references) {}
