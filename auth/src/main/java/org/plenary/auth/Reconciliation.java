package org.plenary.auth;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.plenary.auth.RealmPeople.Change;
import org.plenary.caller.ClaimedRole;
import org.plenary.caller.Role;
import org.plenary.chapter.Chapter;
import org.plenary.chapter.ChapterService;
import org.plenary.duty.Duty;
import org.plenary.duty.DutyService;
import org.plenary.mailaddress.MailAddress;
import org.plenary.member.ClaimService;
import org.plenary.member.ClaimService.Account;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps claimed roles and addresses as Keycloak has them, also of people who do not come: what is
 * changed there is looked at every few seconds, and everything is compared now and then. One node
 * does it for all.
 */
public final class Reconciliation {

  /**
   * How often it is done.
   *
   * @param changes what was changed
   * @param everything all accounts and groups
   */
  public record Pace(Duration changes, Duration everything) {}

  private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);
  private static final String CHANGES = "keycloak-changes";
  private static final String EVERYTHING = "keycloak-everything";

  // A node that hangs loses its duty after so long.
  private static final Duration MOMENT = Duration.ofSeconds(30);
  private static final Duration LONG = Duration.ofMinutes(10);

  // What was begun before we looked may be written after.
  private static final Duration OVERLAP = Duration.ofMinutes(1);

  // Of so many, sealing takes a moment that nobody notices.
  private static final int AT_ONCE = 200;

  private final Vertx vertx;
  private final RealmPeople people;
  private final Ours ours;
  private final String issuer;
  private final Pace pace;
  private final Clock clock;

  /** What of ours is kept true. */
  public record Ours(ChapterService chapters, ClaimService claims, DutyService duties) {}

  public Reconciliation(Vertx vertx, KeycloakClient client, Ours ours, Pace pace, Clock clock) {
    this.vertx = vertx;
    this.people = new RealmPeople(new RealmOffice(vertx, client, clock));
    this.ours = ours;
    this.issuer = client.issuer();
    this.pace = pace;
    this.clock = clock;
  }

  /** Does it from now on, until Vert.x is closed. */
  public void start() {
    vertx.setTimer(Math.max(1, pace.changes().toMillis()), _ -> round());
  }

  private void round() {
    duty(new Task(CHANGES, pace.changes(), MOMENT), this::followChanges)
        .eventually(
            () -> duty(new Task(EVERYTHING, pace.everything(), LONG), _ -> compareEverything()))
        .onComplete(_ -> start());
  }

  private record Task(String name, Duration again, Duration lease) {}

  private interface Work {
    Future<Void> since(Optional<Instant> before);
  }

  private Future<Void> duty(Task duty, Work work) {
    Instant begun = clock.instant();
    return ours.duties()
        .take(duty.name(), duty.lease())
        .compose(
            taken ->
                taken.isEmpty() ? Future.succeededFuture() : done(duty, begun, taken.get(), work))
        .onFailure(failure -> LOG.warn("{} was not done: {}", duty.name(), failure.getMessage()));
  }

  private Future<Void> done(Task duty, Instant begun, Duty taken, Work work) {
    return work.since(taken.doneUntil())
        .compose(_ -> ours.duties().done(duty.name(), begun, duty.again()))
        .recover(
            failure ->
                ours.duties()
                    .failed(duty.name(), pace.changes())
                    .compose(_ -> Future.failedFuture(failure)));
  }

  // What was before the first time is compared, with everything.
  private Future<Void> followChanges(Optional<Instant> before) {
    return people.changes(before.orElseGet(clock::instant).minus(OVERLAP)).compose(this::follow);
  }

  private Future<Void> follow(List<Change> changes) {
    Future<Void> accounts =
        oneByOne(
            changes.stream().flatMap(change -> change.account().stream()).distinct(), this::look);
    return changes.stream().anyMatch(Change::isOfGroups)
        ? accounts.compose(_ -> ours.duties().hurry(EVERYTHING))
        : accounts;
  }

  private Future<Void> look(String subject) {
    Instant asOf = clock.instant();
    var account = new Account(issuer, subject);
    return people
        .account(subject)
        .compose(
            found ->
                found
                    .map(open -> ours.claims().claim(account, open.roles(), open.address(), asOf))
                    .orElseGet(() -> ours.claims().close(account, asOf)));
  }

  private Future<Void> compareEverything() {
    Instant asOf = clock.instant();
    return ours.chapters()
        .listChapters()
        .compose(chapters -> oneByOne(roles(chapters), role -> settle(role, asOf)))
        .compose(_ -> people.open())
        .compose(Reconciliation::some)
        .compose(open -> reach(open, asOf).map(List.copyOf(open.keySet())))
        .compose(open -> ours.claims().listMissing(issuer, open, asOf))
        .compose(missing -> oneByOne(missing.stream(), this::look))
        .compose(_ -> ours.claims().lapse(issuer, asOf));
  }

  // Whoever may not see them is told of none; that is no reason to sign everybody out.
  private static <T> Future<Map<String, T>> some(Map<String, T> accounts) {
    return accounts.isEmpty()
        ? Future.failedFuture(new IllegalStateException("Keycloak names no account"))
        : Future.succeededFuture(accounts);
  }

  private Future<Void> reach(Map<String, Optional<MailAddress>> open, Instant asOf) {
    return oneByOne(
        open.entrySet().stream().gather(Gatherers.windowFixed(AT_ONCE)),
        some -> ours.claims().reach(issuer, map(some), asOf));
  }

  private static <T> Map<String, T> map(List<Map.Entry<String, T>> entries) {
    return entries.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Stream<ClaimedRole> roles(List<Chapter> chapters) {
    return chapters.stream()
        .flatMap(
            chapter ->
                Stream.of(Role.values())
                    .filter(role -> role != Role.ADMINISTRATOR || chapter.slug().equals("global"))
                    .map(role -> new ClaimedRole(chapter.slug(), role)));
  }

  private Future<Void> settle(ClaimedRole role, Instant asOf) {
    return people
        .holders(role)
        .compose(holders -> ours.claims().settle(issuer, role, holders, asOf));
  }

  private interface Step<T> {
    Future<Void> of(T item);
  }

  // Keycloak signs people in meanwhile.
  private static <T> Future<Void> oneByOne(Stream<T> items, Step<T> step) {
    Future<Void> done = Future.succeededFuture();
    for (T item : items.toList()) {
      done = done.compose(_ -> step.of(item));
    }
    return done;
  }
}
