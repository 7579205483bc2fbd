package org.plenary.attachment;

import io.vertx.core.buffer.Buffer;

/** A file as it will be kept, after it was looked at, and rewritten where it is a picture. */
record CleanFile(FileType type, Buffer content) {}
