package org.plenary.web.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.openapi.contract.Operation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.fixture.GivenMember;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/**
 * Whatever is asked, the API makes no mistake and answers what its document allows. Each failure
 * names the seed; {@code -Dplenary.fuzz.seed} asks the same again.
 */
class ContractFuzzTest {

  private static final long SEED = Long.getLong("plenary.fuzz.seed", System.nanoTime());
  private static final int ROUNDS = Integer.getInteger("plenary.fuzz.rounds", 25);
  private static final Duration MOST = Duration.ofSeconds(50);

  private static final ServedForum SERVED = ServedForum.withSamples();
  private static final Map<String, List<String>> KNOWN =
      Map.of(
          "chapter", List.of("senegal", "global"),
          "forum", List.of("encryption", "global/encryption"),
          "topic", List.of("encryption"),
          "handle", List.of("fuzz-officer", "fuzz-member"),
          "author", List.of("fuzz-officer", "nobody"),
          "id", ids(),
          "about", List.of("/c/senegal", "/c/global"),
          "language", List.of("fr", "en"),
          "languages", List.of("fr", "en", "wo"));

  @AfterAll
  static void close() {
    SERVED.close();
  }

  private static List<String> ids() {
    return Stream.concat(ids("/api/v1/discussions"), Stream.of("1", "2", "7")).toList();
  }

  private static Stream<String> ids(String path) {
    return SERVED.get(path + "?limit=5").items().stream()
        .map(item -> ((JsonObject) item).getValue("id").toString());
  }

  private static Caller member(String handle, Role... roles) {
    return GivenMember.claimed(SERVED.database().pool(), handle, "senegal", roles).caller();
  }

  @Test
  void nothingThatIsAskedBreaksIt() {
    var random = new Random(SEED);
    var values = new Values(random, KNOWN);
    var mutations = new Mutations(values);
    List<Caller> callers =
        List.of(
            Caller.ANONYMOUS,
            member("fuzz-member", Role.MEMBER),
            member("fuzz-officer", Role.MEMBER, Role.OFFICER));
    List<Operation> operations = SERVED.contract().loaded().operations();
    Set<String> done = new TreeSet<>();
    long until = System.nanoTime() + MOST.toNanos();
    for (int round = 0; round < ROUNDS && System.nanoTime() < until; round++) {
      for (Operation operation : operations) {
        for (Caller caller : callers) {
          if (ask(caller, Asked.of(operation, values, mutations)).status() < 300) {
            done.add(operation.getOperationId());
          }
        }
      }
    }
    assertThat(done)
        .as("What was done, with seed %d", SEED)
        .hasSizeGreaterThan(operations.size() / 2);
  }

  private static Reply ask(Caller caller, Asked asked) {
    List<String> headers = new ArrayList<>(asked.headers());
    if (caller.member().isPresent()) {
      headers.addAll(List.of("authorization", "Bearer " + SERVED.pass(caller)));
    }
    try {
      Reply reply =
          SERVED.ask(
              asked.method(),
              asked.path(),
              Buffer.buffer(asked.body()),
              headers.toArray(String[]::new));
      assertThat(reply.status()).isLessThan(500);
      return reply;
    } catch (AssertionError broken) {
      throw new AssertionError("Seed %d, as %s: %s".formatted(SEED, caller, asked), broken);
    }
  }
}
