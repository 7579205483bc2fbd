package org.plenary.web.door;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Reads what is sent, as long as it may be. */
final class Bodies {

  private static final String WITH_FILES = "multipart/form-data";

  private final BodyHandler words;

  /**
   * @param bytes of what has no files
   */
  Bodies(int bytes) {
    this.words = BodyHandler.create(false).setBodyLimit(bytes);
  }

  Handler<RoutingContext> of(Route route) {
    return route.fileBytes().map(bytes -> files(route, bytes)).orElse(words);
  }

  // What is no form with files is held in memory.
  private Handler<RoutingContext> files(Route route, int bytes) {
    BodyHandler files = onDisk().setBodyLimit(bytes);
    return context ->
        (route.kind().isForPrograms() || isWithFiles(context) ? files : words).handle(context);
  }

  // Where forms bring files, they lie on the disk until the answer is sent.
  private static BodyHandler onDisk() {
    return BodyHandler.create(privateDirectory()).setDeleteUploadedFilesOnEnd(true);
  }

  private static String privateDirectory() {
    try {
      Path directory = Files.createTempDirectory("plenary");
      directory.toFile().deleteOnExit();
      return directory.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isWithFiles(RoutingContext context) {
    String said =
        Objects.requireNonNullElse(context.request().getHeader(HttpHeaders.CONTENT_TYPE), "");
    return said.regionMatches(true, 0, WITH_FILES, 0, WITH_FILES.length());
  }
}
