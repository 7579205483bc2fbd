package org.plenary.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoaderTest {

  private final Vertx vertx = Vertx.vertx();
  private final AtomicInteger asked = new AtomicInteger();

  @AfterEach
  void end() {
    vertx.close().await();
  }

  @Test
  void countsEveryAnswerOnce() {
    URI address = serve(request -> request.response().end("right"));
    List<Measured> all = run(new Plan(List.of(probe("one", address)), 2, 0.2, 0.1));
    assertThat(all).hasSize(2).extracting(Measured::round).containsExactly(1, 2);
    // All but the two rounds: the warm-up, and the answer that each of the three compares with.
    assertThat(all.stream().mapToDouble(Measured::rate).sum() * 0.2)
        .isPositive()
        .isLessThan(asked.get());
  }

  @Test
  void asksEachProbeInEveryRound() {
    URI address = serve(request -> request.response().end("right"));
    var plan = new Plan(List.of(probe("one", address), probe("two", address)), 3, 0.05, 0.05);
    Load load = new Load(run(plan));
    assertThat(load.rate("one")).isPositive();
    assertThat(load.ratioOfRates("one", "one")).isEqualTo(1);
    assertThat(load.ratioOfLatencies("one", "two")).isPositive();
  }

  @Test
  void asksTensOfThousandsOfTimes() {
    URI address = serve(request -> request.response().end());
    var probe = new Probe("one", address, Map.of(), 200, 1);
    assertThat(run(new Plan(List.of(probe), 1, 3, 0.1))).hasSize(1);
  }

  @Test
  void refusesAnotherStatus() {
    URI address =
        serve(
            request -> request.response().setStatusCode(asked.get() > 20 ? 503 : 200).end("right"));
    assertThatThrownBy(() -> run(plan(address)))
        .isInstanceOf(WrongAnswer.class)
        .hasMessageContaining("answered 503 instead of 200");
  }

  @Test
  void refusesAnotherBody() {
    URI address = serve(request -> request.response().end(asked.get() > 20 ? "wrong" : "right"));
    assertThatThrownBy(() -> run(plan(address)))
        .isInstanceOf(WrongAnswer.class)
        .hasMessageContaining("changed its answer");
  }

  private static Plan plan(URI address) {
    return new Plan(List.of(probe("one", address)), 1, 0.5, 0.5);
  }

  private static Probe probe(String name, URI address) {
    return new Probe(name, address, Map.of("accept-encoding", "gzip"), 200, 3);
  }

  private static List<Measured> run(Plan plan) {
    try (var loader = new Loader()) {
      return loader.run(plan);
    }
  }

  private URI serve(Handler<HttpServerRequest> handler) {
    Handler<HttpServerRequest> counting =
        request -> {
          asked.incrementAndGet();
          handler.handle(request);
        };
    int port =
        vertx
            .createHttpServer()
            .requestHandler(counting)
            .listen(0, "127.0.0.1")
            .await()
            .actualPort();
    return URI.create("http://127.0.0.1:" + port + "/");
  }
}
