package org.plenary.invitation;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.caller.CallerMemory;
import org.plenary.caller.Role;
import org.plenary.chapter.Chapter;
import org.plenary.chapter.ChapterId;
import org.plenary.chapter.ChapterService;
import org.plenary.inbox.Notices;
import org.plenary.inbox.NotificationKind;
import org.plenary.mailaddress.MailAddress;
import org.plenary.member.MemberId;
import org.plenary.outbox.ChapterEvent;
import org.plenary.outbox.ChapterEvent.Kind;
import org.plenary.outbox.Outbox;
import org.plenary.outsider.Errand;
import org.plenary.outsider.OutsiderMail;
import org.plenary.outsider.OutsiderWords;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;
import org.plenary.sealing.Sealing;
import org.plenary.sealing.Secret;

/**
 * Invitations as officers make them and guests accept them. The link is the proof: whoever has it
 * can accept, once, whatever address they have; each step is an event of the chapter.
 */
public final class InvitationService {

  private static final String PURPOSE = "invitation";

  private final Pool pool;
  private final ChapterService chapters;
  private final Sealing sealing;
  private final InvitationLimits limits;
  private final CallerMemory memory;
  private final OutsiderMail mail;

  public InvitationService(
      Pool pool,
      ChapterService chapters,
      Sealing sealing,
      InvitationLimits limits,
      CallerMemory memory) {
    this.pool = pool;
    this.chapters = chapters;
    this.sealing = sealing;
    this.limits = limits;
    this.memory = memory;
    this.mail = new OutsiderMail(sealing);
  }

  /**
   * Invites, mails the link where mail is sent, once a day to an address at most, and gives its
   * secret for the only time; one that waits for the same address is withdrawn. For officers, to
   * others it does not exist; refused with {@link Problem.Conflict} for one too many.
   */
  public Future<MadeInvitation> invite(Caller caller, String slug, NewInvitation wish) {
    return office(caller, slug)
        .compose(chapter -> wish.check().verdict().map(chapter))
        .compose(chapter -> invite(caller, chapter, wish, Secret.random("")));
  }

  private Future<Chapter> office(Caller caller, String slug) {
    return chapters.getChapter(slug).compose(chapter -> requireOfficer(caller, chapter));
  }

  private static Future<Chapter> requireOfficer(Caller caller, Chapter chapter) {
    return caller.has(Role.OFFICER, chapter.id())
        ? Future.succeededFuture(chapter)
        : ProblemException.fail(new Problem.NotFound());
  }

  private Future<MadeInvitation> invite(
      Caller caller, Chapter chapter, NewInvitation wish, Secret secret) {
    byte[] address = wish.normalAddress().getBytes(StandardCharsets.UTF_8);
    var kept =
        new InvitationQueries.Kept(
            secret.digest(), Buffer.buffer(sealing.digest(PURPOSE, address)), wish.note());
    ChapterEvent event = event(caller, chapter.id(), Kind.INVITATION_MADE, new JsonObject());
    return pool.withTransaction(
            transaction ->
                InvitationQueries.insert(
                        transaction, chapter.id(), caller.member().orElseThrow(), kept, limits)
                    .compose(this::requireRoom)
                    .compose(id -> mail(transaction, chapter, kept, wish, id, secret))
                    .compose(made -> Outbox.note(transaction, event).map(made)))
        .map(made -> Objects.requireNonNull(made));
  }

  private Future<InvitationId> requireRoom(Optional<InvitationId> made) {
    return made.map(Future::succeededFuture)
        .orElseGet(
            () ->
                ProblemException.fail(
                    new Problem.Conflict(
                        Why.of(
                            "too-many-invitations",
                            "%d invitations wait already. Withdraw some first.",
                            limits.most()))));
  }

  private Future<MadeInvitation> mail(
      SqlClient transaction,
      Chapter chapter,
      InvitationQueries.Kept kept,
      NewInvitation wish,
      InvitationId id,
      Secret secret) {
    return InvitationQueries.isMailed(transaction, chapter.id(), kept.address())
        .compose(
            isMailed ->
                isMailed
                    ? Future.succeededFuture(false)
                    : mail(transaction, chapter, wish, id, secret))
        .map(isMailed -> new MadeInvitation(secret, isMailed));
  }

  // What can be no address everywhere is for the officer to write to.
  private Future<Boolean> mail(
      SqlClient transaction, Chapter chapter, NewInvitation wish, InvitationId id, Secret secret) {
    var words = new OutsiderWords(secret.text(), chapter.languages().getFirst(), "");
    return MailAddress.parse(wish.address())
        .map(to -> mail.write(transaction, to, new Errand.Invitation(id.value()), words))
        .orElseGet(() -> Future.succeededFuture(false));
  }

  /** What waits, the oldest first; for officers, to others it does not exist. */
  public Future<List<WaitingInvitation>> listWaiting(Caller caller, Chapter chapter) {
    return requireOfficer(caller, chapter)
        .compose(_ -> InvitationQueries.listWaiting(pool, chapter.id()));
  }

  /** Takes back what nobody accepted yet. */
  public Future<Void> withdraw(Caller caller, String slug, InvitationId id) {
    return office(caller, slug).compose(chapter -> withdraw(caller, chapter, id));
  }

  private Future<Void> withdraw(Caller caller, Chapter chapter, InvitationId id) {
    return Outbox.change(
        pool,
        event(caller, chapter.id(), Kind.INVITATION_WITHDRAWN, detail(id)),
        transaction ->
            InvitationQueries.withdraw(transaction, chapter.id(), id)
                .compose(InvitationService::requireWaiting));
  }

  private static Future<Void> requireWaiting(boolean waits) {
    return waits ? Future.succeededFuture() : ProblemException.fail(new Problem.NotFound());
  }

  /** The one with this secret; one that was used, withdrawn or ended does not exist. */
  public Future<Invitation> getInvitation(Secret secret) {
    return InvitationQueries.find(pool, secret.digest()).compose(ProblemException::found);
  }

  /**
   * Makes the caller a member of the chapter, and ends the invitation. Refused with {@link
   * Problem.Conflict} for who is a member already, which leaves it to another.
   */
  public Future<Invitation> accept(Caller caller, Secret secret) {
    return getInvitation(secret)
        .compose(invitation -> requireGuest(caller, invitation))
        .compose(invitation -> accept(caller, invitation));
  }

  private static Future<Invitation> requireGuest(Caller caller, Invitation invitation) {
    if (!caller.reaches(invitation.chapterId())) {
      return ProblemException.fail(
          new Problem.NotAllowed(Why.inEnglish("This token was made for another chapter.")));
    }
    boolean belongs =
        caller.standings().stream()
            .filter(standing -> standing.chapter().equals(invitation.chapterId()))
            .anyMatch(standing -> standing.role() != Role.OBSERVER);
    return belongs
        ? ProblemException.fail(
            new Problem.Conflict(
                Why.of(
                    "member-already",
                    "You are a member already; the invitation can go to another.")))
        : Future.succeededFuture(invitation);
  }

  private Future<Invitation> accept(Caller caller, Invitation invitation) {
    MemberId guest = caller.member().orElseThrow();
    return Outbox.change(
            pool,
            event(
                caller, invitation.chapterId(), Kind.INVITATION_ACCEPTED, detail(invitation.id())),
            transaction ->
                InvitationQueries.accept(transaction, invitation.id(), guest)
                    .compose(InvitationService::requireWaiting)
                    .compose(_ -> tell(transaction, invitation)))
        .onSuccess(_ -> memory.forget(guest))
        .map(invitation);
  }

  private static Future<Void> tell(SqlClient transaction, Invitation invitation) {
    return Notices.tell(
        transaction,
        NotificationKind.INVITATION_ACCEPTED,
        invitation.chapterId(),
        invitation.id().value(),
        invitation.invitedBy());
  }

  private static JsonObject detail(InvitationId id) {
    return new JsonObject().put("invitation", id.value());
  }

  private static ChapterEvent event(
      Caller caller, ChapterId chapter, Kind kind, JsonObject detail) {
    return new ChapterEvent(chapter, kind, caller.member().orElseThrow(), detail);
  }
}
