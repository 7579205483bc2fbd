package org.plenary.server.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.letter.MailTokens;
import org.plenary.member.MemberId;
import org.plenary.post.PostId;
import org.plenary.sealing.Sealing;

/** What docs/mail.md gives to relays. */
class InboundScriptTest {

  private static final Path DOCS =
      Path.of(System.getProperty("plenary.root", "../.."), "docs/mail.md");
  private static final MailTokens TOKENS = new MailTokens(new Sealing(new byte[Sealing.KEY_BYTES]));

  private final Vertx vertx = Vertx.vertx();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private int status = 200;
  private HttpServer server;

  @TempDir private Path data;

  @BeforeEach
  void open() {
    server = vertx.createHttpServer().requestHandler(this::answer).listen(0, "127.0.0.1").await();
  }

  @AfterEach
  void close() {
    vertx.close().await();
  }

  private void answer(HttpServerRequest request) {
    asked.add(request.params().toString().strip());
    request.body().onSuccess(_ -> request.response().setStatusCode(status).end("It is so.\n"));
  }

  private static String found(String pattern) {
    try {
      Matcher found = Pattern.compile(pattern).matcher(Files.readString(DOCS));
      assertThat(found.find()).isTrue();
      return found.group(1);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private int run(String recipient) throws IOException, InterruptedException {
    String script =
        found("(?s)\n(    #!/bin/sh\n.*?)\n\n")
            .replaceAll("(?m)^    ", "")
            .replace("127.0.0.1:8081", "127.0.0.1:" + server.actualPort());
    Path file = Files.writeString(data.resolve("plenary-inbound"), script + "\n");
    Path mail = Files.writeString(data.resolve("mail"), "To: x\n\nx\n");
    return new ProcessBuilder("sh", file.toString(), recipient)
        .redirectInput(mail.toFile())
        .redirectErrorStream(true)
        .redirectOutput(data.resolve("log").toFile())
        .start()
        .waitFor();
  }

  private static void assumeCurl() throws IOException, InterruptedException {
    Process process = new ProcessBuilder("sh", "-c", "curl --help all | grep -q url-query").start();
    assumeTrue(process.waitFor() == 0, "a curl of 7.87 or later");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "b1@plenary.example",
        "\"b[1-3]\"@plenary.example",
        "b{1,2}@plenary.example",
        "b%zz@plenary.example",
        "b+x&to=y#z@plenary.example",
        "\"b 1\"@plenary.example",
        "@mail"
      })
  void oneMailIsBroughtOnceAndAsItCame(String recipient) throws Exception {
    assumeCurl();
    assertThat(run(recipient)).isZero();
    assertThat(asked).containsExactly("to=" + recipient);
  }

  @ParameterizedTest
  @CsvSource({
    "200, global@plenary.example, 0",
    "400, global@plenary.example, 64",
    "404, r1@plenary.example,     67",
    "404, b1@plenary.example,     0",
    "404, B1@plenary.example,     0",
    "413, r1@plenary.example,     65",
    "415, b1@plenary.example,     78",
    "422, r1@plenary.example,     65",
    "422, b1@plenary.example,     0",
    "500, b1@plenary.example,     75",
    "503, b1@plenary.example,     75"
  })
  void theRelayIsToldWhatToDo(int answer, String recipient, int code) throws Exception {
    assumeCurl();
    status = answer;
    assertThat(run(recipient)).isEqualTo(code);
  }

  @Test
  void nobodyAtThePortMeansLater() throws Exception {
    assumeCurl();
    server.close().await();
    assertThat(run("b1@plenary.example")).isEqualTo(75);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n    /\\^(.*)@plenary.*/ OK\n", "local_parts = \\\\N\\^(.*)\\$\\\\N\n"})
  void relaysTakeOurAddressesAlone(String pattern) {
    Pattern local = Pattern.compile(found(pattern));
    assertThat(local.matcher("b" + TOKENS.bounce(new MailTokens.Bounce(new MemberId(1), 0))))
        .matches(Matcher::matches);
    assertThat(
            local.matcher(
                "r"
                    + TOKENS.reply(
                        new MailTokens.Reply(
                            new MemberId((1L << 40) - 1), new PostId((1L << 40) - 1)))))
        .matches(Matcher::matches);
    for (String other : List.of("postmaster", "global.encryption", "b1", "r%zz", "b[1-9]")) {
      assertThat(local.matcher(other).matches()).isFalse();
    }
  }
}
