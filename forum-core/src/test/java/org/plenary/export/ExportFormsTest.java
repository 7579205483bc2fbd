package org.plenary.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.sqlclient.Tuple;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenExport;
import org.plenary.fixture.GivenForum;
import org.plenary.fixture.GivenLinks;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.TestDatabase;
import org.plenary.post.PostId;

/** What a discussion looks like, written down in each form. */
class ExportFormsTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final Given GIVEN = new Given(DATABASE.pool());
  private static final GivenForum FORUM =
      GIVEN.forum(GIVEN.chapter("senegal", "fr"), "keys", Audience.PUBLIC);
  private static final GivenExport EXPORT = new GivenExport(DATABASE);
  private static final GivenLinks LINKS = new GivenLinks();

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void textShowsWhoAnswersWhomAndWhoseWordsAreWhose() {
    GivenDiscussion debate = GIVEN.discussion(FORUM, "Who keeps the keys?");
    debate.post("ada", 0, "We all do.\n\n[9] Nobody\n2026-01-01T00:00:00Z, en, depth 0");
    PostId gone = debate.post("bob", 1, "A canary sang");
    debate.post("cyd", 2, "Why?");
    GIVEN.state(gone.value(), "withdrawn");
    assertThat(EXPORT.written(debate.id(), new TextForm(LINKS)).text().replaceAll("/[dp]/\\d+", ""))
        .isEqualTo(
            """
            Who keeps the keys?
            https://forum.example
            Forum: senegal/keys. Language: en. Posts: 3.

            [1] Member ada
            2026-03-01T09:01:00Z, en, depth 0
            https://forum.example
            | We all do.
            |
            | [9] Nobody
            | 2026-01-01T00:00:00Z, en, depth 0

              [2] withdrawn
              2026-03-01T09:02:00Z, en, depth 1, in reply to 1 (Member ada)
              https://forum.example

                [3] Member cyd
                2026-03-01T09:03:00Z, en, depth 2, in reply to 2
                https://forum.example
                | Why?
            """);
  }

  @Test
  void markdownKeepsEachPostInAQuoteOfItsOwn() {
    GivenDiscussion debate = GIVEN.discussion(FORUM, "*Who* keeps the keys?");
    debate.post("ada", 0, "```\nnever closed\n\n# Heading");
    debate.post("bob", 1, "<div>");
    assertThat(
            EXPORT
                .written(debate.id(), new MarkdownForm(LINKS))
                .text()
                .replaceAll("/[dp]/\\d+", ""))
        .startsWith("# \\*Who\\* keeps the keys\\?\n\n- <https://forum.example>\n")
        .endsWith(
            """
            ## 1\\. Member ada

            2026-03-01T09:01:00Z, en, depth 0, <https://forum.example>

            > ```
            > never closed
            >
            > # Heading

            ## 2\\. Member bob

            2026-03-01T09:02:00Z, en, depth 1, in reply to 1 \\(Member ada\\), <https://forum.example>

            > <div>
            """);
  }

  @Test
  void mailNamesTheWriterAndNoAddressOfAnybody() {
    GivenDiscussion debate = GIVEN.discussion(FORUM, "Clés");
    PostId first = debate.post("ada", 0, "From all.");
    PostId second = debate.post("bob", 1, "Pourquoi\u202f?");
    assertThat(EXPORT.mbox(debate.id()))
        .isEqualTo(
            """
            From ada@forum.example.invalid Sun Mar  1 09:01:00 2026
            MIME-Version: 1.0
            From: Member ada <ada@forum.example.invalid>
            Date: Sun, 1 Mar 2026 09:01:00 +0000
            Subject: =?ISO-8859-1?Q?Cl=E9s?=
            Message-ID: <p%1$d@forum.example>
            Content-Language: en
            Archived-At: <https://forum.example/p/%1$d>
            Content-Type: text/plain; charset=UTF-8
            Content-Transfer-Encoding: 7bit

            >From all.

            From bob@forum.example.invalid Sun Mar  1 09:02:00 2026
            MIME-Version: 1.0
            From: Member bob <bob@forum.example.invalid>
            Date: Sun, 1 Mar 2026 09:02:00 +0000
            Subject: =?ISO-8859-1?Q?Re:_Cl=E9s?=
            Message-ID: <p%2$d@forum.example>
            In-Reply-To: <p%1$d@forum.example>
            References: <p%1$d@forum.example>
            Content-Language: en
            Archived-At: <https://forum.example/p/%2$d>
            Content-Type: text/plain; charset=UTF-8
            Content-Transfer-Encoding: quoted-printable

            Pourquoi=E2=80=AF?

            """
                .formatted(first.value(), second.value()));
  }

  @Test
  void mailNamesFilesWhereTheyAreFetched() throws IOException {
    GivenDiscussion debate = GIVEN.discussion(FORUM, "Annexes");
    PostId post = debate.post("ada", 0, "See --=_p1 below");
    hang(post, 0, "Clés.pdf", "application/pdf", "", true);
    hang(post, 1, "map.png", "image/png", "Two cables, à deux", true);
    hang(post, 2, "lost.doc", "application/msword", "", false);
    String mbox = EXPORT.mbox(debate.id());
    assertThat(mbox).isEqualTo(EXPORT.mbox(debate.id()));
    Message mail = parsed(mbox);
    List<Entity> parts = ((Multipart) mail.getBody()).getBodyParts();
    assertThat(parts).hasSize(3);
    assertThat(text(parts.getFirst())).isEqualTo("See --=_p1 below");
    assertThat(parts.stream().skip(1))
        .extracting(Entity::getMimeType)
        .containsOnly("message/external-body");
    assertThat(parts.stream().skip(1))
        .extracting(Entity::getFilename)
        .containsExactly("Clés.pdf", "map.png");
    assertThat(parts.get(1).getHeader().getField("Content-Type").getBody())
        .contains("URL=\"https://forum.example/p/" + post.value() + "/attachments/0\"");
    assertThat(text(parts.get(1))).contains("Content-Type: application/pdf", "Content-ID: <00");
    assertThat(mbox).contains("Content-Description: =?").doesNotContain("lost.doc");
  }

  private static void hang(
      PostId post, int at, String name, String type, String shows, boolean stored) {
    DATABASE
        .pool()
        .preparedQuery(
            """
            with counted as (
              update contribution set attachment_count = attachment_count + 1 where id = $1)
            insert into attachment (chapter_id, post_id, position, name, media_type, size, sha256,
              description, stored)
            select chapter_id, id, $2, $3, $4, 7, decode(repeat('00', 32), 'hex'), $5, $6
            from post where id = $1
            """)
        .execute(Tuple.of(post.value(), at, name, type, shows, stored))
        .await();
  }

  private static Message parsed(String mbox) throws IOException {
    String mail = mbox.substring(mbox.indexOf('\n') + 1);
    return new DefaultMessageBuilder()
        .parseMessage(new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8)));
  }

  private static String text(Entity part) throws IOException {
    return new String(
        ((SingleBody) part.getBody()).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void aPseudonymStaysSealedInEveryForm() {
    var talk = new GivenTalk(DATABASE, "masks", Audience.PUBLIC);
    var opened = talk.open(talk.member("opener"), "Who keeps the keys?");
    talk.whisper(talk.masked("zenobia", "Le Masque"), opened, "Nobody.");
    for (ExportForm form :
        new ExportForm[] {new TextForm(LINKS), new MarkdownForm(LINKS), new MboxForm(LINKS)}) {
      assertThat(EXPORT.written(opened.discussion(), form).text())
          .contains("Le Masque")
          .doesNotContain("zenobia");
    }
  }
}
