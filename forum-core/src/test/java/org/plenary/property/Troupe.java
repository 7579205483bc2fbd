package org.plenary.property;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.chapter.ChapterId;
import org.plenary.discussion.DiscussionId;
import org.plenary.discussion.DiscussionService;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.TestDatabase;
import org.plenary.forum.ForumService;
import org.plenary.post.PostId;
import org.plenary.post.PostService;
import org.plenary.post.Reaction;
import org.plenary.reading.Reading;
import org.plenary.reading.ReadingService;
import org.plenary.sealing.Sealing;
import org.plenary.sealing.Secret;
import org.plenary.writing.Composer;
import org.plenary.writing.Edit;
import org.plenary.writing.EditingService;
import org.plenary.writing.NewDiscussion;
import org.plenary.writing.NewPost;
import org.plenary.writing.NewWords;
import org.plenary.writing.PostingHours;
import org.plenary.writing.ReactionService;
import org.plenary.writing.Sending;
import org.plenary.writing.Sending.Retry;
import org.plenary.writing.WritingService;
import org.plenary.writing.Written;

/** Three actors, the last of them under a pseudonym, and what each can do in their forum. */
final class Troupe {

  private static final Reading NOTHING = new Reading(0, -1, Optional.empty(), Optional.empty(), 0);
  private static final Sealing SEALING = new Sealing(new byte[Sealing.KEY_BYTES]);

  private final GivenTalk talk;
  private final WritingService writing;
  private final EditingService editing;
  private final ReactionService reactions;
  private final ReadingService reading;
  private final ForumService forums;
  private final List<Caller> actors;
  private int keys;

  Troupe(TestDatabase database, String slug) {
    var posts = new PostService(database.pool(), new DiscussionService(database.pool()));
    var composer = new Composer(database.vertx(), GivenTalk.LIMITS);
    var hours = new PostingHours(database.pool(), UUID.randomUUID());
    this.talk = new GivenTalk(database, slug, Audience.CHAPTER);
    this.writing =
        new WritingService(
            database.pool(), composer, talk.pseudonyms(), SEALING, hours, GivenTalk.LIMITS);
    this.editing =
        new EditingService(
            database.pool(), posts, composer, talk.pseudonyms(), SEALING, hours, GivenTalk.LIMITS);
    this.reactions =
        new ReactionService(database.pool(), talk.pseudonyms(), SEALING, hours, GivenTalk.LIMITS);
    this.reading = new ReadingService(database.pool(), talk.pseudonyms());
    this.forums = new ForumService(database.pool());
    this.actors = List.of(talk.member("ana"), talk.member("ben"), talk.masked("cleo", "Baobab"));
  }

  int size() {
    return actors.size();
  }

  ChapterId chapter() {
    return talk.forum().chapter();
  }

  /** Opens a discussion, and the same one when it is asked for again. */
  Supplier<Future<Written>> opening(int who) {
    var wish = new NewDiscussion(talk.address(), "Debate", List.of(), words(), hides(who));
    Sending sending = sending();
    return () -> writing.open(actors.get(who), wish, sending);
  }

  /** Writes a post where another stands, and the same one when it is asked for again. */
  Supplier<Future<Written>> answering(int who, Written above, Optional<PostId> parent) {
    var post = new NewPost(parent, words(), hides(who));
    Sending sending = sending();
    return () -> writing.reply(actors.get(who), above.discussion(), post, sending);
  }

  private boolean hides(int who) {
    return who == actors.size() - 1;
  }

  private NewWords words() {
    return new NewWords("Words " + keys++, Optional.of("en"));
  }

  private Sending sending() {
    String key = "key-" + keys++;
    Buffer digest = new Secret(key).digest();
    return new Sending(Optional.of(new Retry(key, digest)), "");
  }

  Future<?> edit(int who, PostId post, int revision) {
    return editing.edit(actors.get(who), post, new Edit(revision, words(), "Clearer"));
  }

  Future<?> withdraw(int who, PostId post) {
    return editing.withdraw(actors.get(who), post);
  }

  Future<?> feel(int who, PostId post, Reaction what, boolean felt) {
    return reactions.set(actors.get(who), post, what, felt);
  }

  Future<?> read(int who, Written post) {
    return reading.read(actors.get(who), post.discussion(), post.number());
  }

  /** How far somebody has read, as they are told. */
  Reading reading(int who, DiscussionId discussion) {
    return reading
        .getReading(actors.get(who), discussion, Optional.empty())
        .otherwise(NOTHING)
        .await();
  }

  /** How many discussions their forum shows. */
  long discussions() {
    return forums.getCountedForum(actors.getFirst(), talk.address()).await().discussions();
  }
}
