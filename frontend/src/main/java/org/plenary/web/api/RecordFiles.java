package org.plenary.web.api;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plenary.checkpoint.ProofFile;
import org.plenary.merkle.ConsistencyProof;
import org.plenary.page.Page;
import org.plenary.page.PageRequest;
import org.plenary.problem.ProblemException;
import org.plenary.record.KeptCheckpoint;
import org.plenary.record.LogBlock;
import org.plenary.record.RecordEntry;
import org.plenary.record.RecordFilter;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Disposition;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
import org.plenary.web.page.RecordLinks;
import org.plenary.web.page.RecordQuery;

/** The public record in the forms in which it is checked and kept: notes, proofs, log and table. */
public final class RecordFiles {

  private final ExportRoom room;
  private final Services services;

  public RecordFiles(ExportRoom room, Services services) {
    this.room = room;
    this.services = services;
  }

  public List<Route> routes() {
    return List.of(
        Route.download("record-csv", RecordLinks.RECORD + ".csv", this::table),
        Route.download("record-log", RecordLinks.RECORD + "/log.jsonl", this::log),
        Route.download("record-key", RecordLinks.RECORD + "/key", this::key),
        Route.download("record-checkpoint", RecordLinks.RECORD + "/checkpoint", this::latest),
        Route.download(
            "record-checkpoint-of", RecordLinks.RECORD + "/checkpoint/:size", this::checkpoint),
        Route.download(
            "record-consistency", RecordLinks.RECORD + "/consistency", this::consistency),
        Route.download("record-proof", RecordLinks.RECORD + "/:position/proof", this::proof));
  }

  private Future<Answer> key(Request request) {
    request.query();
    return services
        .record()
        .listKeys()
        .map(
            keys ->
                Answer.text(keys.stream().map(key -> key + "\n").collect(Collectors.joining())));
  }

  private Future<Answer> latest(Request request) {
    request.query();
    return services
        .record()
        .getCheckpoint()
        .compose(ProblemException::found)
        .map(RecordFiles::note);
  }

  private Future<Answer> checkpoint(Request request) {
    request.query();
    return services.record().getCheckpoint(request.id("size")).map(RecordFiles::note);
  }

  private static Answer note(KeptCheckpoint checkpoint) {
    return Answer.text(checkpoint.note().toString());
  }

  private Future<Answer> consistency(Request request) {
    Query query = request.query("from", "to");
    return services
        .record()
        .proveConsistency(query.id("from"), query.id("to"))
        .map(RecordFiles::path);
  }

  private static Answer path(ConsistencyProof proof) {
    return Answer.text(
        proof.path().stream().map(hash -> hash.base64() + "\n").collect(Collectors.joining()));
  }

  private Future<Answer> proof(Request request) {
    Query query = request.query("size");
    long position = request.id("position");
    Future<ProofFile> proof =
        query.text("size").isPresent()
            ? services.record().getProof(position, query.id("size"))
            : services.record().getProof(position);
    return proof.map(file -> saved(Answer.text(file.toString()), position + ".tlog-proof"));
  }

  private static Answer saved(Answer answer, String name) {
    return answer.withHeader("content-disposition", Disposition.of(false, "record-" + name));
  }

  private Future<Answer> log(Request request) {
    Query query = request.query("from");
    long from = query.text("from").isPresent() ? query.id("from") : 0;
    return room.write(request, Part.LINES, () -> log(request, from))
        .map(answer -> saved(answer, "log.jsonl"));
  }

  private Future<Part> log(Request request, long from) {
    return services.record().readLog(request.caller(), from).map(block -> part(request, block));
  }

  private Part part(Request request, LogBlock block) {
    return new Part(
        Buffer.buffer(block.lines()), block.next().map(next -> () -> log(request, next)));
  }

  private Future<Answer> table(Request request) {
    Query query = request.query("chapter", "forum", "kind", "rule");
    RecordFilter filter = RecordQuery.filter(query);
    return room.write(
            request,
            "text/csv; charset=utf-8; header=present",
            () -> table(request, filter, PageRequest.first(PageRequest.MOST)))
        .map(answer -> saved(answer, "entries.csv"));
  }

  private Future<Part> table(Request request, RecordFilter filter, PageRequest page) {
    return services
        .record()
        .listEntries(request.caller(), filter, page)
        .map(found -> part(request, filter, page, found));
  }

  private Part part(
      Request request, RecordFilter filter, PageRequest page, Page<RecordEntry> found) {
    Buffer rows = RecordTable.rows(found.items());
    return new Part(
        page.cursor().isPresent() ? rows : RecordTable.head().appendBuffer(rows),
        found
            .next()
            .map(
                next ->
                    () ->
                        table(request, filter, new PageRequest(page.limit(), Optional.of(next)))));
  }
}
