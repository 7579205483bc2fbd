package org.plenary.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.fixture.GivenMember;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/**
 * What a program sends is taken as it must be, or refused at the field; never a mistake of ours.
 */
class JsonBodyTest {

  private static final ServedForum SERVED = ServedForum.withSamples();
  private static final String CHAPTER = "/api/v1/chapters/senegal";
  private static final Caller OFFICER =
      GivenMember.claimed(SERVED.database().pool(), "officer", "senegal", Role.OFFICER).caller();

  @AfterAll
  static void close() {
    SERVED.close();
  }

  private static Reply patch(String json) {
    return SERVED.sendAs(OFFICER, HttpMethod.PATCH, CHAPTER, json);
  }

  private static JsonObject error(Reply reply) {
    assertThat(reply.status()).isEqualTo(400);
    return reply.json().getJsonArray("errors").getJsonObject(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "[]",
        "\"text\"",
        "{",
        "{\"name\": \"a\"} {}",
        "{\"name\": \"a\", \"name\": \"b\"}",
        "{'name': 'a'}",
        "{\"name\": \"\\u0000\"}",
        "{\"name\": \"\\ud800\"}",
        "{\"\\ud800\": 1}",
        "{\"\\u0000\": 1}",
        "{\"languages\": [null]}",
        "{\"name\": NaN}",
        "\ufeff\ufeff{}"
      })
  void whatIsNoObjectOfWholeTextIsRefused(String body) {
    assertThat(error(patch(body)).getString("field")).isEqualTo("body");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"name\": \"a                      | cut-off",
        "{\"languages\": [\"fr\"             | cut-off",
        "{'name': 'a'}                    | not-json",
        "[]                               | not-json",
        "{\"name\": \"a\", \"name\": \"b\"}   | said-twice",
        "{\"name\": \"a\\u0000\"}            | unkept-letter",
        "{\"name\": \"a\\ud800\"}            | unkept-letter",
        "{\"nmae\": \"a\"}                  | invalid"
      })
  void whyItCannotBeReadHasATypeOfItsOwn(String body, String type) {
    assertThat(patch(body).json().getString("type")).isEqualTo("urn:plenary:problem:" + type);
  }

  @Test
  void bytesThatAreNoLettersHaveATypeOfTheirOwn() {
    Buffer bytes = Buffer.buffer("{\"name\": \"").appendByte((byte) 0xff).appendString("\"}");
    Reply reply =
        SERVED.sendAs(
            OFFICER,
            HttpMethod.PATCH,
            CHAPTER,
            bytes,
            "content-type",
            "application/merge-patch+json");
    assertThat(reply.json().getString("type")).isEqualTo("urn:plenary:problem:wrong-encoding");
    assertThat(error(reply).getString("field")).isEqualTo("body");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"nmae\": \"a\"}                | nmae        | no such field",
        "{\"slug\": \"other\"}            | slug        | no such field",
        "{\"a/b~c%2B+d é\": 1}           | a/b~c%2B+d é | no such field",
        "{\"name\": 7}                    | name        | another type",
        "{\"name\": true}                 | name        | another type",
        "{\"name\": [\"a\"]}              | name        | another type",
        "{\"name\": {\"a\": 1}}           | name        | another type",
        "{\"languages\": \"fr\"}          | languages   | another type",
        "{\"languages\": [\"fr\", 1]}     | languages.1 | another type",
        "{\"languages\": null}            | languages   | another type",
        "{\"joining\": \"by-magic\"}      | joining     | no such value",
        "{\"name\": \"\"}                 | name        | letters"
      })
  void aFieldThatIsWrongIsNamed(String body, String field, String why) {
    JsonObject error = error(patch(body));
    assertThat(error.getString("field")).isEqualTo(field);
    assertThat(error.getString("message")).contains(why);
  }

  @Test
  void depthHasALimit() {
    String deep = "{\"a\":".repeat(1_000) + "1" + "}".repeat(1_000);
    Reply reply = patch(deep);
    assertThat(error(reply).getString("field")).isEqualTo("body");
    assertThat(reply.json().getString("type")).isEqualTo("urn:plenary:problem:nested-too-deep");
  }

  @Test
  void aLongNameOfAFieldIsCutBetweenLetters() {
    JsonObject error = error(patch("{\"a" + "\ud83d\ude00".repeat(200) + "\": 1}"));
    assertThat(error.getString("field")).isEqualTo("a" + "\ud83d\ude00".repeat(99));
  }

  @Test
  void aNameWithControlCharactersIsRefusedLikeAnyOther() {
    assertThat(error(patch("{\"\\nz\": 1}")).getString("message")).contains("no such field");
  }

  @Test
  void theNumberOfValuesHasALimit() {
    JsonObject error = error(patch("{\"languages\": [" + "\"x\",".repeat(4_000) + "\"x\"]}"));
    assertThat(error.getString("field")).isEqualTo("body");
    assertThat(error.getString("message")).contains("4000 values");
  }

  @Test
  void noMoreMistakesAreToldThanAnybodyReads() {
    Reply reply = patch("{\"languages\": [" + "\"x\",".repeat(99) + "\"x\"]}");
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().getJsonArray("errors")).hasSize(20);
  }

  @Test
  void lengthHasALimit() {
    String body = "{\"name\": \"" + "x".repeat(1_048_576) + "\"}";
    assertThat(patch(body).status()).isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"application/json", "text/plain", "application/x-www-form-urlencoded", ""})
  void anotherFormIsRefused(String type) {
    Reply reply = SERVED.sendAs(OFFICER, HttpMethod.PATCH, CHAPTER, type, "{}");
    assertThat(reply.status()).isEqualTo(415);
    assertThat(reply.json().getString("detail")).contains("application/merge-patch+json");
  }

  @Test
  void nothingChangedWhereNothingWasMeant() {
    Reply same = patch("{}");
    assertThat(same.status()).isEqualTo(200);
    assertThat(same.json()).isEqualTo(SERVED.get(CHAPTER).json());
  }
}
