package org.plenary.attachment;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.WriteStream;
import io.vertx.sqlclient.Pool;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.plenary.caller.Caller;
import org.plenary.caller.Person;
import org.plenary.forum.ForumService;
import org.plenary.member.MemberId;
import org.plenary.post.PostId;
import org.plenary.problem.Obstacle;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;
import org.plenary.profile.Welcomes;
import org.plenary.pseudonym.PseudonymService;
import org.plenary.sealing.Sealing;

/**
 * Takes files from members, who hang them on what they write, and gives them to who may read that.
 * A file is what its content is: its name and what its sender says of it are not believed.
 */
public final class AttachmentService {

  // A small file costs a look as well.
  private static final long LEAST_COUNTED = 64 << 10;

  private final Pool pool;
  private final Welcomes welcomes;
  private final AttachmentStore store;
  private final Sealing sealing;
  private final PseudonymService pseudonyms;
  private final AttachmentLimits limits;
  private final Inspectors inspectors;

  public AttachmentService(
      Vertx vertx, Pool pool, AttachmentStore store, Sealing sealing, AttachmentLimits limits) {
    this.pool = pool;
    this.welcomes = new Welcomes(pool);
    this.store = store;
    this.sealing = sealing;
    this.pseudonyms = new PseudonymService(pool, new ForumService(pool), sealing);
    this.limits = limits;
    this.inspectors = new Inspectors(vertx, limits);
  }

  /**
   * Keeps a file until it is named by what its member writes, for a day by standard. Refused is
   * what is not a picture or a document of those that {@link FileType} names, what is broken, too
   * large once unpacked or acts by itself, and what is more than a member may send in a day.
   */
  public Future<Upload> upload(Caller caller, String name, Buffer sent) {
    return upload(caller, name, sent, Waiting.ANYWHERE);
  }

  /** The same of a file that was sent with a form; the same content waits at one place only. */
  public Future<Upload> upload(Caller caller, String name, Buffer sent, Waiting waiting) {
    return member(caller)
        .map(this::sender)
        .compose(
            sender ->
                require(sent)
                    .compose(_ -> count(sender, sent))
                    .compose(_ -> inspectors.inspect(sent))
                    .compose(clean -> keep(sender, name, clean, waiting)));
  }

  private Sender sender(MemberId member) {
    return Sender.of(sealing, member);
  }

  private Future<MemberId> member(Caller caller) {
    return caller
        .person()
        .map(this::welcomed)
        .orElseGet(() -> ProblemException.fail(new Problem.NotSignedIn()));
  }

  private Future<MemberId> welcomed(Person person) {
    return welcomes
        .isWelcomed(person)
        .compose(
            welcomed ->
                welcomed
                    ? Future.succeededFuture(person.id())
                    : ProblemException.fail(new Problem.Obstructed(Obstacle.FIRST_VISIT)));
  }

  private Future<Void> require(Buffer sent) {
    return sent.length() > 0 && sent.length() <= limits.bytes()
        ? Future.succeededFuture()
        : ProblemException.fail(
            Problem.Invalid.field(
                "file", Why.of("file-size", "It must have %d to %d bytes.", 1, limits.bytes())));
  }

  // Counted before it is looked at: what is refused has cost a look.
  private Future<Void> count(Sender sender, Buffer sent) {
    long bytes = Math.max(LEAST_COUNTED, sent.length());
    return UploadQueries.count(pool, sender, bytes, limits.dailyBytes())
        .compose(fits -> fits ? Future.succeededFuture() : refuseToday());
  }

  private Future<Void> refuseToday() {
    return UploadQueries.untilTomorrow(pool)
        .compose(
            left ->
                ProblemException.fail(
                    new Problem.TooMany(
                        Why.of("files-today", "You sent as many files in this day as one may."),
                        left)));
  }

  private Future<Upload> keep(Sender sender, String name, CleanFile clean, Waiting waiting) {
    var upload =
        new Upload(
            Sha256.of(clean.content()),
            FileName.of(name, clean.type()),
            clean.type().mediaType(),
            clean.content().length(),
            waiting.description());
    return UploadQueries.touch(pool, upload.digest())
        .compose(_ -> store.put(clean.content()))
        .compose(_ -> UploadQueries.add(pool, sender, upload, waiting.place()))
        .map(upload);
  }

  /** What waits to be hung on something, the latest first. */
  public Future<List<Upload>> listUploads(MemberId member) {
    return UploadQueries.waiting(pool, sender(member));
  }

  /** What waits for what is written at this place, in the order in which it was sent. */
  public Future<List<Upload>> listUploads(MemberId member, Buffer place) {
    return UploadQueries.waitingAt(pool, sender(member), place);
  }

  /** Says of files that wait what they show; of those that do not wait nothing is said. */
  public Future<Void> describe(MemberId member, Map<Sha256, String> descriptions) {
    return descriptions.isEmpty()
        ? Future.succeededFuture()
        : UploadQueries.describe(pool, sender(member), descriptions);
  }

  /** Forgets files that wait, if they do. */
  public Future<Void> drop(MemberId member, Collection<Sha256> files) {
    return files.isEmpty()
        ? Future.succeededFuture()
        : UploadQueries.drop(pool, sender(member), files);
  }

  /** Forgets all that waits at a place. */
  public Future<Void> dropAll(MemberId member, Buffer place) {
    return UploadQueries.dropAll(pool, sender(member), place);
  }

  /** How much of their day a member has used. */
  public Future<Usage> getUsage(MemberId member) {
    return UploadQueries.sentToday(pool, sender(member))
        .map(sent -> new Usage(sent, limits.dailyBytes()));
  }

  public AttachmentLimits limits() {
    return limits;
  }

  /**
   * A file on a post; refused like the post itself, and where its content is not kept, as of
   * imported mails. That of a post that is held is for its author and for those to whom its
   * chapter's queue is shown; that of one that was hidden, or a hidden file itself, for these
   * alone.
   */
  public Future<Upload> getFile(Caller caller, PostId post, int position) {
    return AttachmentQueries.find(pool, caller, post, position)
        .compose(ProblemException::found)
        .compose(found -> standing(caller, found));
  }

  private Future<Upload> standing(Caller caller, HungFile found) {
    return switch (found.state()) {
      case VISIBLE -> shown(caller, found);
      case HELD ->
          readsHeld(caller, found)
              ? shown(caller, found)
              : ProblemException.fail(new Problem.NotFound());
      case REMOVED ->
          caller.isOfTeam(found.chapter())
              ? shown(caller, found)
              : ProblemException.fail(new Problem.Gone());
      case WITHDRAWN -> ProblemException.fail(new Problem.Gone());
    };
  }

  private static Future<Upload> shown(Caller caller, HungFile found) {
    return found.shown() || caller.isOfTeam(found.chapter())
        ? Future.succeededFuture(found.file())
        : ProblemException.fail(new Problem.Gone(Why.of("gone-file", "This file was taken away.")));
  }

  private boolean readsHeld(Caller caller, HungFile found) {
    return caller.isOfTeam(found.chapter())
        || caller.member().filter(member -> isAuthor(member, found)).isPresent();
  }

  private boolean isAuthor(MemberId member, HungFile found) {
    return found.author().filter(member::equals).isPresent()
        || found
            .pseudonym()
            .filter(mask -> pseudonyms.isOwn(member, mask.forum(), mask.digest()))
            .isPresent();
  }

  /** Writes the content of a file that was found into a stream, and ends it. */
  public Future<Void> send(Upload file, WriteStream<Buffer> to) {
    return store.send(file.digest(), to);
  }

  /** Forgets what waited too long, and some contents that nobody has any more. */
  public Future<Void> forget() {
    return UploadQueries.expire(pool, limits.kept())
        .compose(_ -> UnusedFiles.delete(pool, store))
        .mapEmpty();
  }
}
