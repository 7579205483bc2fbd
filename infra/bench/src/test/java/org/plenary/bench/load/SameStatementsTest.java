package org.plenary.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.fixture.GivenTalk.LIMITS;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.TestDatabase;
import org.plenary.sealing.Sealing;
import org.plenary.sealing.Secret;
import org.plenary.writing.Composer;
import org.plenary.writing.NewPost;
import org.plenary.writing.NewWords;
import org.plenary.writing.PostingHours;
import org.plenary.writing.Sending;
import org.plenary.writing.Sending.Retry;
import org.plenary.writing.WritingService;
import org.plenary.writing.Written;

/** What pgbench sends is what the server sends for a reply, or nobody can compare them. */
class SameStatementsTest {

  private static final Pattern TABLE =
      Pattern.compile("\\b(?:from|join|into|update|using)\\s+(?!set\\b)([a-z_]+)");
  private static final Pattern CAST = Pattern.compile("::[a-z]+");
  private static final Pattern WORD = Pattern.compile("[a-z][a-z_]*[a-z]");
  private static final Pattern TRANSACTION = Pattern.compile("(?is)begin|commit|end");

  private final List<String> script = statements(script());
  private final List<String> reply = statements(reply());

  @Test
  void asManyOfTheSameTablesInTheSameOrder() {
    assertThat(script.stream().map(SameStatementsTest::tables))
        .containsExactlyElementsOf(reply.stream().map(SameStatementsTest::tables).toList());
  }

  @Test
  void nothingThatTheServerAsksForIsLeftOut() {
    for (int at = 0; at < reply.size(); at++) {
      assertThat(words(script.get(at))).containsAll(words(reply.get(at)));
    }
  }

  private static Stream<String> script() {
    try (InputStream in = PgBench.class.getResourceAsStream("reply.sql")) {
      String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return all.lines().filter(line -> !line.startsWith("--") && !line.startsWith("\\"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> reply() {
    try (TestDatabase database = TestDatabase.migrated()) {
      var talk = new GivenTalk(database, "bench", Audience.PUBLIC);
      Caller ana = talk.member("ana");
      Written opened = talk.open(ana, "Who keeps the keys?");
      WritingService writing = writing(database, talk);
      var words = new NewWords("Whoever holds them.", Optional.of("en"));
      var post = new NewPost(Optional.of(opened.id()), words, false);
      var sending = new Sending(Optional.of(new Retry("once", new Secret("x").digest())), "");
      return database
          .statementsDuring(() -> writing.reply(ana, opened.discussion(), post, sending).await())
          .stream();
    }
  }

  private static WritingService writing(TestDatabase database, GivenTalk talk) {
    return new WritingService(
        database.pool(),
        new Composer(database.vertx(), LIMITS),
        talk.pseudonyms(),
        new Sealing(new byte[Sealing.KEY_BYTES]),
        new PostingHours(database.pool(), UUID.randomUUID()),
        LIMITS);
  }

  private static List<String> statements(Stream<String> sent) {
    return sent.map(statement -> statement.toLowerCase(Locale.ROOT).replace(";", "").strip())
        .filter(statement -> !TRANSACTION.matcher(statement).matches())
        .toList();
  }

  private static List<String> tables(String statement) {
    return TABLE.matcher(statement).results().map(found -> found.group(1)).toList();
  }

  private static Set<String> words(String statement) {
    return WORD.matcher(CAST.matcher(statement).replaceAll(""))
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toSet());
  }
}
