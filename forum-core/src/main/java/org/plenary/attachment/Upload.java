package org.plenary.attachment;

/**
 * A file that a member has sent, and hung on nothing yet.
 *
 * @param name clean, with the ending of its type
 * @param size in bytes, as it is kept
 * @param description what a picture shows, for those who do not see it; may be empty
 */
public record Upload(Sha256 digest, String name, String mediaType, long size, String description) {}
