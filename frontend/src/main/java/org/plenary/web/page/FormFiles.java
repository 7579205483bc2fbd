package org.plenary.web.page;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plenary.attachment.AttachmentService;
import org.plenary.attachment.Sha256;
import org.plenary.attachment.Upload;
import org.plenary.attachment.Waiting;
import org.plenary.draft.DraftService;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.door.SentFile;
import org.plenary.web.page.Filled.FilesAgain;
import org.plenary.web.page.HungView.Chosen;

/**
 * Files that are sent with a form for writing. What is taken waits at the place of the form until
 * it is hung on what is sent, also when anything else is refused, or kept as a draft.
 */
final class FormFiles {

  private static final String FILE = "file-";
  private static final String SHOWS = "shows-";
  private static final String HUNG = "hung-";
  private static final String DESCRIPTION = "description-";
  private static final String DROP = "drop-";

  // Somebody who sends a file that is too large is told so, and keeps their words.
  private static final int TIMES = 4;

  private final AttachmentService attachments;
  private final DraftService drafts;
  private final int most;

  /**
   * @param most how many a post may have
   */
  FormFiles(AttachmentService attachments, DraftService drafts, int most) {
    this.attachments = attachments;
    this.drafts = drafts;
    this.most = most;
  }

  /** What waits at the place of a form; nothing of somebody who is not known. */
  Future<List<Upload>> waiting(Request request, String place) {
    return request
        .caller()
        .member()
        .map(member -> attachments.listUploads(member, drafts.key(member, place)))
        .orElseGet(() -> Future.succeededFuture(List.of()));
  }

  /** Forgets what waits at the place of a form. */
  Future<Void> dropAll(Request request, String place) {
    return attachments.dropAll(request.member(), drafts.key(request.member(), place));
  }

  /** How many bytes a whole form may have. */
  int bytes() {
    return (int) Math.min(Integer.MAX_VALUE, (long) TIMES * attachments.limits().bytes());
  }

  /** What its fields are called, but for those of the files themselves. */
  Stream<String> fields() {
    return Stream.of(SHOWS, HUNG, DESCRIPTION, DROP)
        .flatMap(field -> places().mapToObj(place -> field + place));
  }

  private IntStream places() {
    return IntStream.range(0, most);
  }

  /**
   * What was taken.
   *
   * @param files that shall hang on what is written, in their order
   * @param refused the name of the first that was not taken, and why
   */
  record Taken(List<Sha256> files, Optional<Refused> refused) {}

  /** A file that was not taken. */
  record Refused(String name, Problem problem) {}

  /** Takes those that are new, and says or drops what the form does of those that wait. */
  Future<Taken> take(Request request, String place, Query form) {
    List<Sha256> kept = new ArrayList<>();
    List<Sha256> dropped = new ArrayList<>();
    Map<Sha256, String> descriptions = new LinkedHashMap<>();
    places()
        .forEach(
            at ->
                hung(form, at)
                    .ifPresent(
                        file -> {
                          (form.text(DROP + at).isPresent() ? dropped : kept).add(file);
                          descriptions.put(file, description(form, DESCRIPTION + at));
                        }));
    return attachments
        .drop(request.member(), dropped)
        .compose(_ -> attachments.describe(request.member(), descriptions))
        .compose(_ -> takeNew(request, place, form, new Taken(kept, Optional.empty())));
  }

  /** What is taken of nobody, but to be sent again with the form. */
  FilesAgain again(Request request, Query form) {
    List<Chosen> hung =
        places()
            .filter(at -> form.text(DROP + at).isEmpty())
            .boxed()
            .flatMap(
                at ->
                    hung(form, at).stream()
                        .map(file -> Chosen.again(file, description(form, DESCRIPTION + at))))
            .toList();
    return new FilesAgain(hung, request.body().fileNames());
  }

  private static Optional<Sha256> hung(Query form, int at) {
    return form.text(HUNG + at).flatMap(Sha256::parse);
  }

  private static String description(Query form, String field) {
    String said = FormText.kept(form.text(field).orElse("")).replace('\n', ' ').strip();
    int letters = Math.min(said.codePointCount(0, said.length()), Waiting.LONGEST);
    return said.substring(0, said.offsetByCodePoints(0, letters));
  }

  private Future<Taken> takeNew(Request request, String place, Query form, Taken before) {
    Future<Taken> taken = Future.succeededFuture(before);
    for (int at = 0; at < most; at++) {
      String field = FILE + at;
      if (request.body().fileFields().contains(field)) {
        var waiting =
            new Waiting(drafts.key(request.member(), place), description(form, SHOWS + at));
        taken = taken.compose(all -> takeOne(request, field, waiting, all));
      }
    }
    return taken;
  }

  private Future<Taken> takeOne(Request request, String field, Waiting waiting, Taken all) {
    return request
        .body()
        .file(field)
        .compose(
            file ->
                attachments
                    .upload(request.caller(), file.name(), file.content(), waiting)
                    .map(upload -> with(all, upload))
                    .recover(failure -> without(all, file, failure)));
  }

  private static Taken with(Taken all, Upload upload) {
    List<Sha256> files =
        Stream.concat(all.files().stream(), Stream.of(upload.digest())).distinct().toList();
    return new Taken(files, all.refused());
  }

  private static Future<Taken> without(Taken all, SentFile file, Throwable failure) {
    return failure instanceof ProblemException refusal
        ? Future.succeededFuture(
            new Taken(
                all.files(),
                all.refused().or(() -> Optional.of(new Refused(file.name(), refusal.problem())))))
        : Future.failedFuture(failure);
  }
}
