package org.plenary.web.api;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.plenary.attachment.SampleFiles;

/** What is changed by writing, and by saying what one feels. */
record PostWrites(Writer ana, Writer officer) {

  List<Write> all() {
    JsonObject own = ana.open();
    String post = "/posts/" + own.getLong("postId");
    String theirs = "/posts/" + officer.open().getLong("postId") + "/reactions/";
    String etag = ana.served().get("/api/v1" + post).header("etag");
    var said = new JsonObject().put("source", "Personne").put("language", "fr");
    ana.send(HttpMethod.PUT, theirs + "agree", new JsonObject());
    ana.send(HttpMethod.PUT, "/me/drafts/edit.7", said);
    return List.of(
        ana.put("api-save-draft", "/me/drafts/reply." + own.getLong("postId"), said),
        ana.delete("api-drop-draft", "/me/drafts/edit.7"),
        ana.post(
            "api-open-discussion",
            "/discussions",
            said.copy().put("forum", "senegal/human-rights").put("title", "Clés")),
        ana.post("api-reply", "/discussions/" + own.getLong("id") + "/posts", said),
        ana.patch("api-edit-post", post, said.copy().put("reason", "Plus clair")).matching(etag),
        ana.delete("api-withdraw-post", "/posts/" + ana.open().getLong("postId")),
        ana.put("api-feel", theirs + "thanks"),
        ana.delete("api-unfeel", theirs + "agree"),
        ana.upload("api-upload", "/attachments?name=a.png", SampleFiles.image("png")),
        ana.delete("api-drop-upload", "/me/attachments/" + waiting()));
  }

  private String waiting() {
    return ana.served()
        .sendAs(
            ana.caller(),
            HttpMethod.POST,
            "/api/v1/attachments?name=b.pdf",
            SampleFiles.pdf("7 0 obj"))
        .json()
        .getString("id");
  }
}
