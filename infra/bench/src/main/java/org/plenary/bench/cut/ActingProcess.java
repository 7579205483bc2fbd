package org.plenary.bench.cut;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plenary.caller.Caller;
import org.plenary.caller.Person;
import org.plenary.caller.Role;
import org.plenary.caller.Standing;
import org.plenary.chapter.ChapterId;
import org.plenary.forum.ForumService;
import org.plenary.member.MemberId;
import org.plenary.moderation.ActingService;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.ActionKind;
import org.plenary.moderation.ActionLog;
import org.plenary.moderation.Citation;
import org.plenary.moderation.ModerationLimits;
import org.plenary.moderation.Oneself;
import org.plenary.moderation.Reason;
import org.plenary.moderation.RoleHandles;
import org.plenary.moderation.Target;
import org.plenary.moderation.Wish;
import org.plenary.pseudonym.PseudonymService;
import org.plenary.sealing.Sealing;
import org.plenary.server.settings.Settings;

/** Hides posts and shows them again, several at once, until it is killed; says when it began. */
final class ActingProcess {

  private static final int AT_ONCE = 8;

  private static final ModerationLimits LIMITS =
      new ModerationLimits(Duration.ofMinutes(1), 5, Duration.ofDays(183));

  private static final String MODERATOR =
      """
      select member.id as member, chapter.id as chapter, code.id as code
      from member
      join chapter on chapter.slug = 'global'
      join code_of_conduct code on code.chapter_id = chapter.id and code.forum_id is null
      where member.handle = 'bench'
      """;

  private static final String POSTS =
      """
      select p.id
      from post p
      join chapter on chapter.id = p.chapter_id and chapter.slug = 'global'
      where p.parent_number is not null
      order by p.id
      limit %d
      """
          .formatted(AT_ONCE);

  private final ActingService acting;
  private final Caller moderator;
  private final Reason reason;

  private ActingProcess(Vertx vertx, Pool pool, Row row) {
    var sealing = new Sealing(new byte[Sealing.KEY_BYTES]);
    var handles = new RoleHandles(sealing);
    var oneself = new Oneself(new PseudonymService(pool, new ForumService(pool), sealing), handles);
    this.acting =
        new ActingService(vertx, pool, new ActionLog(LIMITS.undo()), handles, oneself, LIMITS);
    this.moderator =
        Caller.of(
            person(new MemberId(row.getLong("member"))),
            Set.of(new Standing(new ChapterId(row.getInteger("chapter")), Role.MODERATOR)));
    this.reason = new Reason(new Citation(row.getInteger("code"), 1), "It insults.", "en");
  }

  private static Person person(MemberId id) {
    return new Person(id, "bench", "Bench", true, List.of("en"), ZoneOffset.UTC);
  }

  public static void main(String[] arguments) {
    Vertx vertx = Vertx.vertx();
    Pool pool =
        PgBuilder.pool()
            .with(new PoolOptions().setMaxSize(AT_ONCE))
            .connectingTo(Settings.readDatabase(System.getenv()).address().connectOptions())
            .using(vertx)
            .build();
    Row row = pool.query(MODERATOR).execute().await().iterator().next();
    var process = new ActingProcess(vertx, pool, row);
    pool.query(POSTS)
        .execute()
        .await()
        .forEach(post -> Thread.ofPlatform().start(() -> process.alternate(post.getLong("id"))));
  }

  // What the process before this one left half done is refused once.
  private void alternate(long post) {
    while (true) {
      act(post, ActionKind.HIDE);
      act(post, ActionKind.RESTORE);
    }
  }

  private void act(long post, ActionKind kind) {
    Optional<ActionId> done =
        acting
            .act(moderator, new Target.Entry(post), Wish.of(kind, reason))
            .map(Optional::of)
            .otherwise(Optional.empty())
            .await();
    done.ifPresent(action -> System.out.println(action.value()));
  }
}
