package org.plenary.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.util.Locale;
import java.util.stream.Stream;
import org.plenary.attachment.Sha256;
import org.plenary.caller.Audience;
import org.plenary.chapter.ChapterId;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenForum;
import org.plenary.post.PostId;
import org.plenary.web.fixture.Archive;
import org.plenary.web.fixture.ServedForum;

/**
 * A forum with one debate of one post. Whatever not everybody may learn of it has a canary in it:
 * names, titles, words, authors. What nobody may learn any more is silenced.
 */
record Place(
    Audience audience, State state, String forum, long discussion, long post, String author) {

  /** Beginning of a word that only those may read who may read the place behind it. */
  static final String CANARY = "canary-";

  /** Stands in what nobody may read any more. */
  static final String SILENCED = "silenced";

  /** What happened there. */
  enum State {
    STANDING,
    NARROWED_LATER,
    DEBATE_HELD,
    POST_REMOVED
  }

  /** Which part of a place an address shows. */
  enum Part {
    NONE,
    FORUM,
    DEBATE,
    POST,
    AUTHOR
  }

  /** One of every audience in every state. */
  static Stream<Place> all(ServedForum served, ChapterId chapter) {
    return Stream.of(Audience.values())
        .flatMap(
            audience ->
                Stream.of(State.values()).map(state -> of(served, chapter, audience, state)));
  }

  private static Place of(ServedForum served, ChapterId chapter, Audience audience, State state) {
    String name = (audience + "-" + state).toLowerCase(Locale.ROOT).replace('_', '-');
    return new Builder(served, audience, state, name).place(chapter);
  }

  /** Whether an address shows this part of it to those who may read such places. */
  boolean shows(Part part) {
    return switch (part) {
      case NONE, FORUM -> true;
      case DEBATE -> state != State.DEBATE_HELD;
      case POST, AUTHOR -> state == State.STANDING || state == State.NARROWED_LATER;
    };
  }

  /** The status of an address that shows this part, where it shows nothing to those readers. */
  int refusal(Part part) {
    return part == Part.POST && isRemoved() ? 410 : 404;
  }

  boolean isRemoved() {
    return state == State.POST_REMOVED;
  }

  String address(String pattern) {
    return pattern
        .replace("FORUM", forum)
        .replace("DISCUSSION", Long.toString(discussion))
        .replace("POST", Long.toString(post))
        .replace("AUTHOR", author);
  }

  private record Builder(ServedForum served, Audience audience, State state, String name) {

    Place place(ChapterId chapter) {
      Given given = served.given();
      boolean narrowed = state == State.NARROWED_LATER;
      GivenForum forum = given.forum(chapter, name, narrowed ? Audience.PUBLIC : audience);
      execute("update forum set title = $2 where id = $1", forum.id(), secret("Forum", false));
      GivenDiscussion debate =
          given.discussion(forum, secret("Debate", state == State.DEBATE_HELD));
      boolean silenced = state == State.DEBATE_HELD || state == State.POST_REMOVED;
      String author = secret("member", silenced);
      PostId post = debate.post(author, 0, secret("Words", silenced));
      given.imported(author);
      execute(
          "update contribution set byline_id = $2 where id = $1",
          debate.id().value(),
          given.byline(secret("opener", state == State.DEBATE_HELD)));
      new Archive(served.database().pool()).message(forum, post, name + "@mail.example");
      hang(chapter, post, secret("File", silenced));
      summarise(chapter, debate, post, secret("Summary", state == State.DEBATE_HELD));
      happen(forum, debate, post);
      return new Place(audience, state, name, debate.id().value(), post.value(), author);
    }

    private void hang(ChapterId chapter, PostId post, String content) {
      Sha256 digest = served.store().put(Buffer.buffer(content)).await();
      execute(
          "insert into attachment (chapter_id, post_id, position, name, media_type, size, sha256,"
              + " stored) values ($1, $2, 0, $3, 'application/pdf', $4, decode($5, 'hex'), true)",
          chapter.value(),
          post.value(),
          content,
          content.length(),
          digest.hex());
      execute("update contribution set attachment_count = 1 where id = $1", post.value());
    }

    private void summarise(ChapterId chapter, GivenDiscussion debate, PostId post, String words) {
      execute(
          """
          with made as (
            insert into contribution (chapter_id, kind, byline_id) values ($1, 'summary', $2)
            returning chapter_id, id),
          summed as (
            insert into summary (chapter_id, id, discussion_id, language, version, written)
            select chapter_id, id, $3, 'en', 1, 1 from made),
          said as (
            insert into summary_version (summary_id, version, source, html, renderer, by_byline_id)
            select id, 1, $5, $5, 1000, $2 from made)
          insert into summary_citation (summary_id, version, post_id, number)
          select id, 1, $4, 1 from made
          """,
          chapter.value(),
          served.given().byline("moderator"),
          debate.id().value(),
          post.value(),
          words);
    }

    private void happen(GivenForum forum, GivenDiscussion debate, PostId post) {
      switch (state) {
        case STANDING -> {}
        case NARROWED_LATER -> served.given().access(forum.id(), 2, audience);
        case DEBATE_HELD -> served.given().state(debate.id().value(), "held");
        case POST_REMOVED -> served.given().state(post.value(), "removed");
      }
    }

    private String secret(String what, boolean silenced) {
      return what + "-" + (silenced ? SILENCED + "-" : CANARY) + name;
    }

    private void execute(String sql, Object... values) {
      served.database().pool().preparedQuery(sql).execute(Tuple.from(values)).await();
    }
  }
}
