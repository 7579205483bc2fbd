package org.plenary.bench.mail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.plenary.bench.load.PostClient;
import org.plenary.bench.stage.NoLimits;
import org.plenary.bench.stage.ServerUnderTest;
import org.plenary.bench.stage.Stage;
import org.plenary.bench.stage.Writers;
import org.plenary.devstack.PartFailure;
import org.plenary.devstack.Ports;
import org.plenary.devstack.sink.SmtpSink;

/** A forum that is read by mail, the server that sends it, and the relay that takes it. */
public final class MailedForum implements AutoCloseable {

  // Of every server under test.
  private static final byte[] KEY = new byte[32];
  private static final int WRITERS = 16;
  private static final String FORUM = "access";
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(20);

  private final Stage stage = Stage.open();
  private final int port = Ports.check("The forum", 0);
  private final Mailboxes mailboxes;
  private final SmtpSink relay;
  private final List<String> writers;
  private final ListReaders readers;
  private ServerUnderTest server;
  private long posts;

  private MailedForum(Mailboxes mailboxes, int readers) {
    this.mailboxes = mailboxes;
    this.relay = SmtpSink.behaving(mailboxes);
    this.writers = Writers.come(stage, WRITERS);
    this.readers = ListReaders.come(stage, KEY, FORUM, readers);
    this.server = start();
  }

  /** With so many readers, who have these mailboxes. */
  public static MailedForum read(Mailboxes mailboxes, int readers) {
    return new MailedForum(mailboxes, readers);
  }

  private ServerUnderTest start() {
    Map<String, String> settings = new HashMap<>(NoLimits.SETTINGS);
    settings.put("PLENARY_MAIL_RELAY", "127.0.0.1:" + relay.port());
    settings.put("PLENARY_MAIL_DOMAIN", "forum.example");
    settings.put("PLENARY_MAIL_GRACE", "PT0S");
    settings.put("PLENARY_MAIL_TIMEOUT", "PT2S");
    return ServerUnderTest.plenary(stage, port, settings);
  }

  public ServerUnderTest server() {
    return server;
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
    try (var client = new PostClient(server.at("/"))) {
      client.open(writers.getFirst(), "global/" + FORUM);
      posts++;
    }
  }

  /** Ends the server as a machine ends that loses its power, and starts it again. */
  public void die() {
    server.kill();
    server = start();
  }

  /** Returns when so many mails were taken. */
  public void awaitTaken(int mails) {
    awaitSo("The relay got too little.", () -> mailboxes.taken() >= mails);
  }

  /** Returns when every letter of all posts has ended. */
  public void awaitEnd() {
    awaitSo("Letters did not end.", () -> letters("true") == posts * count() && open() == 0);
  }

  private int count() {
    return readers.addresses().size();
  }

  /** How many letters have not ended. */
  public long open() {
    return letters("ended_at is null");
  }

  /** How many letters there are of which this is so. */
  public long letters(String condition) {
    String question = "select count(*) from letter where post_id is not null and " + condition;
    return stage.ask(
        pool -> pool.query(question).execute().map(rows -> rows.iterator().next().getLong(0)));
  }

  /** Of all whose letter was given up. */
  public Set<String> refused() {
    return stage.ask(
        pool ->
            pool.query(
                    """
                    select member.handle
                    from letter
                    join member on member.id = letter.member_id
                    where letter.ending = 'refused'
                    """)
                .execute()
                .map(
                    rows ->
                        rows.stream().map(row -> row.getString(0)).collect(Collectors.toSet())));
  }

  /** Something that is looked at again and again. */
  private interface Condition {
    boolean isSo();
  }

  private static void awaitSo(String otherwise, Condition condition) {
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(30);
    while (!condition.isSo()) {
      if (System.nanoTime() > deadline) {
        throw new PartFailure(otherwise);
      }
      LockSupport.parkNanos(PAUSE);
    }
  }

  @Override
  public void close() {
    server.close();
    relay.close();
    stage.close();
  }
}
