package org.plenary.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenForum;
import org.plenary.post.PostId;
import org.plenary.web.fixture.Archive;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

class HiddenAndAbsentTest {

  private static final ServedForum SERVED = new ServedForum();
  private static final GivenForum CLOSED =
      SERVED.given().forum(SERVED.given().chapter("senegal", "fr"), "board", Audience.OFFICERS);
  private static final GivenDiscussion DEBATE = SERVED.given().discussion(CLOSED, "Secret");
  private static final PostId POST = DEBATE.post("ada", 0, "Secret");

  private static final List<Caller> CALLERS =
      List.of(
          Caller.ANONYMOUS,
          Given.callerOf(CLOSED.chapter()),
          Given.callerOf(CLOSED.chapter(), Role.OBSERVER),
          Given.callerOf(CLOSED.chapter(), Role.MEMBER, Role.MODERATOR, Role.CHAIR));

  @BeforeAll
  static void nameTheMail() {
    new Archive(SERVED.database().pool()).message(CLOSED, POST, "x@board");
  }

  @AfterAll
  static void close() {
    SERVED.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/c/senegal/board,                   /c/senegal/absnt",
    "/d/DEBATE,                          /d/ABSENT",
    "/d/DEBATE/secret,                   /d/ABSENT/secret",
    "/p/POST,                            /p/ABSENT",
    "/d/DEBATE/events,                   /d/ABSENT/events",
    "/c/senegal/board/events,            /c/senegal/absnt/events",
    "/message/x@board,                   /message/y@board",
    "/m/ada,                             /m/eve",
    "/api/v1/forums/senegal/board,       /api/v1/forums/senegal/absnt",
    "/api/v1/discussions/DEBATE,         /api/v1/discussions/ABSENT",
    "/api/v1/discussions/DEBATE/posts,   /api/v1/discussions/ABSENT/posts",
    "/api/v1/posts/POST,                 /api/v1/posts/ABSENT"
  })
  void answerTheSame(String hidden, String absent) {
    String here = numbered(hidden);
    String nowhere = numbered(absent);
    for (Caller caller : CALLERS) {
      Reply one = SERVED.getAs(caller, here, "x-request-id", "same-in-both");
      Reply other = SERVED.getAs(caller, nowhere, "x-request-id", "same-in-both");
      assertThat(one.status()).isEqualTo(404);
      // What was asked for may be repeated, and nothing else may differ.
      assertThat(one.everything().replace(here, nowhere)).isEqualTo(other.everything());
    }
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "POST,   /discussions/DEBATE/posts, /discussions/ABSENT/posts, `{\"source\": \"Words\"}`",
        "PUT,    /discussions/DEBATE/read,  /discussions/ABSENT/read,  `{\"number\": 1}`",
        "PUT,    /discussions/DEBATE/subscription, /discussions/ABSENT/subscription, `{\"level\": \"all\"}`",
        "PUT,    /forums/senegal/board/subscription, /forums/senegal/absnt/subscription, `{\"level\": \"all\"}`",
        "PUT,    /forums/senegal/board/pseudonym, /forums/senegal/absnt/pseudonym, `{\"name\": \"Baobab\"}`",
        "PATCH,  /forums/senegal/board,     /forums/senegal/absnt,     {}",
        "PATCH,  /posts/POST,               /posts/ABSENT,             {}",
        "DELETE, /posts/POST,               /posts/ABSENT,             ``",
        "PUT,    /posts/POST/bookmark,      /posts/ABSENT/bookmark,    ``",
        "PUT,    /posts/POST/reactions/thanks, /posts/ABSENT/reactions/thanks, ``",
        "DELETE, /posts/POST/reactions/thanks, /posts/ABSENT/reactions/thanks, ``"
      })
  void answerTheSameToWhoWouldChangeThem(String method, String hidden, String absent, String sent) {
    for (Caller caller : CALLERS.stream().filter(one -> one.member().isPresent()).toList()) {
      String here = "/api/v1" + numbered(hidden);
      String nowhere = "/api/v1" + numbered(absent);
      Reply one = change(caller, method, here, sent);
      Reply other = change(caller, method, nowhere, sent);
      assertThat(one.status()).isGreaterThanOrEqualTo(400);
      assertThat(one.everything().replace(here, nowhere)).isEqualTo(other.everything());
    }
  }

  private static Reply change(Caller caller, String method, String path, String sent) {
    return SERVED.sendAs(
        caller,
        HttpMethod.valueOf(method),
        path,
        Buffer.buffer(sent),
        "content-type",
        method.equals("PATCH") ? "application/merge-patch+json" : "application/json",
        "x-request-id",
        "same-in-both");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/c/%s/members",
        "/c/%s/members.csv",
        "/c/%s/administration",
        "/c/%s/administration/rules",
        "/c/%s/board/administration",
        "/c/%s/board/administration/rules",
        "/api/v1/chapters/%s/members",
        "/api/v1/chapters/%s/join-requests",
        "/api/v1/chapters/%s/invitations",
        "/api/v1/chapters/%s/author-claims",
        "/api/v1/forums/%s/board/access"
      })
  void theDesksOfOfficersAreAbsentToOthers(String desk) {
    for (Caller caller : CALLERS.stream().filter(one -> one.member().isPresent()).toList()) {
      String here = desk.formatted("senegal");
      String nowhere = desk.formatted("absentt");
      Reply one = SERVED.getAs(caller, here, "x-request-id", "same-in-both");
      Reply other = SERVED.getAs(caller, nowhere, "x-request-id", "same-in-both");
      assertThat(one.status()).isEqualTo(404);
      assertThat(one.everything().replace(here, nowhere)).isEqualTo(other.everything());
    }
  }

  // A number as long as the others, for an answer of the API repeats it.
  private static String numbered(String path) {
    String post = Long.toString(POST.value());
    return path.replace("DEBATE", Long.toString(DEBATE.id().value()))
        .replace("POST", post)
        .replace("ABSENT", "9".repeat(post.length()));
  }
}
