package org.plenary.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.archive.ArchiveImport;
import org.plenary.archive.ImportCounts;
import org.plenary.archive.ImportListener;
import org.plenary.archive.mail.MailLimits;
import org.plenary.caller.Audience;
import org.plenary.forum.ForumAddress;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** Who once wrote an address into a mail did not agree to show it to the world. */
class ImportedAddressesTest {

  private static final ForumAddress POLICY = new ForumAddress("global", "policy");

  private static final String MAIL =
      """
      From jane Tue Apr  1 00:18:57 2008
      From: Jane (jane@secret.example) <jane@secret.example>
      Date: Tue, 1 Apr 2008 00:18:57 -0400
      Message-ID: <1@test>
      Subject: Ask jane@secret.example
      Content-Type: text/plain

      Plain words: jane@secret.example, https://e.org/?email=jane@secret.example, <jane at secret.example>.

      From jane Tue Apr  1 00:19:57 2008
      From: jane@secret.example
      Date: Tue, 1 Apr 2008 00:19:57 -0400
      Message-ID: <2@test>
      Subject: Markup
      Content-Type: text/html

      <p>HTML words: <a href="mailto:jane@secret.example" title="jane@secret.example">Jane</a>,
      <a href="https://e.org/?email=jane%40secret.example" title="mailto:jane@secret.example">Jane</a>,
      jane&#64;secret.example, &lt;jane at secret.example&gt;, <jane@secret.example>,
      <span>jane</span>@secret.example, jane@<b>secret.example</b> <!-- jane@secret.example --></p>

      """;

  private static final String TRACKER =
      """
      {"repo": "example/policy", "issues": [
        {"number": 1, "title": "Ask jane@secret.example", "state": "OPEN", "author": "ana",
         "labels": [], "createdAt": "2020-04-01T09:28:24Z", "comments": [],
         "body": "Markdown words: <jane@secret.example>, [Jane](mailto:jane@secret.example), jane&#x40;secret.example, jane\\\\@secret.example, `jane@secret.example`"}],
       "pulls": []}
      """;

  private final ServedForum served = new ServedForum();

  @TempDir private Path folder = Path.of("");

  @AfterEach
  void close() {
    served.close();
  }

  @Test
  void areShownNowhere() throws IOException {
    bringIn();
    List<JsonObject> discussions = items("/api/v1/discussions");
    assertThat(discussions).hasSize(3);
    for (JsonObject discussion : discussions) {
      long id = discussion.getLong("id");
      assertHidden(
          discussion.getString("url").substring(ServedForum.PUBLIC_URL.toString().length()));
      for (JsonObject post : items("/api/v1/discussions/" + id + "/posts")) {
        assertThat(post.getString("source")).contains("words", "jane");
        assertHidden("/api/v1/posts/" + post.getLong("id"));
        assertHidden("/m/" + post.getJsonObject("author").getString("handle"));
      }
    }
  }

  private void bringIn() throws IOException {
    var global = served.given().chapter(POLICY.chapter(), "en");
    served.given().forum(global, POLICY.slug(), Audience.PUBLIC);
    var importer =
        new ArchiveImport(served.database().pool(), MailLimits.STANDARD, Clock.systemUTC());
    Path mail = Files.writeString(folder.resolve("mail.mbox"), MAIL);
    Path tracker = Files.writeString(folder.resolve("archive.json"), TRACKER);
    assertThat(importer.mail(POLICY, List.of(mail), new Silent()).counts().imported()).isEqualTo(2);
    assertThat(importer.issues(POLICY, tracker, new Silent()).counts().imported()).isEqualTo(1);
  }

  private List<JsonObject> items(String path) {
    assertHidden(path);
    return served.get(path).items().stream().map(JsonObject.class::cast).toList();
  }

  private void assertHidden(String path) {
    Reply reply = served.get(path);
    assertThat(reply.status()).as(path).isEqualTo(200);
    assertThat(reply.everything()).as(path).doesNotContain("secret.example");
  }

  /** Needs no report. */
  private record Silent() implements ImportListener {

    @Override
    public void progressed(Path file, long bytes, long size, ImportCounts counts) {}

    @Override
    public void leftOut(Path file, long offset, String reason) {}

    @Override
    public void threading(ImportCounts counts) {}
  }
}
