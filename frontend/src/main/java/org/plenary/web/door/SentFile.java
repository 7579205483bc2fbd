package org.plenary.web.door;

import io.vertx.core.buffer.Buffer;

/**
 * A file as it was sent.
 *
 * @param name as its sender calls it, of which nothing is to be believed
 */
public record SentFile(String name, Buffer content) {}
