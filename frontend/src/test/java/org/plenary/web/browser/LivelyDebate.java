package org.plenary.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.plenary.attachment.SampleFiles;
import org.plenary.caller.Caller;
import org.plenary.discussion.DiscussionId;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenTalk;
import org.plenary.post.PostId;
import org.plenary.web.fixture.Archive;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;
import org.plenary.writing.Written;

/** A debate in which something of everything is said, one that never ends, and two short ones. */
final class LivelyDebate {

  private final ServedForum served;
  private final Archive archive;
  private final GivenTalk talk;
  private final Caller ana;
  private final Caller ben;
  private final Written opening;
  private final Written answer;
  private final PostId withdrawn;
  private final DiscussionId endless;
  private final PostId insult;
  private final PostId muted;
  private final PostId mocking;
  private final PostId joking;

  LivelyDebate(ServedForum served, GivenTalk talk, LivelyCast cast) {
    this.served = served;
    this.archive = new Archive(served.database().pool());
    this.talk = talk;
    this.ana = cast.ana();
    this.ben = cast.ben();
    this.opening = talk.open(ana, "Who holds the keys?");
    this.answer = talk.answer(ben, opening, "All of us, @ana-tuvalu.");
    this.withdrawn = takenBack();
    answers();
    this.endless = neverEnding();
    talk.edit(ana, opening, LivelyForum.EVERYTHING);
    feel();
    keep();
    this.insult = talk.answer(ben, opening, "You fools.").id();
    this.muted = talk.answer(ben, opening, "Buy my keys.").id();
    this.mocking = talk.open(ana, "You fools.").id();
    this.joking = talk.open(ana, "What fools.").id();
  }

  // Where an answer hangs, a tombstone stands.
  private PostId takenBack() {
    Written gone = talk.answer(ben, opening, "Nobody.");
    talk.answer(ana, gone, "Then who reads it?");
    talk.withdraw(ben, gone.id());
    return gone.id();
  }

  private void answers() {
    Written whispered = talk.whisper(ben, answer, "Some of us, who cannot say so.");
    Written arabic = talk.answer(ana, whispered, "نعم، والمفاتيح **كلها** عند `openssl`.");
    archive.language(arabic.id(), "ar");
    archive.mail(
        talk.answer(ben, opening, "Yes.").id(), "Yes.\n\n" + "> No.\n".repeat(20) + "\nThanks.\n");
    Written deep = arabic;
    for (int level = 0; level < 6; level++) {
      deep = talk.answer(level % 2 == 0 ? ben : ana, deep, "And then?");
    }
    attached();
  }

  private void attached() {
    Reply sent =
        served.sendAs(
            ana, HttpMethod.POST, "/api/v1/attachments?name=annex.pdf", SampleFiles.pdf());
    var wish =
        new JsonObject()
            .put("source", "See the annex.")
            .put("language", "en")
            .put("parentId", opening.id().value())
            .put("attachments", JsonArray.of(sent.json().getString("id")));
    String posts = "/api/v1/discussions/" + opening.discussion().value() + "/posts";
    assertThat(served.sendAs(ana, HttpMethod.POST, posts, wish.encode()).status()).isEqualTo(201);
    served.submitFileAs(ana, "/attachments", "map.png", SampleFiles.image("png"));
  }

  private DiscussionId neverEnding() {
    GivenDiscussion debate = served.given().discussion(talk.forum(), "What never ends");
    debate.post("opener", 0, "Why?");
    debate.answers("crowd", 129);
    return debate.id();
  }

  private void feel() {
    for (String reaction : List.of("thanks", "agree")) {
      LivelyForum.submit(served, ben, post() + "/reactions", "felt", reaction);
    }
  }

  private void keep() {
    LivelyForum.submit(served, ana, post() + "/bookmark");
    LivelyForum.submit(
        served, ana, post() + "/reply", "source", "Half a thought", "key", "", "do", "keep");
    LivelyForum.submit(served, ana, "/me/searches", "q", "keys", "name", "Keys", "alerts", "on");
  }

  // Who cites what was taken back shows that it was.
  void summarise(Caller moderator) {
    String writing = place() + "/curate/summarise";
    LivelyForum.submit(
        served,
        moderator,
        writing,
        "language",
        "en",
        "source",
        "## Keys\n\nNobody keeps *them* (#1); see #2.",
        "rule",
        rule(moderator),
        "sentence",
        "It is long.");
    LivelyForum.submit(
        served,
        moderator,
        writing,
        "language",
        "en",
        "follows",
        "1",
        "source",
        "## Keys\n\nSome keep *them* (#1); see #2 and #4.",
        "rule",
        rule(moderator),
        "sentence",
        "It is longer.");
  }

  /** What a form sends for the first rule that counts there. */
  String rule(Caller moderator) {
    return served.getAs(moderator, place() + "/curate/pin").page().expectFirst("[name=rule]").val();
  }

  /** The post that began it, which ana wrote and changed. */
  Written opening() {
    return opening;
  }

  /** A post of ben's that answers it. */
  PostId answer() {
    return answer.id();
  }

  /** The rudest of ben's. */
  PostId insult() {
    return insult;
  }

  /** A post of ben's, whom ana mutes. */
  PostId muted() {
    return muted;
  }

  /** All that ana said in a discussion of its own. */
  PostId mocking() {
    return mocking;
  }

  /** The same in another. */
  PostId joking() {
    return joking;
  }

  /** A discussion in which everything happened, for what is done with it. */
  String place() {
    return "/d/" + opening.discussion().value();
  }

  /** Its own address. */
  String discussion() {
    return place() + "/keys-in-escrow";
  }

  /** The address of one of three pages. */
  String endless() {
    return "/d/" + endless.value() + "/what-never-ends";
  }

  /** The address of the post that began it, which ana wrote and changed. */
  String post() {
    return "/p/" + opening.id().value();
  }

  /** The address of a post that ben took back. */
  String withdrawn() {
    return "/p/" + withdrawn.value();
  }

  /** What the debate came to. */
  String summary() {
    return place() + "/summary/en";
  }
}
