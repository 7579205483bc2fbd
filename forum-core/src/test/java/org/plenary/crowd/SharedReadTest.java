package org.plenary.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SharedReadTest {

  private record Statement(String group, Set<Integer> keys, Promise<Map<Integer, String>> result) {

    void answer(String value) {
      result.complete(keys.stream().collect(Collectors.toMap(Function.identity(), _ -> value)));
    }
  }

  private final List<Statement> statements = new ArrayList<>();
  private final SharedRead<String, Integer, String> read = new SharedRead<>(this::statement);

  private Future<Map<Integer, String>> statement(String group, Set<Integer> keys) {
    var statement = new Statement(group, keys, Promise.promise());
    statements.add(statement);
    return statement.result().future();
  }

  @Test
  void whoAsksWhileAStatementRunsIsAnsweredByTheNext() {
    Future<Optional<String>> first = read.read("all", 1);
    Future<Optional<String>> second = read.read("all", 1);
    Future<Optional<String>> other = read.read("all", 2);
    statements.getFirst().answer("old");
    assertThat(first.await()).contains("old");
    assertThat(second.isComplete()).isFalse();
    assertThat(statements).hasSize(2);
    assertThat(statements.getLast().keys()).containsExactlyInAnyOrder(1, 2);
    statements.getLast().answer("new");
    assertThat(second.await()).contains("new");
    assertThat(other.await()).contains("new");
  }

  @Test
  void nothingIsKeptForWhoAsksLater() {
    read.read("all", 1);
    statements.getFirst().answer("old");
    Future<Optional<String>> later = read.read("all", 1);
    assertThat(later.isComplete()).isFalse();
    statements.getLast().answer("new");
    assertThat(later.await()).contains("new");
  }

  @Test
  void whoMayReadOtherThingsAsksForThemselves() {
    read.read("anonymous", 1);
    read.read("member", 1);
    assertThat(statements).extracting(Statement::group).containsExactly("anonymous", "member");
  }

  @Test
  void whatIsNotThereIsEmpty() {
    Future<Optional<String>> answer = read.read("all", 1);
    statements.getFirst().result().complete(Map.of());
    assertThat(answer.await()).isEmpty();
  }

  @Test
  void aFailureIsToldToThoseWhoseStatementItWas() {
    Future<Optional<String>> first = read.read("all", 1);
    Future<Optional<String>> second = read.read("all", 1);
    var outage = new IllegalStateException("gone");
    statements.getFirst().result().fail(outage);
    assertThat(first.cause()).isSameAs(outage);
    statements.getLast().answer("back");
    assertThat(second.await()).contains("back");
  }

  @Test
  void aStatementThatCannotEvenBeAskedFailsToo() {
    var broken =
        new SharedRead<String, Integer, String>(
            (_, _) -> {
              throw new IllegalArgumentException("no");
            });
    assertThat(broken.read("all", 1).cause()).hasMessage("no");
    assertThat(broken.read("all", 1).cause()).hasMessage("no");
  }

  @Test
  void eachIsToldOnTheEventLoopThatAsked() {
    Vertx vertx = Vertx.vertx();
    try {
      var told = new CompletableFuture<Boolean>();
      var context = vertx.getOrCreateContext();
      context.runOnContext(
          _ -> {
            Thread asking = Thread.currentThread();
            read.read("all", 1).onComplete(_ -> told.complete(Thread.currentThread() == asking));
            context.runOnContext(_ -> vertx.executeBlocking(this::answerFirst));
          });
      assertThat(told.join()).isTrue();
    } finally {
      vertx.close().await();
    }
  }

  private boolean answerFirst() {
    statements.getFirst().answer("elsewhere");
    return true;
  }

  @Test
  void whoAsksInOneTurnOfAnEventLoopSharesAStatement() {
    Vertx vertx = Vertx.vertx();
    try {
      var asked = new CompletableFuture<Integer>();
      var context = vertx.getOrCreateContext();
      context.runOnContext(
          _ -> {
            read.read("all", 1);
            read.read("all", 2);
            context.runOnContext(_ -> asked.complete(statements.size()));
          });
      assertThat(asked.join()).isEqualTo(1);
      assertThat(statements.getFirst().keys()).containsExactlyInAnyOrder(1, 2);
    } finally {
      vertx.close().await();
    }
  }
}
