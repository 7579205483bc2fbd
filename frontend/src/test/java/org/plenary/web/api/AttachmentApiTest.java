package org.plenary.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.web.api.AttachingForum.path;
import static org.plenary.web.api.AttachingForum.post;
import static org.plenary.web.api.AttachingForum.problem;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.attachment.SampleFiles;
import org.plenary.caller.Caller;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** Files of posts, attached and fetched. */
class AttachmentApiTest {

  private static final AttachingForum FORUM = new AttachingForum();
  private static final ServedForum SERVED = FORUM.served();
  private static final Caller ANA = FORUM.ana();

  @AfterAll
  static void close() {
    FORUM.close();
  }

  @Test
  void aFileIsSentNamedAndFetched() {
    Buffer pdf = SampleFiles.pdf();
    Reply sent =
        FORUM.upload(
            "",
            pdf,
            "content-type",
            "text/html",
            "content-disposition",
            "attachment; filename*=UTF-8''r%C3%A9sum%C3%A9.html");
    assertThat(sent.status()).isEqualTo(201);
    assertThat(sent.json().getString("name")).isEqualTo("résumé.html.pdf");
    assertThat(sent.json().getString("mediaType")).isEqualTo("application/pdf");
    assertThat(FORUM.get(sent.header("location")).items()).contains(sent.json());
    Reply written = FORUM.write(new JsonArray().add(sent.json().getString("id")));
    JsonObject attachment = FORUM.attachment(post(written));
    Reply fetched = FORUM.get(path(attachment));
    assertThat(fetched.status()).isEqualTo(200);
    assertThat(fetched.body()).isEqualTo(pdf);
    assertThat(fetched.header("content-type")).isEqualTo("application/pdf");
    assertThat(fetched.header("content-disposition"))
        .isEqualTo(
            "attachment; filename=\"r_sum_.html.pdf\";"
                + " filename*=UTF-8''r%C3%A9sum%C3%A9.html.pdf");
    assertThat(fetched.header("content-security-policy")).isEqualTo("sandbox; default-src 'none'");
    assertThat(fetched.header("x-content-type-options")).isEqualTo("nosniff");
    assertThat(fetched.header("cache-control")).contains("private");
    assertThat(fetched.header("content-length")).isEqualTo(Integer.toString(pdf.length()));
  }

  @Test
  void whoHasAFileIsNotSentItAgain() {
    String path = path(FORUM.attachment(FORUM.postWith(SampleFiles.pdf("10 0 obj endobj"))));
    String etag = FORUM.get(path).header("etag");
    Reply again = FORUM.get(path, "if-none-match", etag);
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.body().length()).isZero();
  }

  @Test
  void howLongAFileIsIsToldWithoutIt() {
    String path = path(FORUM.attachment(FORUM.postWith(SampleFiles.pdf("14 0 obj endobj"))));
    String length = FORUM.get(path).header("content-length");
    Reply head = SERVED.ask(HttpMethod.HEAD, path, "cookie", "__Host-session=" + SERVED.pass(ANA));
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.header("content-length")).isEqualTo(length);
    assertThat(head.body().length()).isZero();
  }

  @Test
  void picturesAreShown() {
    String path = path(FORUM.attachment(FORUM.postWith(SampleFiles.image("png"))));
    Reply fetched = FORUM.get(path);
    assertThat(fetched.header("content-type")).isEqualTo("image/png");
    assertThat(fetched.header("content-disposition")).startsWith("inline; ");
  }

  @Test
  void aPictureSaysWhatItShowsWhoeverSendsIt() {
    Reply sent =
        FORUM.upload(
            "?name=map.png&description=Two%20cables%20under%20the%20sea", SampleFiles.image("png"));
    assertThat(sent.json().getString("description")).isEqualTo("Two cables under the sea");
    Reply written = FORUM.write(new JsonArray().add(sent.json().getString("id")));
    JsonObject hung = FORUM.attachment(post(written));
    assertThat(hung.getString("description")).isEqualTo("Two cables under the sea");
    assertThat(FORUM.upload("?description=" + "x".repeat(501), SampleFiles.image("png")).status())
        .isEqualTo(400);
  }

  @Test
  void thePageOfADiscussionLinksToFiles() {
    String post = FORUM.postWith(SampleFiles.pdf("15 0 obj endobj"));
    String place = "/p/" + post.substring(post.lastIndexOf('/') + 1);
    String page = FORUM.get(place).header("location").replaceFirst("#.*", "");
    assertThat(FORUM.get(page).page().select(".attachments a[href]").attr("href"))
        .isEqualTo(path(FORUM.attachment(post)));
  }

  @Test
  void anEditHangsFilesAndTakesThemAway() {
    String old = FORUM.id(SampleFiles.pdf("18 0 obj endobj"));
    String fresh = FORUM.id(SampleFiles.pdf("19 0 obj endobj"));
    Reply written = FORUM.write(new JsonArray().add(old));
    String post = post(written);
    assertThat(hung(edit(post, new JsonObject().put("source", "Other words"))))
        .containsExactly(old);
    JsonArray both = new JsonArray().add(old).add(fresh);
    assertThat(hung(edit(post, new JsonObject().put("attachments", both))))
        .containsExactly(old, fresh);
    JsonArray one = new JsonArray().add(fresh);
    assertThat(hung(edit(post, new JsonObject().put("attachments", one)))).containsExactly(fresh);
    JsonArray unknown = new JsonArray().add("0".repeat(64));
    assertThat(problem(edit(post, new JsonObject().put("attachments", unknown))))
        .isEqualTo("422 urn:plenary:problem:no-such-upload");
    assertThat(hung(edit(post, new JsonObject().putNull("attachments")))).isEmpty();
    int revision = FORUM.get(post).json().getInteger("revision");
    Reply same = edit(post, new JsonObject().put("attachments", new JsonArray()));
    assertThat(same.json().getInteger("revision")).isEqualTo(revision);
  }

  private static Reply edit(String post, JsonObject patch) {
    return SERVED.sendAs(
        ANA,
        HttpMethod.PATCH,
        post,
        patch.toBuffer(),
        "content-type",
        "application/merge-patch+json",
        "if-match",
        FORUM.get(post).header("etag"));
  }

  private static List<String> hung(Reply post) {
    assertThat(post.status()).isEqualTo(200);
    return post.json().getJsonArray("attachments").stream()
        .map(file -> ((JsonObject) file).getString("sha256"))
        .toList();
  }

  @Test
  void whoMayNotReadThePostFindsNoFile() {
    String path = path(FORUM.attachment(FORUM.postWith(SampleFiles.pdf("11 0 obj endobj"))));
    assertThat(SERVED.getAs(FORUM.stranger(), path).status()).isEqualTo(404);
    assertThat(SERVED.get(path).status()).isEqualTo(404);
    assertThat(FORUM.get(path.replace("/0/", "/1/")).status()).isEqualTo(404);
    assertThat(FORUM.get(path.replace("/0/", "/99999999999/")).status()).isEqualTo(404);
  }

  @Test
  void aFileGoesWithItsPost() {
    String post = FORUM.postWith(SampleFiles.pdf("12 0 obj endobj"));
    String path = path(FORUM.attachment(post));
    Buffer nothing = Buffer.buffer();
    assertThat(SERVED.sendAs(ANA, HttpMethod.DELETE, post, nothing).status()).isEqualTo(204);
    // Nothing is left of the discussion either.
    assertThat(FORUM.get(path).status()).isIn(404, 410);
  }
}
