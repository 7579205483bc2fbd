package org.plenary.web.api;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import java.util.List;
import org.plenary.attachment.Sha256;
import org.plenary.attachment.Upload;
import org.plenary.attachment.Waiting;
import org.plenary.web.api.ShownPosts.UploadJson;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.SentFile;
import org.plenary.web.door.Services;

/** Files sent by programs, to hang them on what they write next. */
public final class AttachmentApi {

  private static final String WAITING = "/me/attachments";

  private final int fileBytes;
  private final Services services;

  public AttachmentApi(int fileBytes, Services services) {
    this.fileBytes = fileBytes;
    this.services = services;
  }

  public List<Route> routes() {
    return List.of(
        Route.api("api-upload", HttpMethod.POST, "/attachments", this::upload)
            .forMembers()
            .taking(fileBytes),
        Route.api("api-uploads", WAITING, this::waiting).forMembers(),
        Route.api("api-drop-upload", HttpMethod.DELETE, WAITING + "/:file", this::drop)
            .forMembers());
  }

  private Future<Answer> upload(Request request) {
    Query query = request.query("name", "description");
    SentFile file = request.body().asFile(query);
    var waiting = Waiting.anywhere(query.text("description").orElse("").strip());
    return services
        .attachments()
        .upload(request.caller(), file.name(), file.content(), waiting)
        .map(upload -> Json.created("/api/v1" + WAITING, json(upload)));
  }

  private Future<Answer> waiting(Request request) {
    request.query();
    return services
        .attachments()
        .listUploads(request.member())
        .map(uploads -> Lists.all(uploads, AttachmentApi::json));
  }

  private Future<Answer> drop(Request request) {
    request.query();
    return services
        .attachments()
        .drop(request.member(), Sha256.parse(request.path("file")).stream().toList())
        .map(_ -> Answer.done());
  }

  private static UploadJson json(Upload upload) {
    return new UploadJson(
        upload.digest().hex(),
        upload.name(),
        upload.mediaType(),
        upload.size(),
        upload.description());
  }
}
