package org.plenary.web.page;

import io.vertx.core.buffer.Buffer;
import org.plenary.web.door.Answer;
import org.plenary.web.door.CodedBody;
import org.plenary.web.door.Request;

/**
 * A file for pages, as it is and compressed once and for all.
 *
 * @param name with a hash of what is in it, so that nothing else is ever found under it
 */
record MadeFile(String name, CodedBody content) {

  String address() {
    return "/assets/" + name;
  }

  /** As small as the asker can read it; what is compressed is not compressed again. */
  Answer answer(Request request) {
    return content.answer(request, this::file);
  }

  private Answer file(Buffer bytes) {
    return Answer.file(type(), bytes).withEtag(name);
  }

  private String type() {
    return switch (name.substring(name.lastIndexOf('.'))) {
      case ".css" -> "text/css; charset=utf-8";
      case ".js" -> "text/javascript; charset=utf-8";
      case ".svg" -> "image/svg+xml";
      default -> throw new IllegalStateException(name);
    };
  }
}
