package org.plenary.post;

/**
 * A file that hung on an imported mail; the file itself is not kept.
 *
 * @param size in bytes
 * @param sha256 in hexadecimal
 */
public record Attachment(String name, String mediaType, long size, String sha256) {}
