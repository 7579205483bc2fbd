package org.plenary.web.page;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Request;

/**
 * A file for pages, as it is and compressed once and for all.
 *
 * @param name with a hash of what is in it, so that nothing else is ever found under it
 */
record MadeFile(String name, Buffer plain, Buffer brotli, Buffer gzip) {

  // The smaller one first.
  private static final List<String> CODINGS = List.of("br", "gzip");

  String address() {
    return "/assets/" + name;
  }

  /** As small as the asker can read it; what is compressed is not compressed again. */
  Answer answer(Request request) {
    return request
        .preferences()
        .coding(CODINGS)
        .map(coding -> file(in(coding)).withHeader("content-encoding", coding))
        .orElseGet(() -> file(plain));
  }

  private Answer file(Buffer content) {
    return Answer.file(type(), content).withEtag(name);
  }

  private String type() {
    return switch (name.substring(name.lastIndexOf('.'))) {
      case ".css" -> "text/css; charset=utf-8";
      case ".js" -> "text/javascript; charset=utf-8";
      case ".svg" -> "image/svg+xml";
      default -> throw new IllegalStateException(name);
    };
  }

  private Buffer in(String coding) {
    return coding.equals("br") ? brotli : gzip;
  }
}
