package org.plenary.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.fixture.GivenActs;
import org.plenary.fixture.GivenHolding;
import org.plenary.fixture.GivenInboxes;
import org.plenary.fixture.GivenModeration;
import org.plenary.fixture.GivenTalk;
import org.plenary.inbox.NotificationKind;
import org.plenary.letter.MailTokens;
import org.plenary.letter.MailTokens.Stop;
import org.plenary.letter.Offer.OfKind;
import org.plenary.member.MemberId;
import org.plenary.post.PostId;
import org.plenary.sealing.Sealing;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;
import org.plenary.web.page.Links;

/**
 * The sample chapters, and one more, {@code tuvalu}, in which there is something of everything that
 * pages show.
 */
final class LivelyForum implements AutoCloseable {

  /** What a post can hold. */
  static final String EVERYTHING =
      """
      # A claim

      It has *several* parts, see [the draft](https://example.org/draft).[^1]

      | a header that is long | another header that is long | a third header | a fourth header |
      |:---|:-:|---:|---|
      | `a_name_that_is_very_long_and_that_nobody_types` | two | three | four |

      - [x] read
      - [ ] answered

      > Somebody said this.

      1. One

      ```java
      code_that_is_never_wrapped(because, its, lines, mean, something, and, so, on, and, so, on, and);
      ```

      ~~Wrong~~ ![A map](https://example.org/map.png) <kbd>Ctrl</kbd>

      ***

      [^1]: A note.
      """;

  private final ServedForum served = ServedForum.withSamples();
  private final GivenTalk talk = new GivenTalk(served.database(), "tuvalu", Audience.PUBLIC);
  private final LivelyCast cast = LivelyCast.of(served.database(), talk);
  private final LivelyDebate debate = new LivelyDebate(served, talk, cast);
  private final LivelyDesk desk;
  private final PostId held;

  LivelyForum() {
    held = holding();
    imported();
    joining();
    narrowing();
    ruling();
    recording();
    debate.summarise(cast.moderator());
    desk = new LivelyDesk(served, talk, cast, debate);
    new GivenInboxes(served.database(), 50).deliver();
  }

  private PostId holding() {
    var holding = new GivenHolding(served.database(), new GivenModeration(served.database()), talk);
    holding.choose(talk.forum().chapter(), GivenHolding.everything(10));
    PostId post =
        talk.answer(cast.ana(), debate.opening(), "Look at https://keys.example.org.").id();
    served.database().pool().query("delete from holding").execute().await();
    return post;
  }

  private void imported() {
    served.given().discussion(talk.forum(), "From the archive").post("old-ana", 0, "Long ago");
    served.given().imported("old-ana");
    submit(served, cast.ana(), "/m/old-ana/claim", "message", "It was me");
  }

  private void joining() {
    submit(served, cast.newcomer(), "/c/tuvalu/join", "message", "I live in Funafuti");
    submit(served, cast.officer(), "/c/tuvalu/members/give", "handle", "nora", "role", "observer");
  }

  // What is wider tomorrow is announced today.
  private void narrowing() {
    served.given().forum(talk.forum().chapter(), "board", Audience.CHAPTER);
    submit(
        served,
        cast.officer(),
        "/c/tuvalu/board/administration/access",
        "reading",
        "public",
        "posting",
        "members",
        "feeds",
        "on",
        "embeds",
        "on");
  }

  private void ruling() {
    String code = "Listen.\n\n1. Be kind\nAlways.\n\n2. Be brief\nSometimes.";
    submit(served, cast.officer(), "/c/tuvalu/administration/rules", "text-en", code);
    submit(
        served,
        cast.officer(),
        "/c/tuvalu/administration/rules",
        "judged",
        "1",
        "text-en",
        code + " Or not.");
    submit(served, cast.officer(), "/c/tuvalu/talk/administration/rules", "text-en", code);
    String address = "office@tuvalu.example";
    submit(
        served,
        cast.officer(),
        "/c/tuvalu/administration/contact",
        "address",
        address,
        "text-en",
        EVERYTHING);
    submit(
        served,
        cast.officer(),
        "/c/tuvalu/administration/privacy",
        "text-en",
        "## Ours\n\nWe keep *little*.");
  }

  private void recording() {
    var acts = new GivenActs(served.database().pool());
    acts.act(talk.forum(), "lock", debate.opening().discussion().value(), "It went in circles.");
    acts.sign();
  }

  /** Somebody submits a form that is done. */
  static void submit(ServedForum served, Caller caller, String path, String... fields) {
    assertThat(served.submitAs(caller, path, fields).status()).as(path).isEqualTo(303);
  }

  ServedForum served() {
    return served;
  }

  LivelyCast cast() {
    return cast;
  }

  LivelyDebate debate() {
    return debate;
  }

  LivelyDesk desk() {
    return desk;
  }

  /** The number of a post of ana's that waits. */
  long held() {
    return held.value();
  }

  /** What was recorded last. */
  String lastEntry() {
    return "/record/"
        + served.get("/api/v1/record?limit=1").items().getJsonObject(0).getLong("position");
  }

  /** A way into the chapter, for whoever has it. */
  String invitation() {
    Reply made =
        served.submitAs(
            cast.officer(),
            "/c/tuvalu/members/invitations",
            "address",
            "ibou@example.org",
            "note",
            "Ibou");
    String link = made.page().expectFirst(".secret").text();
    return link.substring(ServedForum.PUBLIC_URL.toString().length());
  }

  /** A link in a letter to ana. */
  String stop() {
    var tokens = new MailTokens(new Sealing(new byte[Sealing.KEY_BYTES]));
    MemberId ana = cast.ana().member().orElseThrow();
    return Links.stop(tokens.stop(new Stop(ana, new OfKind(NotificationKind.QUOTE))));
  }

  @Override
  public void close() {
    served.close();
  }
}
