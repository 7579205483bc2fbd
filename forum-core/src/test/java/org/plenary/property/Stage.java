package org.plenary.property;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.discussion.DiscussionId;
import org.plenary.discussion.DiscussionService;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.TestDatabase;
import org.plenary.forum.ForumService;
import org.plenary.live.Sequencer;
import org.plenary.post.PostId;
import org.plenary.post.PostService;
import org.plenary.post.Reaction;
import org.plenary.problem.Obstacle;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
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

/** A forum in which scenes are played, and what its actors were told. */
final class Stage {

  private static final Problem IN_FLIGHT = new Problem.Obstructed(Obstacle.IN_FLIGHT);
  private static final Reading NOTHING = new Reading(0, -1, Optional.empty(), Optional.empty(), 0);
  private static final Sealing SEALING = new Sealing(new byte[Sealing.KEY_BYTES]);

  /** A post that was accepted. */
  private record Said(Written written, int author) {}

  /** Something that was accepted, and may be asked for again. */
  private record Kept(Written answer, Supplier<Future<Written>> again) {}

  private final TestDatabase database;
  private final GivenTalk talk;
  private final WritingService writing;
  private final EditingService editing;
  private final ReactionService reactions;
  private final ReadingService reading;
  private final Sequencer sequencer;
  private final List<Caller> actors;
  private final List<Said> said = new ArrayList<>();
  private final List<Kept> kept = new ArrayList<>();
  private final List<String> mistakes = new ArrayList<>();
  private int keys;

  Stage(TestDatabase database, String slug) {
    var discussions = new DiscussionService(database.pool());
    var posts = new PostService(database.pool(), discussions);
    var composer = new Composer(database.vertx(), GivenTalk.LIMITS);
    this.database = database;
    this.talk = new GivenTalk(database, slug, Audience.CHAPTER);
    var hours = new PostingHours(database.pool(), UUID.randomUUID());
    this.writing =
        new WritingService(
            database.pool(), composer, talk.pseudonyms(), SEALING, hours, GivenTalk.LIMITS);
    this.editing =
        new EditingService(
            database.pool(), posts, composer, talk.pseudonyms(), SEALING, hours, GivenTalk.LIMITS);
    this.reactions =
        new ReactionService(database.pool(), talk.pseudonyms(), SEALING, hours, GivenTalk.LIMITS);
    this.reading = new ReadingService(database.pool(), talk.pseudonyms());
    this.sequencer = new Sequencer(database.pool());
    this.actors = List.of(talk.member("ana"), talk.member("ben"), talk.masked("cleo", "Baobab"));
    play(new Scene(List.of(new Act.Open(0)), 1));
  }

  /** Plays all that happens at once, and what other nodes do meanwhile. */
  void play(Scene scene) {
    Map<PostId, Integer> revisions = revisions();
    List<Future<?>> all = new ArrayList<>();
    List<Runnable> afterwards = new ArrayList<>();
    for (Act act : scene.acts()) {
      all.addAll(begin(act, scene.copies(), revisions, afterwards));
    }
    all.add(sequencer.order());
    all.add(sequencer.order());
    Future.join(all).otherwiseEmpty().await();
    all.forEach(this::requireNoMistake);
    afterwards.forEach(Runnable::run);
  }

  private List<Future<?>> begin(
      Act act, int copies, Map<PostId, Integer> revisions, List<Runnable> afterwards) {
    Optional<Supplier<Future<Written>>> saying = saying(act);
    if (saying.isPresent()) {
      List<Future<Written>> sent = copies(copies, () -> persist(saying.orElseThrow()));
      afterwards.add(() -> note(who(act), sent, saying.orElseThrow()));
      return List.copyOf(sent);
    }
    return List.copyOf(copies(copies, () -> doing(act, revisions)));
  }

  private static <T> List<Future<T>> copies(int copies, Supplier<Future<T>> work) {
    return Stream.generate(work).limit(copies).toList();
  }

  private int who(Act act) {
    int number =
        switch (act) {
          case Act.Open(int who) -> who;
          case Act.Reply(int who, int _) -> who;
          case Act.Say(int who, int _) -> who;
          case Act.Feel(int who, int _, Reaction _, boolean _) -> who;
          case Act.Read(int who, int _) -> who;
          case Act.Edit(int post) -> said(post).map(Said::author).orElse(0);
          case Act.Withdraw(int post) -> said(post).map(Said::author).orElse(0);
          case Act.Clock(int _) -> 0;
        };
    return number % actors.size();
  }

  private Optional<Said> said(int post) {
    return said.isEmpty()
        ? Optional.empty()
        : Optional.of(said.get(said.size() - 1 - post % said.size()));
  }

  private Caller actor(Act act) {
    return actors.get(who(act));
  }

  /** What writes a post; empty where there is nothing yet to answer, and for what writes none. */
  private Optional<Supplier<Future<Written>>> saying(Act act) {
    return switch (act) {
      case Act.Open _ -> Optional.of(opening(act));
      case Act.Reply(int _, int post) ->
          said(post).map(above -> answering(act, above, Optional.of(above.written().id())));
      case Act.Say(int _, int post) ->
          said(post).map(above -> answering(act, above, Optional.empty()));
      default -> Optional.empty();
    };
  }

  private Supplier<Future<Written>> opening(Act act) {
    var wish = new NewDiscussion(talk.address(), "Debate", List.of(), words(), hides(act));
    Sending sending = sending();
    return () -> writing.open(actor(act), wish, sending);
  }

  private Supplier<Future<Written>> answering(Act act, Said above, Optional<PostId> parent) {
    var post = new NewPost(parent, words(), hides(act));
    Sending sending = sending();
    return () -> writing.reply(actor(act), above.written().discussion(), post, sending);
  }

  private boolean hides(Act act) {
    return who(act) == actors.size() - 1;
  }

  private NewWords words() {
    return new NewWords("Words " + keys++, Optional.of("en"));
  }

  private Sending sending() {
    String key = "key-" + keys++;
    Buffer digest = new Secret(key).digest();
    return new Sending(Optional.of(new Retry(key, digest)), "");
  }

  // As clients do: who is told that it is just being done asks again.
  private static Future<Written> persist(Supplier<Future<Written>> work) {
    return work.get()
        .recover(
            failure ->
                failure instanceof ProblemException refused && refused.problem().equals(IN_FLIGHT)
                    ? persist(work)
                    : Future.failedFuture(failure));
  }

  private Future<?> doing(Act act, Map<PostId, Integer> revisions) {
    return switch (act) {
      case Act.Edit(int post) -> on(post, at -> edit(act, at, revisions));
      case Act.Withdraw(int post) -> on(post, at -> editing.withdraw(actor(act), at));
      case Act.Feel(int _, int post, Reaction what, boolean felt) ->
          on(post, at -> reactions.set(actor(act), at, what, felt));
      case Act.Read(int _, int post) ->
          said(post)
              .map(Said::written)
              .<Future<?>>map(at -> read(act, at))
              .orElseGet(Future::succeededFuture);
      case Act.Clock(int seconds) -> MovedClock.move(database.pool(), seconds);
      default -> Future.succeededFuture();
    };
  }

  private Future<?> on(int post, Function<PostId, Future<?>> work) {
    return said(post).map(at -> work.apply(at.written().id())).orElseGet(Future::succeededFuture);
  }

  private Future<?> edit(Act act, PostId post, Map<PostId, Integer> revisions) {
    int revision = revisions.getOrDefault(post, 1);
    return editing.edit(actor(act), post, new Edit(revision, words(), "Clearer"));
  }

  private Future<Void> read(Act act, Written post) {
    return reading.read(actor(act), post.discussion(), post.number());
  }

  private Map<PostId, Integer> revisions() {
    Map<PostId, Integer> revisions = new HashMap<>();
    database
        .pool()
        .query("select id, revision from post")
        .execute()
        .await()
        .forEach(row -> revisions.put(new PostId(row.getLong("id")), row.getInteger("revision")));
    return revisions;
  }

  // What is refused is refused; anything else is a mistake of ours.
  private void requireNoMistake(Future<?> done) {
    if (done.failed() && !(done.cause() instanceof ProblemException)) {
      mistakes.add("it failed: " + done.cause());
    }
  }

  private void note(int author, List<Future<Written>> sent, Supplier<Future<Written>> again) {
    List<Written> accepted = sent.stream().filter(Future::succeeded).map(Future::result).toList();
    if (accepted.isEmpty()) {
      return;
    }
    Written first = accepted.getFirst();
    if (accepted.size() < sent.size() || accepted.stream().anyMatch(one -> !isSame(one, first))) {
      mistakes.add("what was sent several times got different answers: " + sent);
    }
    said.add(new Said(first, author));
    kept.add(new Kept(first, again));
  }

  private static boolean isSame(Written one, Written other) {
    return one.id().equals(other.id())
        && one.number() == other.number()
        && one.at().equals(other.at());
  }

  /** What is wrong when all is over, and everything was asked for once more. */
  List<String> mistakes() {
    Set<DiscussionId> standing =
        seen().stream().filter(Seen::visible).map(Seen::discussion).collect(Collectors.toSet());
    kept.forEach(one -> requireSame(one, standing));
    sequencer.order().await();
    List<Seen> seen = seen();
    if (seen.size() != said.size()) {
      mistakes.add("%d posts were accepted, %d are there".formatted(said.size(), seen.size()));
    }
    said.stream()
        .map(one -> one.written().discussion())
        .distinct()
        .forEach(id -> recount(id, seen));
    requireCounted();
    mistakes.addAll(Recount.mistakes(database.pool(), talk.forum().chapter()));
    return mistakes;
  }

  // Where nothing is left of a discussion, there is nothing to answer there.
  private void requireSame(Kept one, Set<DiscussionId> standing) {
    Future<Written> again = one.again().get();
    boolean isSame = again.map(answer -> isSame(answer, one.answer())).otherwise(false).await();
    if (!isSame && standing.contains(one.answer().discussion())) {
      mistakes.add("who asked again got %s instead of %s".formatted(again, one.answer()));
    }
  }

  /** A post of this stage as it stands. */
  private record Seen(PostId id, DiscussionId discussion, int number, boolean visible) {}

  private List<Seen> seen() {
    return database
        .pool()
        .query(
            """
            select p.id, p.discussion_id, p.number, c.state = 'visible' as visible
            from post p
            join contribution c on c.chapter_id = p.chapter_id and c.id = p.id
            where p.chapter_id = %d
            """
                .formatted(talk.forum().chapter().value()))
        .execute()
        .await()
        .stream()
        .map(
            row ->
                new Seen(
                    new PostId(row.getLong("id")),
                    new DiscussionId(row.getLong("discussion_id")),
                    row.getInteger("number"),
                    row.getBoolean("visible")))
        .toList();
  }

  private void recount(DiscussionId discussion, List<Seen> seen) {
    List<Seen> here =
        seen.stream()
            .filter(post -> post.discussion().equals(discussion) && post.visible())
            .toList();
    for (int who = 0; !here.isEmpty() && who < actors.size(); who++) {
      Reading kept =
          reading
              .getReading(actors.get(who), discussion, Optional.empty())
              .otherwise(NOTHING)
              .await();
      Set<PostId> own = own(who);
      long unread =
          here.stream()
              .filter(post -> post.number() > kept.readNumber() && !own.contains(post.id()))
              .count();
      if (unread != kept.unread()) {
        mistakes.add("%d are unread in %s, not %s".formatted(unread, discussion, kept));
      }
    }
  }

  private Set<PostId> own(int who) {
    return said.stream()
        .filter(one -> one.author() == who)
        .map(one -> one.written().id())
        .collect(Collectors.toSet());
  }

  private void requireCounted() {
    long shown =
        new ForumService(database.pool())
            .getCountedForum(actors.getFirst(), talk.address())
            .await()
            .discussions();
    long there = seen().stream().filter(Seen::visible).map(Seen::discussion).distinct().count();
    if (shown != there) {
      mistakes.add("the forum shows %d discussions of %d".formatted(shown, there));
    }
  }
}
