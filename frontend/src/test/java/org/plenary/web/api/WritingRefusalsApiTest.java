package org.plenary.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.web.api.WritingProgram.DISCUSSIONS;
import static org.plenary.web.api.WritingProgram.discussion;
import static org.plenary.web.api.WritingProgram.posts;
import static org.plenary.web.api.WritingProgram.words;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.caller.Caller;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** What programs write wrong is refused, and they are told why. */
class WritingRefusalsApiTest {

  private static final ServedForum SERVED = ServedForum.withSamples();
  private static final WritingProgram PROGRAM = new WritingProgram(SERVED);
  private static final Caller ANA = PROGRAM.ana();

  @AfterAll
  static void close() {
    SERVED.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"source\":\"a\",\"author\":\"bea\"}|author",
        "{\"source\":\"a\",\"state\":\"held\"}|state",
        "{\"source\":1}|source",
        "{}|source",
        "{\"source\":\"a\",\"source\":\"b\"}|body",
        "{\"source\":\"a\\u0000\"}|body",
        "{\"source\":\"a\\ud800\"}|body",
        "{\"source\":\"\"}|source",
        "{\"source\":\"a\",\"parentId\":\"7\"}|parentId",
        "{\"source\":\"a\",\"language\":\"not a language\"}|language",
        "{\"source\":\"a|body",
        "[]|body"
      })
  void whatIsWrongIsNamed(String body, String field) {
    Reply refused = SERVED.sendAs(ANA, HttpMethod.POST, posts(PROGRAM.opened()), body);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().getJsonArray("errors").getJsonObject(0).getString("field"))
        .isEqualTo(field);
  }

  @Test
  void bytesThatAreNoTextAreRefused() {
    Buffer bytes = Buffer.buffer("{\"source\":\"").appendByte((byte) 0xff).appendString("\"}");
    Reply refused =
        SERVED.sendAs(
            ANA,
            HttpMethod.POST,
            posts(PROGRAM.opened()),
            bytes,
            "content-type",
            "application/json");
    assertThat(refused.status()).isEqualTo(400);
    Buffer tooLong = words("x".repeat(1_100_000)).toBuffer();
    assertThat(
            SERVED
                .sendAs(
                    ANA,
                    HttpMethod.POST,
                    posts(PROGRAM.opened()),
                    tooLong,
                    "content-type",
                    "application/json")
                .status())
        .isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\"", "has space", "a\"b"})
  void aKeyHasLettersThatCanBeSeen(String key) {
    assertThat(PROGRAM.post(DISCUSSIONS, discussion(), "idempotency-key", key).status())
        .isEqualTo(400);
    assertThat(PROGRAM.post(DISCUSSIONS, discussion(), "idempotency-key", "k".repeat(129)).status())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({"locked, discussion-locked, 409", "elsewhere, parent-elsewhere, 422"})
  void whatIsInTheWayHasItsOwnType(String what, String type, int status) {
    JsonObject opened = PROGRAM.opened();
    JsonObject reply = words("Here");
    if (what.equals("locked")) {
      SERVED
          .database()
          .pool()
          .query("update discussion set state = 'locked' where id = " + opened.getLong("id"))
          .execute()
          .await();
    } else {
      reply.put("parentId", PROGRAM.opened().getLong("postId"));
    }
    Reply refused = PROGRAM.post(posts(opened), reply);
    assertThat(refused.status()).isEqualTo(status);
    assertThat(refused.json().getString("type")).isEqualTo("urn:plenary:problem:" + type);
  }
}
