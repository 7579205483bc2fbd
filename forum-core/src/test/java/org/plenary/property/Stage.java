package org.plenary.property;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.plenary.discussion.DiscussionId;
import org.plenary.fixture.TestDatabase;
import org.plenary.live.Sequencer;
import org.plenary.post.PostId;
import org.plenary.post.Reaction;
import org.plenary.problem.Obstacle;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.writing.Written;

/** A forum in which scenes are played, and what its actors were told. */
final class Stage {

  private static final Problem IN_FLIGHT = new Problem.Obstructed(Obstacle.IN_FLIGHT);

  /** Something that was accepted, and may be asked for again. */
  private record Kept(Written answer, Supplier<Future<Written>> again) {}

  private final TestDatabase database;
  private final Troupe troupe;
  private final Sequencer sequencer;
  private final List<Said> said = new ArrayList<>();
  private final List<Kept> kept = new ArrayList<>();
  private final List<String> mistakes = new ArrayList<>();

  Stage(TestDatabase database, String slug) {
    this.database = database;
    this.troupe = new Troupe(database, slug);
    this.sequencer = new Sequencer(database.pool());
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
    return number % troupe.size();
  }

  private Optional<Said> said(int post) {
    return said.isEmpty()
        ? Optional.empty()
        : Optional.of(said.get(said.size() - 1 - post % said.size()));
  }

  /** What writes a post; empty where there is nothing yet to answer, and for what writes none. */
  private Optional<Supplier<Future<Written>>> saying(Act act) {
    return switch (act) {
      case Act.Open _ -> Optional.of(troupe.opening(who(act)));
      case Act.Reply(int _, int post) ->
          said(post)
              .map(Said::written)
              .map(above -> troupe.answering(who(act), above, Optional.of(above.id())));
      case Act.Say(int _, int post) ->
          said(post)
              .map(Said::written)
              .map(above -> troupe.answering(who(act), above, Optional.empty()));
      default -> Optional.empty();
    };
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
      case Act.Edit(int post) ->
          on(post, at -> troupe.edit(who(act), at.id(), revisions.getOrDefault(at.id(), 1)));
      case Act.Withdraw(int post) -> on(post, at -> troupe.withdraw(who(act), at.id()));
      case Act.Feel(int _, int post, Reaction what, boolean felt) ->
          on(post, at -> troupe.feel(who(act), at.id(), what, felt));
      case Act.Read(int _, int post) -> on(post, at -> troupe.read(who(act), at));
      case Act.Clock(int seconds) -> MovedClock.move(database.pool(), seconds);
      default -> Future.succeededFuture();
    };
  }

  private Future<?> on(int post, Function<Written, Future<?>> work) {
    return said(post).map(at -> work.apply(at.written())).orElseGet(Future::succeededFuture);
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
    Set<DiscussionId> standing = reckoning().standing();
    kept.forEach(one -> requireSame(one, standing));
    sequencer.order().await();
    mistakes.addAll(reckoning().mistakes());
    return mistakes;
  }

  private Reckoning reckoning() {
    return new Reckoning(database.pool(), troupe, said);
  }

  // Where nothing is left of a discussion, there is nothing to answer there.
  private void requireSame(Kept one, Set<DiscussionId> standing) {
    Future<Written> again = one.again().get();
    boolean isSame = again.map(answer -> isSame(answer, one.answer())).otherwise(false).await();
    if (!isSame && standing.contains(one.answer().discussion())) {
      mistakes.add("who asked again got %s instead of %s".formatted(again, one.answer()));
    }
  }
}
