package org.plenary.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.checkpoint.Checkpoint;
import org.plenary.checkpoint.SigningKey;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenActs;
import org.plenary.fixture.GivenForum;
import org.plenary.fixture.TestDatabase;
import org.plenary.merkle.Hash;
import org.plenary.record.LogBlock;
import org.plenary.record.RecordService;
import org.plenary.server.node.StartedNode;
import picocli.CommandLine;

/**
 * Whoever changes the record afterwards, however they do it, is found by whoever kept something.
 */
@TestInstance(Lifecycle.PER_CLASS)
class VerifyRecordCommandTest {

  private static final String KEY = GivenActs.KEY.verifier().toString();

  private final TestDatabase database = TestDatabase.migrated();
  private final Path folder;
  private List<String> log = List.of();

  VerifyRecordCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeAll
  void act() throws IOException {
    var given = new Given(database.pool());
    GivenForum forum = given.forum(given.chapter("tuvalu", "en"), "talk", Audience.PUBLIC);
    given.rules(forum.chapter(), 1);
    long post = given.discussion(forum, "Keys").post("ada", 0, "Here they are.").value();
    var acts = new GivenActs(database.pool());
    for (int act = 0; act < 6; act++) {
      acts.act(forum, act % 2 == 0 ? "hide" : "restore", post, "For the " + act + ". time.");
      acts.sign();
    }
    log = written();
    Files.writeString(folder.resolve("checkpoint"), note());
  }

  @AfterAll
  void close() {
    database.close();
  }

  /** What the command said, and how it ended. */
  private record Said(int code, String text) {
    String last() {
      return text.lines().reduce("", (_, line) -> line);
    }
  }

  private static Said verify(String... arguments) {
    var said = new StringWriter();
    var stream = new PrintWriter(said);
    var command = new CommandLine(new VerifyRecordCommand()).setOut(stream).setErr(stream);
    int code = command.execute(arguments);
    return new Said(code, said.toString());
  }

  private List<String> written() {
    var service = new RecordService(database.pool());
    var lines = new ArrayList<String>();
    Optional<Long> from = Optional.of(0L);
    while (from.isPresent()) {
      LogBlock block = service.readLog(Caller.ANONYMOUS, from.get()).await();
      block.lines().lines().forEach(lines::add);
      from = block.next();
    }
    return List.copyOf(lines);
  }

  private String note() {
    return new RecordService(database.pool())
        .getCheckpoint()
        .await()
        .orElseThrow()
        .note()
        .toString();
  }

  private String file(Stream<String> lines) throws IOException {
    Path file = Files.createTempFile(folder, "log", ".jsonl");
    Files.write(file, lines.toList());
    return file.toString();
  }

  private Said verifyLines(Stream<String> lines) throws IOException {
    return verify(file(lines), "--key", KEY);
  }

  private static boolean isLeaf(String line, int position) {
    return line.startsWith("{\"position\":" + position + ",");
  }

  @Test
  void whatIsAsItWasIsVerified() throws IOException {
    Said said =
        verify(
            file(log.stream()),
            "--key",
            KEY,
            "--checkpoint",
            folder.resolve("checkpoint").toString());
    assertThat(said.last()).startsWith("verified: ").contains(" leaves, ", KEY);
    assertThat(said.code()).isZero();
  }

  @Test
  void withoutAKeyItSaysWhomItBelieves() throws IOException {
    Said said = verify(file(log.stream()));
    assertThat(said.text()).contains("No --key was given");
    assertThat(said.last()).startsWith("verified: ");
  }

  @ParameterizedTest
  @CsvSource({
    "For the 1. time, For the 9. time, words",
    "\\\"kind\\\": \\\"hide\\\", \\\"kind\\\": \\\"note\\\", facts"
  })
  void aChangedLetterNamesItsLeaf(String before, String after, String part) throws IOException {
    String line = log.stream().filter(one -> one.contains(before)).findFirst().orElseThrow();
    Said said =
        verifyLines(log.stream().map(one -> one.equals(line) ? one.replace(before, after) : one));
    assertThat(said.last()).startsWith("wrong: ").contains(position(line), part);
    assertThat(said.code()).isOne();
  }

  private static String position(String line) {
    return line.substring("{\"position\":".length(), line.indexOf(','));
  }

  @Test
  void aDroppedLeafIsMissed() throws IOException {
    Said said = verifyLines(log.stream().filter(line -> !isLeaf(line, 1)));
    assertThat(said.last()).isEqualTo("wrong: Where leaf 1 must be, there is leaf 2.");
    assertThat(said.code()).isOne();
  }

  @Test
  void anotherHistoryIsToldByWhatWasKept() throws IOException {
    Checkpoint forked =
        Checkpoint.of(GivenActs.KEY.verifier().name(), 3, Hash.of(new byte[Hash.BYTES]));
    Path kept =
        Files.writeString(folder.resolve("forked"), GivenActs.KEY.sign(forked.text()).toString());
    Said said = verify(file(log.stream()), "--key", KEY, "--checkpoint", kept.toString());
    assertThat(said.last())
        .isEqualTo("wrong: The checkpoint of 3 leaves that you have tells of another history.");
    assertThat(said.code()).isOne();
  }

  @Test
  void aShorterOneIsToldByWhatWasKept() throws IOException {
    int end = log.size() - 2;
    Said said =
        verify(
            file(log.stream().limit(end)),
            "--key",
            KEY,
            "--checkpoint",
            folder.resolve("checkpoint").toString());
    assertThat(said.last())
        .startsWith("wrong: There are ")
        .contains("the checkpoint that you have");
  }

  @Test
  void anotherKeySignedNothingOfIt() throws IOException {
    byte[] secret = new byte[SigningKey.SECRET_BYTES];
    secret[0] = 1;
    var stranger = new SigningKey("plenary.example", secret);
    Said said = verify(file(log.stream()), "--key", stranger.verifier().toString());
    assertThat(said.last()).startsWith("wrong: The checkpoint").contains("cannot be believed");
    assertThat(said.code()).isOne();
  }

  @Test
  void whoeverEditsTheDatabaseIsFoundByTheForumsOwnLog() {
    try (StartedNode node = StartedNode.on(database)) {
      String address = "http://127.0.0.1:" + node.running().port();
      assertThat(verify(address, "--key", KEY).last()).startsWith("verified: ");
      edit("update record_leaf set facts = replace(facts, 'hide', 'note') where position = 4");
      Said said = verify(address + "/record", "--key", KEY);
      assertThat(said.last()).isEqualTo("wrong: Leaf 4 is wrong: its facts is not what it was.");
      edit("update record_leaf set facts = replace(facts, 'note', 'hide') where position = 4");
      assertThat(verify(address + "/record/log.jsonl", "--key", KEY).code()).isZero();
      assertThat(verify(address + "/nowhere", "--key", KEY).last())
          .isEqualTo(
              "plenary: The record cannot be checked: %s/nowhere/record/log.jsonl answers 404"
                  .formatted(address));
    }
  }

  private void edit(String statement) {
    assertThat(database.pool().query(statement).execute().await().rowCount()).isOne();
  }

  @ParameterizedTest
  @CsvSource({
    "nowhere.jsonl, there is no file",
    "http://127.0.0.1:1, nobody answers at this address",
  })
  void whatCannotBeReadIsToldOf(String place, String why) {
    Said said = verify(place, "--key", KEY);
    assertThat(said.last()).startsWith("plenary: The record cannot be checked: ").contains(why);
    assertThat(said.code()).isEqualTo(2);
  }

  @Test
  void whatIsNoLogOrKeyIsToldOf() throws IOException {
    assertThat(verifyLines(Stream.of("<html>")).last()).contains("does not begin as a log does");
    assertThat(verifyLines(Stream.of()).code()).isEqualTo(2);
    Said said = verify(file(log.stream()), "--key", "mine");
    assertThat(said.last()).contains("A verifier key has a name, a number and a key");
    assertThat(said.code()).isEqualTo(2);
  }
}
