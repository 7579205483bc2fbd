package org.plenary.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.web.api.AttachingForum.problem;

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
import org.plenary.caller.Caller;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** Files that are sent, refused, and wait for a post. */
class UploadApiTest {

  private static final AttachingForum FORUM = new AttachingForum();
  private static final ServedForum SERVED = FORUM.served();
  private static final Caller ANA = FORUM.ana();

  @AfterAll
  static void close() {
    FORUM.close();
  }

  @Test
  void aFormWithoutScriptSendsAFile() {
    Reply sent = SERVED.submitFileAs(ANA, "/attachments", "note.pdf", SampleFiles.pdf("13 0 obj"));
    assertThat(sent.status()).isEqualTo(303);
    Reply page = FORUM.get(sent.header("location"));
    assertThat(page.page().select(".attachments").text()).contains("note.pdf");
    assertThat(page.page().select("form[enctype=multipart/form-data]")).hasSize(1);
  }

  @Test
  void whatWaitsIsForgottenByWhoSentIt() {
    String id = FORUM.id(SampleFiles.pdf("16 0 obj endobj"));
    String address = "/api/v1/me/attachments/" + id;
    Buffer nothing = Buffer.buffer();
    assertThat(SERVED.sendAs(FORUM.stranger(), HttpMethod.DELETE, address, nothing).status())
        .isEqualTo(204);
    assertThat(waiting()).contains(id);
    assertThat(SERVED.sendAs(ANA, HttpMethod.DELETE, address, nothing).status()).isEqualTo(204);
    assertThat(waiting()).doesNotContain(id);
    String other = FORUM.id(SampleFiles.pdf("17 0 obj endobj"));
    assertThat(SERVED.submitAs(ANA, "/me/attachments", "file", other).status()).isEqualTo(303);
    assertThat(waiting()).doesNotContain(other);
  }

  private static List<String> waiting() {
    return FORUM.get("/api/v1/me/attachments").items().stream()
        .map(file -> ((JsonObject) file).getString("id"))
        .toList();
  }

  @Test
  void whatIsRefusedSaysWhy() {
    assertThat(problem(FORUM.upload("?name=a.pdf", Buffer.buffer("<html>"))))
        .isEqualTo("415 urn:plenary:problem:unsupported-file");
    assertThat(problem(FORUM.upload("?name=a.pdf", SampleFiles.pdf("/S /Launch"))))
        .isEqualTo("422 urn:plenary:problem:active-file");
    assertThat(problem(FORUM.upload("?name=a.pdf", Buffer.buffer(new byte[3_000_000]))))
        .isEqualTo("413 urn:plenary:problem:too-long");
    assertThat(problem(FORUM.write(new JsonArray().add("0".repeat(64)))))
        .isEqualTo("422 urn:plenary:problem:no-such-upload");
    assertThat(problem(FORUM.write(new JsonArray().add("../secret"))))
        .isEqualTo("400 urn:plenary:problem:invalid");
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
}
