package org.plenary.archive;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.plenary.archive.message.ArchivedAuthor;
import org.plenary.archive.message.ArchivedFile;
import org.plenary.archive.message.ArchivedMessage;
import org.plenary.text.Renderer;

/** A batch of messages as rows, a statement a table. */
final class MessageRows {

  private static final int LONGEST_SUBJECT = 2000;
  private static final int LONGEST_KEY = 300;

  private static final String CONTRIBUTIONS =
      """
      insert into contribution (chapter_id, id, kind, byline_id, attachment_count)
      select $1, id, 'post', byline, attachments
      from unnest($2::bigint[], $3::bigint[], $4::int[]) as said (id, byline, attachments)
      """;

  private static final String REVISIONS =
      """
      insert into post_revision (chapter_id, post_id, revision, format, source, html, renderer,
        language, written_at)
      select $1, id, 1, format::text_format, source, html, $2, language, posted_at
      from unnest($3::bigint[], $4::text[], $5::text[], $6::text[], $7::text[], $8::timestamptz[])
        as said (id, format, source, html, language, posted_at)
      """;

  private static final String MESSAGES =
      """
      insert into message (forum_id, chapter_id, post_id, message_id, posted_at, subject,
        subject_key, is_reply, language)
      select $1, $2, said.*
      from unnest($3::bigint[], $4::text[], $5::timestamptz[], $6::text[], $7::text[],
        $8::boolean[], $9::text[]) as said
      """;

  private static final String REFERENCES =
      """
      insert into message_reference (post_id, position, message_id)
      select * from unnest($1::bigint[], $2::smallint[], $3::text[])
      """;

  private static final String FILES =
      """
      insert into attachment (chapter_id, post_id, position, name, media_type, size, sha256)
      select $1, post_id, position, name, media_type, size, decode(sha256, 'hex')
      from unnest($2::bigint[], $3::int[], $4::text[], $5::text[], $6::bigint[], $7::text[])
        as said (post_id, position, name, media_type, size, sha256)
      """;

  private final TargetForum forum;
  private final List<ArchivedMessage> messages;
  private final List<Long> ids;
  private final Map<ArchivedAuthor, Long> bylines;

  MessageRows(
      TargetForum forum,
      List<ArchivedMessage> messages,
      List<Long> ids,
      Map<ArchivedAuthor, Long> bylines) {
    this.forum = forum;
    this.messages = messages;
    this.ids = ids;
    this.bylines = bylines;
  }

  Future<Void> write(SqlClient client) {
    return client
        .preparedQuery(CONTRIBUTIONS)
        .execute(contributions())
        .compose(_ -> client.preparedQuery(REVISIONS).execute(revisions()))
        .compose(_ -> client.preparedQuery(MESSAGES).execute(mail()))
        .compose(_ -> client.preparedQuery(REFERENCES).execute(references()))
        .compose(_ -> client.preparedQuery(FILES).execute(files()))
        .mapEmpty();
  }

  private Tuple contributions() {
    return Tuple.of(
        forum.chapter().value(),
        postIds(),
        longs(this::byline),
        messages.stream().map(message -> message.files().size()).toArray(Integer[]::new));
  }

  private Tuple revisions() {
    return Tuple.of(
        forum.chapter().value(),
        Renderer.VERSION,
        postIds(),
        strings(message -> message.format().name().toLowerCase(Locale.ROOT)),
        strings(ArchivedMessage::source),
        strings(ArchivedMessage::html),
        strings(this::language),
        times());
  }

  private Tuple mail() {
    return Tuple.of(
        forum.id(),
        forum.chapter().value(),
        postIds(),
        strings(ArchivedMessage::messageId),
        times(),
        strings(message -> shortened(message.subject().text(), LONGEST_SUBJECT)),
        strings(message -> shortened(message.subject().key(), LONGEST_KEY)),
        messages.stream().map(message -> message.subject().isReply()).toArray(Boolean[]::new),
        strings(this::language));
  }

  private Tuple references() {
    var posts = new ArrayList<Long>();
    var positions = new ArrayList<Short>();
    var references = new ArrayList<String>();
    for (int i = 0; i < messages.size(); i++) {
      List<String> all = messages.get(i).references();
      for (int position = 0; position < all.size(); position++) {
        posts.add(ids.get(i));
        positions.add((short) position);
        references.add(all.get(position));
      }
    }
    return Tuple.of(
        posts.toArray(Long[]::new),
        positions.toArray(Short[]::new),
        references.toArray(String[]::new));
  }

  private Tuple files() {
    var posts = new ArrayList<Long>();
    var positions = new ArrayList<Integer>();
    var files = new ArrayList<ArchivedFile>();
    for (int i = 0; i < messages.size(); i++) {
      int position = 0;
      for (ArchivedFile file : messages.get(i).files()) {
        posts.add(ids.get(i));
        positions.add(position++);
        files.add(file);
      }
    }
    return Tuple.of(
        forum.chapter().value(),
        posts.toArray(Long[]::new),
        positions.toArray(Integer[]::new),
        files.stream().map(ArchivedFile::name).toArray(String[]::new),
        files.stream().map(ArchivedFile::mediaType).toArray(String[]::new),
        files.stream().map(ArchivedFile::size).toArray(Long[]::new),
        files.stream().map(ArchivedFile::sha256).toArray(String[]::new));
  }

  private Long[] postIds() {
    return ids.toArray(Long[]::new);
  }

  private Long[] longs(Function<ArchivedMessage, Long> value) {
    return messages.stream().map(value).toArray(Long[]::new);
  }

  private String[] strings(Function<ArchivedMessage, String> value) {
    return messages.stream().map(value).toArray(String[]::new);
  }

  private OffsetDateTime[] times() {
    return messages.stream()
        .map(message -> Objects.requireNonNull(message.postedAt()).atOffset(ZoneOffset.UTC))
        .toArray(OffsetDateTime[]::new);
  }

  private Long byline(ArchivedMessage message) {
    return Objects.requireNonNull(bylines.get(message.author()));
  }

  private String language(ArchivedMessage message) {
    return Objects.requireNonNullElse(message.language(), forum.language());
  }

  private static String shortened(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest);
  }
}
