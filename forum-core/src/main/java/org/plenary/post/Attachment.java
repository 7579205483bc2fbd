package org.plenary.post;

import java.util.Optional;

/**
 * A file that hangs on a post.
 *
 * @param size in bytes
 * @param sha256 in hexadecimal
 * @param description what a picture shows, for those who do not see it; may be empty
 * @param place on its post, where it can be fetched; absent for what hung on an imported mail,
 *     whose content is not kept
 */
public record Attachment(
    String name,
    String mediaType,
    long size,
    String sha256,
    String description,
    Optional<Integer> place) {}
