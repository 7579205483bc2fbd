package org.plenary.web.live;

import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Person;
import org.plenary.caller.Role;
import org.plenary.chapter.ChapterId;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenForum;
import org.plenary.member.MemberId;
import org.plenary.outbox.EventKind;
import org.plenary.outbox.Outbox;
import org.plenary.post.PostId;
import org.plenary.web.door.StreamLimits;
import org.plenary.web.fixture.Listener;
import org.plenary.web.fixture.ServedForum;

/** A forum whose debate is followed. */
final class Followed implements AutoCloseable {

  static final Duration HEARTBEAT = Duration.ofMillis(300);

  private final ServedForum served;
  private final ChapterId chapter;
  private final GivenForum forum;
  private final GivenDiscussion debate;

  /** With room for so many. */
  Followed(int most, int mostAnonymous, int mostOfMember) {
    this.served =
        ServedForum.live(new StreamLimits(HEARTBEAT, 4096, most, mostAnonymous, mostOfMember));
    this.chapter = served.given().chapter("senegal", "fr");
    this.forum = served.given().forum(chapter, "open", Audience.PUBLIC);
    this.debate = served.given().discussion(forum, "Debate");
  }

  ServedForum served() {
    return served;
  }

  GivenForum forum() {
    return forum;
  }

  GivenDiscussion debate() {
    return debate;
  }

  Caller member() {
    return Given.callerOf(chapter, Role.MEMBER);
  }

  /** Who writes what is written. */
  Caller author() {
    long id =
        served
            .database()
            .pool()
            .query("select id from member where handle = 'ada'")
            .execute()
            .await()
            .iterator()
            .next()
            .getLong("id");
    return Caller.of(
        new Person(new MemberId(id), "ada", "Ada", true, List.of(), ZoneOffset.UTC), Set.of());
  }

  /** Somebody feels something about a post. */
  void feel(PostId post, String what) {
    execute(
        "insert into reaction (chapter_id, post_id, member_id, kind)"
            + " select $1, $2, min(id), $3 from member",
        chapter.value(),
        post.value(),
        what);
    Outbox.append(served.database().pool(), chapter, EventKind.POST_FELT, List.of(post.value()))
        .await();
  }

  String path() {
    return "/d/" + debate.id().value() + "/events";
  }

  Listener listen(String... headers) {
    return listenAt(path(), headers);
  }

  Listener listenAt(String path, String... headers) {
    return new Listener(served.port(), path, headers);
  }

  /** With the cookie of a session. */
  Listener listenWith(String cookie, String... headers) {
    String[] known = {"cookie", "__Host-session=" + cookie};
    return listen(Stream.concat(Stream.of(known), Stream.of(headers)).toArray(String[]::new));
  }

  PostId write() {
    PostId post = debate.post("ada", 0, "Words");
    Outbox.append(served.database().pool(), chapter, EventKind.POST_WRITTEN, List.of(post.value()))
        .await();
    return post;
  }

  /** So many changes of the debate, at once. */
  void change(int times) {
    execute(
        "insert into event (chapter_id, kind, contribution_id)"
            + " select $1, 'discussion.changed', $2 from generate_series(1, $3)",
        chapter.value(),
        debate.id().value(),
        times);
  }

  void execute(String sql, Object... values) {
    served.database().pool().preparedQuery(sql).execute(Tuple.from(values)).await();
  }

  @Override
  public void close() {
    served.close();
  }
}
