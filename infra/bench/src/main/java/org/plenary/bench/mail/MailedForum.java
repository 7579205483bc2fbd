package org.plenary.bench.mail;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.plenary.bench.load.PostClient;
import org.plenary.bench.stage.ServerUnderTest;
import org.plenary.bench.stage.Stage;
import org.plenary.bench.stage.Writers;
import org.plenary.devstack.PartFailure;
import org.plenary.devstack.sink.SmtpSink;

/** A forum that is read by mail, the servers that send it, and the relay that takes it. */
public final class MailedForum implements AutoCloseable {

  /** The most mails that are on their way from one server at the same time. */
  public static final int CONNECTIONS = MailNodes.CONNECTIONS;

  // Of every server under test.
  private static final byte[] KEY = new byte[32];
  private static final int WRITERS = 16;
  private static final String FORUM = "access";
  private static final Duration PAUSE = Duration.ofMillis(20);
  private static final Duration LONGEST = Duration.ofMinutes(30);

  private final long begun = System.nanoTime();
  private final Stage stage = Stage.open();
  private final Mailboxes mailboxes;
  private final SmtpSink relay;
  private final List<String> writers;
  private final ListReaders readers;
  private final MailNodes nodes;
  private int posts;
  private int deaths;

  private MailedForum(Mailboxes mailboxes, int readers, int servers) {
    this.mailboxes = mailboxes;
    this.relay = SmtpSink.behaving(mailboxes);
    this.writers = Writers.come(stage, WRITERS);
    this.readers = ListReaders.come(stage, KEY, FORUM, readers);
    this.nodes = MailNodes.start(stage, servers, relay.port());
  }

  /** With so many readers, who have these mailboxes, and so many servers over one database. */
  public static MailedForum read(Mailboxes mailboxes, int readers, int servers) {
    return new MailedForum(mailboxes, readers, servers);
  }

  /** The server, or the first of them. */
  public ServerUnderTest server() {
    return nodes.first();
  }

  /** Tokens of members who write, and get no mail. */
  public List<String> writers() {
    return writers;
  }

  public ListReaders readers() {
    return readers;
  }

  /** Writes to all of them. */
  public void post() {
    try (var client = new PostClient(server().at("/"))) {
      client.open(writers.getFirst(), "global/" + FORUM);
      posts++;
    }
  }

  /** How many posts that were. */
  public int posts() {
    return posts;
  }

  /** Ends one server as a machine ends that loses its power, and starts it again. */
  public void die() {
    nodes.die(deaths);
    deaths++;
  }

  /** How often a server died. */
  public int deaths() {
    return deaths;
  }

  /** How long it was there, in seconds. */
  public double seconds() {
    return (System.nanoTime() - begun) / 1e9;
  }

  /** Returns when so many mails were taken. */
  public void awaitTaken(int mails) {
    if (!comesTrue(() -> mailboxes.taken() >= mails)) {
      throw new PartFailure("The relay got too little.");
    }
  }

  /** Returns when every letter of all posts has ended. */
  public void awaitEnd() {
    if (!ends()) {
      throw new PartFailure("Letters did not end.");
    }
  }

  /** Waits until every letter of all posts has ended, and says whether they have. */
  public boolean ends() {
    long all = (long) posts * readers.addresses().size();
    return comesTrue(() -> letters("true") == all && open() == 0);
  }

  /** How many letters have not ended. */
  public long open() {
    return letters("ended_at is null");
  }

  private long letters(String condition) {
    String question = "select count(*) from letter where post_id is not null and " + condition;
    return stage.ask(
        pool -> pool.query(question).execute().map(rows -> rows.iterator().next().getLong(0)));
  }

  /** How many letters to whom were given up; nothing of those of whom none was. */
  public Map<String, Long> givenUp() {
    return stage.ask(
        pool ->
            pool.query(
                    """
                    select member.handle, count(*) as letters
                    from letter
                    join member on member.id = letter.member_id
                    where letter.ending = 'refused'
                    group by member.handle
                    """)
                .execute()
                .map(
                    rows ->
                        rows.stream()
                            .collect(
                                Collectors.toMap(
                                    row -> row.getString("handle"),
                                    row -> row.getLong("letters")))));
  }

  // All that is waited for together lasts so long at most.
  private boolean comesTrue(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - begun > LONGEST.toNanos()) {
        return false;
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    return true;
  }

  @Override
  public void close() {
    nodes.close();
    relay.close();
    stage.close();
  }
}
