package org.plenary.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.archive.SampleMail.opening;
import static org.plenary.archive.SampleMail.reply;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.caller.Audience;
import org.plenary.discussion.DiscussionId;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenExport;
import org.plenary.fixture.Shared;
import org.plenary.fixture.TestDatabase;
import org.plenary.post.PostId;

/** What was written down as mail is read back as the same tree. */
class ReadBackTest {

  private static final List<String> WORDS =
      List.of(
          "Who keeps the keys?",
          "From here on it is ours.\n\nFrom there\n>From you\n>>From them",
          "حرية التعبير\n\nEt l’accès ?",
          "A line that goes on and on and on: " + "🗝️ keys ".repeat(300),
          "= 1\n.\n..\n--\n\tTabs and trailing spaces",
          "Subject: no header\n\nFrom ada Fri May  1 10:00:00 2020",
          "> Quoted\n\n    code {\n    }\n\n| a | b |\n|---|---|");

  @TempDir private Path folder = Path.of("");

  @RepeatedTest(5)
  void whateverWasWrittenHere() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    try (var database = TestDatabase.migrated();
        var fixture = new ImportFixture(folder)) {
      var given = new Given(database.pool());
      GivenDiscussion debate =
          given.discussion(
              given.forum(given.chapter("global", "en"), "keys", Audience.PUBLIC), "Clés: à qui?");
      var written = new Written(debate, random);
      written.posts(10 + random.nextInt(90));
      name(database, "Zoë “Ключ” O'Neil, Jr. (via us)");
      written.takeAway(given, database);
      fixture.importMail(fixture.file(new GivenExport(database).mbox(debate.id())));
      assertThat(parents(fixture)).as("With seed %d", seed).isEqualTo(written.parents());
      assertThat(fixture.discussions()).as("With seed %d", seed).hasSize(1);
      assertThat(sources(fixture)).as("With seed %d", seed).isEqualTo(written.sources());
    }
  }

  private static void name(TestDatabase database, String name) {
    database
        .pool()
        .preparedQuery(
            "update byline set name = $1 where member_id in (select id from member where handle ="
                + " 'ada')")
        .execute(Tuple.of(name))
        .await();
  }

  private static Map<String, String> parents(ImportFixture fixture) {
    var parents = new TreeMap<String, String>();
    for (Row row :
        fixture.rows(
            """
            select m.message_id, coalesce(above.message_id, '-') as parent
            from message m
            join post p on p.id = m.post_id
            left join message above on above.post_id = p.parent_id
            """)) {
      parents.put(row.getString(0), row.getString(1));
    }
    return parents;
  }

  private static Map<String, String> sources(ImportFixture fixture) {
    var sources = new TreeMap<String, String>();
    for (Row row :
        fixture.rows(
            """
            select m.message_id, said.source, byline.name
            from message m
            join post_revision said on said.post_id = m.post_id
            join contribution c on c.id = m.post_id
            join byline on byline.id = c.byline_id
            """)) {
      sources.put(row.getString(0), row.getString(1).strip());
    }
    return sources;
  }

  /** Posts with random parents, several of which answer nothing. */
  private static final class Written {

    private final GivenDiscussion debate;
    private final Random random;
    private final List<PostId> posts = new ArrayList<>();
    private final Map<String, String> parents = new TreeMap<>();
    private final Map<String, String> sources = new TreeMap<>();

    Written(GivenDiscussion debate, Random random) {
      this.debate = debate;
      this.random = random;
    }

    void posts(int count) {
      for (int n = 0; n < count; n++) {
        int parent = n == 0 || random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(n);
        String source = WORDS.get(random.nextInt(WORDS.size()));
        posts.add(debate.post(random.nextBoolean() ? "ada" : "bob", parent, source));
        parents.put(id(posts.getLast()), parent == 0 ? "-" : id(posts.get(parent - 1)));
        sources.put(id(posts.getLast()), source.strip());
      }
    }

    // One that is answered, so that its place stays.
    void takeAway(Given given, TestDatabase database) {
      database
          .pool()
          .query("select min(parent_id) from post where discussion_id = " + debate.id().value())
          .execute()
          .await()
          .forEach(
              row -> {
                Long answered = row.getLong(0);
                if (answered != null) {
                  given.state(answered, "removed");
                  sources.put(id(new PostId(answered)), "");
                }
              });
    }

    private static String id(PostId post) {
      return "p%d@forum.example".formatted(post.value());
    }

    Map<String, String> parents() {
      return parents;
    }

    Map<String, String> sources() {
      return sources;
    }
  }

  @Test
  void whatCameAsMail() {
    readBack(
        opening("a", 0, "Rules"),
        reply("b", 1, "a"),
        reply("c", 2, "lost"),
        reply("d", 3, "lost", "c"),
        new SampleMail("e", 4, "Re: Rules", List.of(), "By subject."),
        reply("f", 5, "a", "b"),
        reply("lone", 6, "lost"),
        opening("clé", 7, "Übergang"),
        reply("h", 8, "i"),
        reply("i", 9, "h"));
  }

  private void readBack(SampleMail... mails) {
    try (var first = new ImportFixture(folder);
        var second = new ImportFixture(folder)) {
      first.importMail(mails);
      second.importMail(exported(first));
      assertThat(second.tree()).isEqualTo(first.tree());
      assertThat(second.discussions()).isEqualTo(first.discussions());
    }
  }

  private static Path[] exported(ImportFixture fixture) {
    var export = new GivenExport(fixture.database);
    var files = new ArrayList<Path>();
    for (Row row : fixture.rows("select id from discussion where state <> 'merged' order by id")) {
      files.add(fixture.file(export.mbox(new DiscussionId(row.getLong(0)))));
    }
    return files.toArray(Path[]::new);
  }

  @Test
  void aWholeListOfOthers() {
    Path list = Shared.file("archives/ksummit/ksummit-discuss-2019-2022.mbox");
    try (var first = new ImportFixture(folder);
        var second = new ImportFixture(folder)) {
      first.importMail(list);
      second.importMail(exported(first));
      assertThat(second.tree()).isEqualTo(first.tree());
    }
  }
}
