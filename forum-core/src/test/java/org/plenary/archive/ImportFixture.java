package org.plenary.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.plenary.archive.mail.MailLimits;
import org.plenary.caller.Audience;
import org.plenary.fixture.Given;
import org.plenary.fixture.TestDatabase;
import org.plenary.forum.ForumAddress;

/** Two empty forums, into which archives come; keeps what was left out. */
final class ImportFixture implements AutoCloseable, ImportListener {

  static final ForumAddress FORUM = new ForumAddress("global", "policy");
  static final ForumAddress OTHER = new ForumAddress("global", "other");

  final TestDatabase database = TestDatabase.migrated();
  final List<String> leftOut = new ArrayList<>();
  final ArchiveImport importer =
      new ArchiveImport(database.pool(), MailLimits.STANDARD, Clock.systemUTC());
  private final Path folder;

  ImportFixture(Path folder) {
    this.folder = folder;
    var given = new Given(database.pool());
    var global = given.chapter("global", "en");
    given.forum(global, FORUM.slug(), Audience.PUBLIC);
    given.forum(global, OTHER.slug(), Audience.PUBLIC);
  }

  ImportCounts importMail(SampleMail... mails) {
    return importMail(file(mails));
  }

  ImportCounts importMail(Path... files) {
    ArchiveImport.Result result = importer.mail(FORUM, List.of(files), this);
    assertThat(result.failures()).isEmpty();
    ImportCounts counts = result.counts();
    assertThat(counts.imported() + counts.duplicate() + counts.refused()).isEqualTo(counts.read());
    return counts;
  }

  Path file(SampleMail... mails) {
    return file(Arrays.stream(mails).map(SampleMail::mboxrd).collect(Collectors.joining()));
  }

  Path file(String text) {
    try {
      return Files.writeString(Files.createTempFile(folder, "archive", ".mbox"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** By Message-ID: the title of the discussion, and the Message-ID of the parent or "-". */
  Map<String, String> tree() {
    return tree(FORUM);
  }

  Map<String, String> tree(ForumAddress forum) {
    var tree = new TreeMap<String, String>();
    for (Row row :
        rows(
            """
            select m.message_id, d.title, coalesce(above.message_id, '-') as parent, p.depth
            from message m
            join post p on p.id = m.post_id
            join discussion d on d.id = p.discussion_id
            join forum f on f.id = m.forum_id
            left join post pp on pp.discussion_id = p.discussion_id and pp.number = p.parent_number
            left join message above on above.post_id = pp.id
            where f.slug = $1
            """,
            forum.slug())) {
      tree.put(
          row.getString(0).replace("@test", ""),
          "%s < %s (%d)"
              .formatted(
                  row.getString("title"),
                  row.getString("parent").replace("@test", ""),
                  row.getInteger("depth")));
    }
    return tree;
  }

  /** What lists tell of each discussion of all forums. */
  List<String> discussions() {
    return texts(
        """
        select format('%s, by %s in %s, %s to %s, %s posts', title, byline.name, language,
          opened_at, last_activity_at, post_count)
        from discussion d
        join contribution c on c.id = d.id
        join byline on byline.id = c.byline_id
        where d.state <> 'merged'
        order by 1
        """);
  }

  /** The discussions of which something was recorded after so many events, with what. */
  List<String> eventsAfter(long event) {
    return database
        .pool()
        .preparedQuery(
            """
            select distinct format('%s %s', event.kind, d.title)
            from event join discussion d on d.id = event.contribution_id
            join job on job.contribution_id = d.id and job.consumer = 'search'
            where event.id > $1
            order by 1
            """)
        .execute(Tuple.of(event))
        .await()
        .stream()
        .map(row -> row.getString(0))
        .toList();
  }

  long lastEvent() {
    return rows("select max(id) from event").iterator().next().getLong(0);
  }

  /** Of the discussion with that title. */
  long version(String title) {
    return rows("select version from discussion where title = $1", title)
        .iterator()
        .next()
        .getLong(0);
  }

  /** The first column. */
  List<String> texts(String sql) {
    return database.pool().query(sql).execute().await().stream()
        .map(row -> row.getString(0))
        .toList();
  }

  /** Message-IDs as a thread shows them. */
  List<String> treeOrder() {
    var order = new ArrayList<String>();
    rows("select message_id from post join message on post_id = id order by discussion_id, path")
        .forEach(row -> order.add(row.getString(0).replace("@test", "")));
    return order;
  }

  Iterable<Row> rows(String sql, Object... values) {
    return database.pool().preparedQuery(sql).execute(Tuple.from(values)).await();
  }

  @Override
  public void progressed(Path file, long bytes, long size, ImportCounts counts) {
    assertThat(bytes).isBetween(1L, size);
  }

  @Override
  public void leftOut(Path file, long offset, String reason) {
    leftOut.add(reason);
  }

  @Override
  public void threading(ImportCounts counts) {
    assertThat(counts.read()).isNotNegative();
  }

  @Override
  public void close() {
    database.close();
  }
}
