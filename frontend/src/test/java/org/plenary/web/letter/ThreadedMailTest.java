package org.plenary.web.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.james.mime4j.dom.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.archive.ArchiveImport;
import org.plenary.archive.ImportCounts;
import org.plenary.archive.ImportListener;
import org.plenary.archive.mail.MailLimits;
import org.plenary.caller.Audience;
import org.plenary.caller.Role;
import org.plenary.export.Mboxrd;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenForum;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.Shared;
import org.plenary.fixture.TestDatabase;
import org.plenary.forum.ForumAddress;
import org.plenary.letter.Letter;
import org.plenary.letter.Mail;
import org.plenary.letter.Scribe.Written;
import org.plenary.member.MemberId;
import org.plenary.post.PostId;

/** Who reads a forum as a list has its discussions in their mail reader, as trees. */
class ThreadedMailTest {

  private static final int AT_ONCE = 100;

  @TempDir private Path folder = Path.of("");

  /** A mailbox of somebody who reads a list. */
  private static final class Mailbox implements AutoCloseable {

    private final TestDatabase database = TestDatabase.migrated();
    private final Given given = new Given(database.pool());
    private final GivenMail mail = new GivenMail(database);
    private final GivenForum forum =
        given.forum(given.chapter("global", "en"), "policy", Audience.PUBLIC);
    private final MemberId reader =
        GivenMember.claimed(database.pool(), "reader", "global", Role.MEMBER).id();

    Mailbox() {
      mail.reaches(reader, "reader@mail.example");
      mail.reads(reader, forum.id());
    }

    Iterable<Row> rows(String sql) {
      return database.pool().query(sql).execute().await();
    }

    /** A mail for each post, as they came in time. */
    List<Mail> mails() {
      var letters = new ArrayList<Letter>();
      for (Row row : rows("select id from post order by posted_at, id")) {
        letters.add(mail.listed(reader, new PostId(row.getLong(0))));
      }
      var mails = new ArrayList<Mail>();
      for (int from = 0; from < letters.size(); from += AT_ONCE) {
        List<Letter> some = letters.subList(from, Math.min(letters.size(), from + AT_ONCE));
        Map<Letter, Written> written = mail.written(some);
        some.forEach(
            letter -> {
              if (written.get(letter) instanceof Written.Ready(Mail ready)) {
                mails.add(ready);
              }
            });
      }
      return mails;
    }

    /** What each post that can be read answers, by what they are called in mail. */
    Map<String, String> tree() {
      var tree = new TreeMap<String, String>();
      for (Row row :
          rows(
              """
              select coalesce(own.message_id, 'p' || p.id || '@names.example') as name,
                coalesce(above.message_id, 'p' || p.parent_id || '@names.example', '-') as parent
              from post p
              join contribution c on c.id = p.id and c.state = 'visible'
              left join message own on own.post_id = p.id
              left join message above on above.post_id = p.parent_id
              """)) {
        tree.put(row.getString("name"), row.getString("parent"));
      }
      return tree;
    }

    @Override
    public void close() {
      database.close();
    }
  }

  private static byte[] mbox(List<Mail> mails) {
    Buffer all = Buffer.buffer();
    mails.forEach(
        mail ->
            all.appendBuffer(Mboxrd.entry(mail.from(), Instant.EPOCH, MailWriting.bytes(mail))));
    return all.getBytes();
  }

  // A mail that somebody names and nobody has stands in trees too: what answers it answers nothing
  // that can be read here.
  private static Map<String, String> known(Map<String, String> parents, Set<String> names) {
    var known = new TreeMap<String, String>();
    parents.forEach(
        (name, parent) -> {
          if (names.contains(name)) {
            known.put(name, names.contains(parent) ? parent : "-");
          }
        });
    return known;
  }

  private static Map<String, String> answered(List<Mail> mails) {
    var answered = new TreeMap<String, String>();
    for (Mail mail : mails) {
      Message message = MailWriting.parsed(mail);
      String parent = mail.headers().getOrDefault("In-Reply-To", "<->");
      answered.put(bare(message.getMessageId()), bare(parent));
    }
    return answered;
  }

  private static String bare(String id) {
    return id.substring(1, id.length() - 1);
  }

  private static void talk(Mailbox box, Random random) {
    for (String title : List.of("Clés: à qui?", "Who keeps the keys?")) {
      GivenDiscussion debate = box.given.discussion(box.forum, title);
      for (int n = 0; n < 40; n++) {
        int parent = n == 0 || random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(n);
        debate.post(random.nextBoolean() ? "ada" : "bob", parent, "Word " + n + "\n\nFrom here");
      }
    }
  }

  @Test
  void whatIsWrittenHereNamesWhatItAnswers() {
    long seed = System.nanoTime();
    try (var box = new Mailbox()) {
      talk(box, new Random(seed));
      Map<String, String> tree = box.tree();
      assertThat(tree).hasSize(80);
      assertThat(known(answered(box.mails()), tree.keySet()))
          .as("With seed %d", seed)
          .isEqualTo(tree);
    }
  }

  @Test
  void whatIsWrittenHereIsThreadedByOthersAsItIsHere() {
    var threader = Threader.in(folder);
    long seed = System.nanoTime();
    try (var box = new Mailbox()) {
      talk(box, new Random(seed));
      Map<String, String> tree = box.tree();
      assertThat(known(threader.parents(mbox(box.mails())), tree.keySet()))
          .as("With seed %d", seed)
          .isEqualTo(tree);
    }
  }

  @Test
  void whatIsTakenAwayLeavesAGapAndNothingMoves() {
    var threader = Threader.in(folder);
    try (var box = new Mailbox()) {
      GivenDiscussion debate = box.given.discussion(box.forum, "Keys");
      PostId first = debate.post("ada", 0, "One");
      PostId gone = debate.post("bob", 1, "Two");
      PostId third = debate.post("ada", 2, "Three");
      box.given.state(gone.value(), "removed");
      Map<String, String> parents = threader.parents(mbox(box.mails()));
      assertThat(parents)
          .isEqualTo(Map.of(name(first), "-", name(gone), name(first), name(third), name(gone)));
    }
  }

  private static String name(PostId post) {
    return "p%d@names.example".formatted(post.value());
  }

  @Test
  void aDebateOfOthersIsThreadedAsItIsHere() {
    Path list = Shared.file("archives/ksummit/ksummit-discuss-2019-2022.mbox");
    var threader = Threader.in(folder);
    try (var box = new Mailbox()) {
      new ArchiveImport(box.database.pool(), MailLimits.STANDARD, Clock.systemUTC())
          .mail(new ForumAddress("global", "policy"), List.of(list), new Silent());
      Map<String, String> tree = box.tree();
      List<Mail> mails = box.mails();
      assertThat(mails).hasSize(tree.size()).hasSizeGreaterThan(700);
      assertThat(known(threader.parents(mbox(mails)), new HashSet<>(tree.keySet())))
          .isEqualTo(tree);
    }
  }

  private static final class Silent implements ImportListener {

    @Override
    public void progressed(Path file, long bytes, long size, ImportCounts counts) {}

    @Override
    public void leftOut(Path file, long offset, String reason) {}

    @Override
    public void threading(ImportCounts counts) {}
  }
}
