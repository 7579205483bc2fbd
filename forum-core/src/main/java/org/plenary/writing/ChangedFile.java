package org.plenary.writing;

/**
 * A file that a revision hung on its post, or took away.
 *
 * @param size in bytes
 * @param sha256 in hexadecimal
 */
public record ChangedFile(String name, String mediaType, long size, String sha256) {}
