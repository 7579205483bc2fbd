package org.plenary.web.page;

import io.vertx.core.Future;
import java.util.List;
import org.plenary.attachment.Sha256;
import org.plenary.attachment.Upload;
import org.plenary.attachment.Usage;
import org.plenary.caller.Person;
import org.plenary.post.PostId;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
import org.plenary.web.page.Chrome.Crumb;

/** Files that hang on posts, and those that members have sent to hang them there. */
public final class AttachmentPages {

  private static final String WAITING = "/me/attachments";
  private static final int LONGEST_ID = 64;

  private final int fileBytes;
  private final Services services;
  private final Assets assets;

  public AttachmentPages(int fileBytes, Services services, Assets assets) {
    this.fileBytes = fileBytes;
    this.services = services;
    this.assets = assets;
  }

  public List<Route> routes() {
    return List.of(
        Route.download("attachment", "/p/:id/attachments/:position/:name", this::download),
        Route.page("uploads", WAITING, this::waiting).forMembers(),
        Route.form("drop-upload", WAITING, this::drop).forMembers(),
        Route.form("upload", "/attachments", this::upload).forMembers().taking(fileBytes));
  }

  private Future<Answer> download(Request request) {
    request.query();
    var post = new PostId(request.id("id"));
    int position = (int) Math.min(request.id("position"), Integer.MAX_VALUE);
    return services
        .attachments()
        .getFile(request.caller(), post, position)
        .map(new Download(services)::of);
  }

  private Future<Answer> waiting(Request request) {
    request.query();
    Future<List<Upload>> uploads = services.attachments().listUploads(request.member());
    Future<Usage> usage = services.attachments().getUsage(request.member());
    return Future.all(uploads, usage).map(_ -> waiting(request, uploads.result(), usage.result()));
  }

  private Answer waiting(Request request, List<Upload> uploads, Usage usage) {
    String title = Texts.of(request).text("uploads");
    String name = request.caller().person().map(Person::name).orElseThrow();
    Chrome chrome = Chrome.of(request, assets, title, new Crumb(name, "/me"));
    return Html.page(
        Html.TEMPLATES.uploads(chrome, uploads, usage, services.attachments().limits().bytes()));
  }

  private Future<Answer> drop(Request request) {
    Query form = request.form(LONGEST_ID, "file");
    return services
        .attachments()
        .drop(request.member(), form.text("file").flatMap(Sha256::parse).stream().toList())
        .map(_ -> Answer.seeOther(WAITING));
  }

  private Future<Answer> upload(Request request) {
    request.query();
    return request
        .body()
        .file()
        .compose(
            file -> services.attachments().upload(request.caller(), file.name(), file.content()))
        .map(_ -> Answer.seeOther(WAITING));
  }
}
