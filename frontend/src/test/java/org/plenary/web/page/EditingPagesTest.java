package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.fixture.GivenMember;
import org.plenary.post.PostId;
import org.plenary.web.fixture.Archive;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** What was written elsewhere is edited here, and what was said is read in pages. */
class EditingPagesTest {

  private static final ServedForum SERVED = ServedForum.withSamples();
  private static final String MAIL = "Jane wrote:\n> Who may *leave*?\n\nEverybody.\n";
  private static final String CONVERTED = "Jane wrote:\n\n> Who may \\*leave\\*?\n\nEverybody.\n";
  private static final Caller ANA =
      GivenMember.claimed(SERVED.database().pool(), "ana", "senegal", Role.MEMBER)
          .welcomed()
          .caller();

  private final long id = opened();
  private final String page = "/p/" + id;
  private final String api = "/api/v1/posts/" + id;

  @AfterAll
  static void close() {
    SERVED.close();
  }

  private static long opened() {
    var wish =
        new JsonObject()
            .put("forum", "senegal/human-rights")
            .put("title", "Keys in escrow")
            .put("source", "Words 1")
            .put("language", "en");
    return SERVED
        .sendAs(ANA, HttpMethod.POST, "/api/v1/discussions", wish.encode())
        .json()
        .getLong("postId");
  }

  private void fromMail() {
    new Archive(SERVED.database().pool()).mail(new PostId(id), MAIL);
  }

  private Reply edit(JsonObject patch) {
    return SERVED.sendAs(
        ANA,
        HttpMethod.PATCH,
        api,
        patch.put("reason", "Clearer").toBuffer(),
        "content-type",
        "application/merge-patch+json",
        "if-match",
        SERVED.getAs(ANA, api).header("etag"));
  }

  private List<String> formats() {
    return SERVED.getAs(ANA, api + "/revisions").items().stream()
        .map(said -> ((JsonObject) said).getString("format"))
        .toList();
  }

  @Test
  void aMailIsEditedAsMarkdownAndTheFormSaysSo() {
    assertThat(SERVED.getAs(ANA, page + "/edit").page().select("p.note")).isEmpty();
    fromMail();
    Document form = SERVED.getAs(ANA, page + "/edit").page();
    assertThat(form.expectFirst("p.note").text()).contains("not written in Markdown");
    assertThat(form.expectFirst("textarea").wholeText().strip()).isEqualTo(CONVERTED.strip());
    SERVED.submitAs(
        ANA, page + "/edit", "source", CONVERTED, "revision", "1", "language", "en", "reason", "x");
    assertThat(formats()).containsExactly("markdown", "plain");
    assertThat(SERVED.getAs(ANA, api).json().getString("html")).contains("<blockquote");
  }

  @Test
  void aProgramThatChangesSomethingElseConvertsTheWords() {
    fromMail();
    assertThat(edit(new JsonObject().put("language", "fr")).json().getString("source"))
        .isEqualTo(CONVERTED);
    assertThat(formats()).containsExactly("markdown", "plain");
  }

  @Test
  void whatWasSaidIsReadInPages() {
    for (int revision = 2; revision <= 23; revision++) {
      assertThat(edit(new JsonObject().put("source", "Words " + revision)).status()).isEqualTo(200);
    }
    Document newest = SERVED.get(page + "/history").page();
    assertThat(newest.select("section.post")).hasSize(20);
    assertThat(newest.select("section.post").getLast().select("del").text()).isEqualTo("Words 3");
    Document oldest = SERVED.get(newest.expectFirst("a[rel=next]").attr("href")).page();
    assertThat(oldest.select("section.post strong").eachText()).containsExactly("3", "2", "1");
    Reply first = SERVED.get(api + "/revisions?limit=20");
    assertThat(first.items()).hasSize(20);
    assertThat(first.header("link")).contains("rel=\"next\"");
    String cursor = first.json().getString("next");
    Reply rest = SERVED.get(api + "/revisions?limit=20&cursor=" + cursor);
    assertThat(rest.items()).hasSize(3);
    assertThat(rest.json().getString("next")).isNull();
    assertThat(SERVED.get(api + "/revisions?cursor=nonsense").status()).isEqualTo(400);
  }
}
