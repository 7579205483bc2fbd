package org.plenary.web.door;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.FileUpload;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;

/** What was sent behind the headers: an object of JSON, a file, or a form with files. */
public final class SentBody {

  private static final String JSON = "json";

  private final RoutingContext context;

  SentBody(RoutingContext context) {
    this.context = context;
  }

  /** All of it; empty where nothing was sent. */
  Buffer bytes() {
    return Objects.requireNonNullElseGet(context.body().buffer(), Buffer::buffer);
  }

  /**
   * The object that a program sent, read once.
   *
   * @param type the only media type in which it is taken
   * @throws ProblemException for anything but strict JSON
   */
  public ObjectNode json(String type) {
    requireType(type);
    @Nullable ObjectNode read = context.get(JSON);
    return read == null ? readJson() : read;
  }

  private ObjectNode readJson() {
    ObjectNode read = StrictJson.object(bytes());
    context.put(JSON, read);
    return read;
  }

  private void requireType(String type) {
    if (!header(HttpHeaders.CONTENT_TYPE).split(";", 2)[0].strip().equalsIgnoreCase(type)) {
      throw new ProblemException(new Problem.WrongForm(type));
    }
  }

  private String header(CharSequence name) {
    return Objects.requireNonNullElse(context.request().getHeader(name), "");
  }

  /**
   * A file that a program sent as the whole body; its name is in the query or in a header.
   *
   * @param query in which it may have a {@code name}
   */
  public SentFile asFile(Query query) {
    return new SentFile(
        query
            .text("name")
            .or(() -> Disposition.name(header(HttpHeaders.CONTENT_DISPOSITION)))
            .orElse(""),
        bytes());
  }

  /** The first file of a form; refused without one. */
  public Future<SentFile> file() {
    return file("file", context.fileUploads().stream().findFirst());
  }

  /** The file in this field of a form; refused without one. */
  public Future<SentFile> file(String field) {
    return file(
        field,
        context.fileUploads().stream().filter(upload -> upload.name().equals(field)).findFirst());
  }

  private Future<SentFile> file(String field, Optional<FileUpload> found) {
    return found
        .map(this::read)
        .orElseGet(
            () ->
                ProblemException.fail(
                    Problem.Invalid.field(field, Why.of("no-file", "There is no file."))));
  }

  private Future<SentFile> read(FileUpload upload) {
    return context
        .vertx()
        .fileSystem()
        .readFile(upload.uploadedFileName())
        .map(content -> new SentFile(upload.fileName(), content));
  }

  /** In which fields of a form there are files; a field without a choice has none. */
  public List<String> fileFields() {
    return context.fileUploads().stream()
        .filter(upload -> upload.size() > 0 || !upload.fileName().isEmpty())
        .map(FileUpload::name)
        .toList();
  }

  /** What the files of a form are called. */
  public List<String> fileNames() {
    return context.fileUploads().stream()
        .map(FileUpload::fileName)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /** What stands behind this beginning in the names of the fields of a form. */
  public List<String> fieldNames(String beginning) {
    return context.request().formAttributes().names().stream()
        .filter(name -> name.startsWith(beginning))
        .map(name -> name.substring(beginning.length()))
        .toList();
  }
}
