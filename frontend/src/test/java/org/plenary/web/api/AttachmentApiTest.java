package org.plenary.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.attachment.SampleFiles;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.chapter.ChapterId;
import org.plenary.fixture.GivenMember;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** Files, sent and fetched. */
class AttachmentApiTest {

  private static final ServedForum SERVED = ServedForum.withSamples();
  private static final ChapterId PLACE = SERVED.given().chapter("palau", "en");
  private static final Caller ANA = member("ana", "palau");
  private static final Caller STRANGER = member("bea", "senegal");

  @AfterAll
  static void close() {
    SERVED.close();
  }

  private static Caller member(String handle, String chapter) {
    return GivenMember.claimed(SERVED.database().pool(), handle, chapter, Role.MEMBER)
        .welcomed()
        .caller();
  }

  private static Reply upload(String query, Buffer content, String... headers) {
    return SERVED.sendAs(ANA, HttpMethod.POST, "/api/v1/attachments" + query, content, headers);
  }

  private static String id(Buffer content) {
    return upload("?name=annex.pdf", content).json().getString("id");
  }

  private static Reply write(JsonArray attachments) {
    JsonObject json =
        new JsonObject()
            .put("forum", "palau/closed")
            .put("title", "Annexes")
            .put("source", "See below.")
            .put("language", "en")
            .put("attachments", attachments);
    return SERVED.sendAs(ANA, HttpMethod.POST, "/api/v1/discussions", json.encode());
  }

  private static String postWith(Buffer content) {
    Reply written = write(new JsonArray().add(id(content)));
    assertThat(written.status()).isEqualTo(201);
    return "/api/v1/posts/" + written.json().getLong("postId");
  }

  private static JsonObject attachment(String post) {
    return SERVED.getAs(ANA, post).json().getJsonArray("attachments").getJsonObject(0);
  }

  private static String path(JsonObject attachment) {
    return attachment.getString("url").substring(ServedForum.PUBLIC_URL.toString().length());
  }

  static {
    SERVED.given().forum(PLACE, "closed", Audience.CHAPTER);
  }

  @Test
  void aFileIsSentNamedAndFetched() {
    Buffer pdf = SampleFiles.pdf();
    Reply sent =
        upload(
            "",
            pdf,
            "content-type",
            "text/html",
            "content-disposition",
            "attachment; filename*=UTF-8''r%C3%A9sum%C3%A9.html");
    assertThat(sent.status()).isEqualTo(201);
    assertThat(sent.json().getString("name")).isEqualTo("résumé.html.pdf");
    assertThat(sent.json().getString("mediaType")).isEqualTo("application/pdf");
    assertThat(SERVED.getAs(ANA, sent.header("location")).items()).contains(sent.json());
    Reply written = write(new JsonArray().add(sent.json().getString("id")));
    JsonObject attachment = attachment("/api/v1/posts/" + written.json().getLong("postId"));
    Reply fetched = SERVED.getAs(ANA, path(attachment));
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

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/attachments?name=annex.pdf", "/attachments"})
  void aFileOfWhoMaySendNoneIsNotReadAtAll(String address) {
    for (String token : List.of("Accept: */*", "Authorization: Bearer none")) {
      assertThat(
              SERVED
                  .wire()
                  .status(
                      "POST " + address + " HTTP/1.1",
                      token,
                      "Sec-Fetch-Site: same-origin",
                      "Content-Type: multipart/form-data; boundary=x",
                      "Content-Length: 2000000"))
          .isEqualTo(401);
    }
  }

  @Test
  void whatIsNoFormWithFilesIsNotReadAsLongAsOne() {
    assertThat(
            SERVED
                .wire()
                .status(
                    "POST /p/1/reply HTTP/1.1",
                    "Sec-Fetch-Site: same-origin",
                    "Content-Type: application/octet-stream",
                    "Content-Length: 2000000"))
        .isEqualTo(413);
  }

  @Test
  void whoHasAFileIsNotSentItAgain() {
    String path = path(attachment(postWith(SampleFiles.pdf("10 0 obj endobj"))));
    String etag = SERVED.getAs(ANA, path).header("etag");
    Reply again = SERVED.getAs(ANA, path, "if-none-match", etag);
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.body().length()).isZero();
  }

  @Test
  void howLongAFileIsIsToldWithoutIt() {
    String path = path(attachment(postWith(SampleFiles.pdf("14 0 obj endobj"))));
    String length = SERVED.getAs(ANA, path).header("content-length");
    Reply head = SERVED.ask(HttpMethod.HEAD, path, "cookie", "__Host-session=" + SERVED.pass(ANA));
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.header("content-length")).isEqualTo(length);
    assertThat(head.body().length()).isZero();
  }

  @Test
  void thePageOfADiscussionLinksToFiles() {
    String post = postWith(SampleFiles.pdf("15 0 obj endobj"));
    String place = "/p/" + post.substring(post.lastIndexOf('/') + 1);
    String page = SERVED.getAs(ANA, place).header("location").replaceFirst("#.*", "");
    assertThat(SERVED.getAs(ANA, page).page().select(".attachments a[href]").attr("href"))
        .isEqualTo(path(attachment(post)));
  }

  @Test
  void aPictureSaysWhatItShowsWhoeverSendsIt() {
    Reply sent =
        upload(
            "?name=map.png&description=Two%20cables%20under%20the%20sea", SampleFiles.image("png"));
    assertThat(sent.json().getString("description")).isEqualTo("Two cables under the sea");
    Reply written = write(new JsonArray().add(sent.json().getString("id")));
    JsonObject hung = attachment("/api/v1/posts/" + written.json().getLong("postId"));
    assertThat(hung.getString("description")).isEqualTo("Two cables under the sea");
    assertThat(upload("?description=" + "x".repeat(501), SampleFiles.image("png")).status())
        .isEqualTo(400);
  }

  @Test
  void whatWaitsIsForgottenByWhoSentIt() {
    String id = id(SampleFiles.pdf("16 0 obj endobj"));
    String address = "/api/v1/me/attachments/" + id;
    Buffer nothing = Buffer.buffer();
    assertThat(SERVED.sendAs(STRANGER, HttpMethod.DELETE, address, nothing).status())
        .isEqualTo(204);
    assertThat(waiting()).contains(id);
    assertThat(SERVED.sendAs(ANA, HttpMethod.DELETE, address, nothing).status()).isEqualTo(204);
    assertThat(waiting()).doesNotContain(id);
    String other = id(SampleFiles.pdf("17 0 obj endobj"));
    assertThat(SERVED.submitAs(ANA, "/me/attachments", "file", other).status()).isEqualTo(303);
    assertThat(waiting()).doesNotContain(other);
  }

  private static List<String> waiting() {
    return SERVED.getAs(ANA, "/api/v1/me/attachments").items().stream()
        .map(file -> ((JsonObject) file).getString("id"))
        .toList();
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
        SERVED.getAs(ANA, post).header("etag"));
  }

  private static List<String> hung(Reply post) {
    assertThat(post.status()).isEqualTo(200);
    return post.json().getJsonArray("attachments").stream()
        .map(file -> ((JsonObject) file).getString("sha256"))
        .toList();
  }

  @Test
  void anEditHangsFilesAndTakesThemAway() {
    String old = id(SampleFiles.pdf("18 0 obj endobj"));
    String fresh = id(SampleFiles.pdf("19 0 obj endobj"));
    Reply written = write(new JsonArray().add(old));
    String post = "/api/v1/posts/" + written.json().getLong("postId");
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
    int revision = SERVED.getAs(ANA, post).json().getInteger("revision");
    Reply same = edit(post, new JsonObject().put("attachments", new JsonArray()));
    assertThat(same.json().getInteger("revision")).isEqualTo(revision);
  }

  @Test
  void picturesAreShown() {
    String path = path(attachment(postWith(SampleFiles.image("png"))));
    Reply fetched = SERVED.getAs(ANA, path);
    assertThat(fetched.header("content-type")).isEqualTo("image/png");
    assertThat(fetched.header("content-disposition")).startsWith("inline; ");
  }

  @Test
  void whoMayNotReadThePostFindsNoFile() {
    String path = path(attachment(postWith(SampleFiles.pdf("11 0 obj endobj"))));
    assertThat(SERVED.getAs(STRANGER, path).status()).isEqualTo(404);
    assertThat(SERVED.get(path).status()).isEqualTo(404);
    assertThat(SERVED.getAs(ANA, path.replace("/0/", "/1/")).status()).isEqualTo(404);
    assertThat(SERVED.getAs(ANA, path.replace("/0/", "/99999999999/")).status()).isEqualTo(404);
  }

  @Test
  void aFileGoesWithItsPost() {
    String post = postWith(SampleFiles.pdf("12 0 obj endobj"));
    String path = path(attachment(post));
    Buffer nothing = Buffer.buffer();
    assertThat(SERVED.sendAs(ANA, HttpMethod.DELETE, post, nothing).status()).isEqualTo(204);
    // Nothing is left of the discussion either.
    assertThat(SERVED.getAs(ANA, path).status()).isIn(404, 410);
  }

  @Test
  void whatIsRefusedSaysWhy() {
    assertThat(problem(upload("?name=a.pdf", Buffer.buffer("<html>"))))
        .isEqualTo("415 urn:plenary:problem:unsupported-file");
    assertThat(problem(upload("?name=a.pdf", SampleFiles.pdf("/S /Launch"))))
        .isEqualTo("422 urn:plenary:problem:active-file");
    assertThat(problem(upload("?name=a.pdf", Buffer.buffer(new byte[3_000_000]))))
        .isEqualTo("413 urn:plenary:problem:too-long");
    assertThat(problem(write(new JsonArray().add("0".repeat(64)))))
        .isEqualTo("422 urn:plenary:problem:no-such-upload");
    assertThat(problem(write(new JsonArray().add("../secret"))))
        .isEqualTo("400 urn:plenary:problem:invalid");
  }

  private static String problem(Reply reply) {
    return reply.status() + " " + reply.json().getString("type");
  }

  @Test
  void aFormWithoutScriptSendsAFile() {
    Reply sent = SERVED.submitFileAs(ANA, "/attachments", "note.pdf", SampleFiles.pdf("13 0 obj"));
    assertThat(sent.status()).isEqualTo(303);
    Reply page = SERVED.getAs(ANA, sent.header("location"));
    assertThat(page.page().select(".attachments").text()).contains("note.pdf");
    assertThat(page.page().select("form[enctype=multipart/form-data]")).hasSize(1);
  }
}
