package org.plenary.writing;

import io.vertx.core.buffer.Buffer;
import java.util.Optional;
import java.util.UUID;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.TestDatabase;
import org.plenary.forum.ForumService;
import org.plenary.post.PostId;
import org.plenary.post.PostService;
import org.plenary.pseudonym.PseudonymService;
import org.plenary.sealing.Sealing;
import org.plenary.sealing.Secret;
import org.plenary.writing.Sending.Retry;

/** The service of writing over a database, and shorthands for what is written. */
final class GivenWriting {

  static final WritingLimits LIMITS = GivenTalk.LIMITS;

  private static final Sealing SEALING = new Sealing(new byte[Sealing.KEY_BYTES]);

  private GivenWriting() {}

  static PseudonymService pseudonyms(TestDatabase database) {
    return new PseudonymService(database.pool(), new ForumService(database.pool()), SEALING);
  }

  /** A node with counts of its own. */
  static WritingService service(TestDatabase database, WritingLimits limits) {
    return service(database, new PostingHours(database.pool(), UUID.randomUUID()), limits);
  }

  static WritingService service(TestDatabase database, PostingHours hours, WritingLimits limits) {
    return new WritingService(
        database.pool(),
        new Composer(database.vertx(), limits),
        pseudonyms(database),
        SEALING,
        hours,
        limits);
  }

  /** A node with counts of its own. */
  static EditingService editing(TestDatabase database, PostService posts, WritingLimits limits) {
    return new EditingService(
        database.pool(),
        posts,
        new Composer(database.vertx(), limits),
        pseudonyms(database),
        SEALING,
        new PostingHours(database.pool(), UUID.randomUUID()),
        limits);
  }

  /** A node with counts of its own. */
  static ReactionService reactions(TestDatabase database, WritingLimits limits) {
    return new ReactionService(
        database.pool(),
        pseudonyms(database),
        SEALING,
        new PostingHours(database.pool(), UUID.randomUUID()),
        limits);
  }

  /** As somebody sends it who would send it again. */
  static Sending keyed(String key, String all) {
    Buffer digest = new Secret(all).digest();
    return new Sending(Optional.of(new Retry(key, digest)), "");
  }

  static NewWords words(String source) {
    return new NewWords(source, Optional.of("en"));
  }

  static NewPost reply(String source) {
    return new NewPost(Optional.empty(), words(source), false);
  }

  static NewPost reply(PostId parent, String source) {
    return new NewPost(Optional.of(parent), words(source), false);
  }
}
