package org.plenary.archive.message;

/**
 * What is told of an attachment; its bytes are not kept.
 *
 * @param size in bytes, decoded
 * @param sha256 of the decoded bytes, in hex
 */
public record ArchivedFile(String name, String mediaType, long size, String sha256) {}
