package org.plenary.web.letter;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.plenary.digest.DigestService;
import org.plenary.digest.DigestService.Edition;
import org.plenary.letter.Composer;
import org.plenary.letter.Letter;
import org.plenary.letter.Letter.Cause.Digest;
import org.plenary.letter.Scribe.Written;
import org.plenary.web.page.Texts;

/** Composes digests. */
public final class DigestComposer implements Composer<Digest> {

  private final Vertx vertx;
  private final DigestService digests;
  private final Letterhead letterhead;

  public DigestComposer(Vertx vertx, DigestService digests, Letterhead letterhead) {
    this.vertx = vertx;
    this.digests = digests;
    this.letterhead = letterhead;
  }

  @Override
  public Future<Map<Letter, Written>> compose(Map<Letter, Digest> letters) {
    return digests.read(letters.keySet()).compose(read -> written(letters, read));
  }

  // Many letters take more time than an event loop has.
  private Future<Map<Letter, Written>> written(
      Map<Letter, Digest> letters, Map<Letter, Edition> read) {
    return vertx.executeBlocking(() -> write(letters, read), false).map(Objects::requireNonNull);
  }

  private Map<Letter, Written> write(Map<Letter, Digest> letters, Map<Letter, Edition> read) {
    var written = new HashMap<Letter, Written>();
    letters.forEach(
        (letter, cause) -> {
          Edition edition = read.get(letter);
          written.put(letter, edition == null ? new Written.Gone() : write(letter, cause, edition));
        });
    return written;
  }

  private Written write(Letter letter, Digest cause, Edition edition) {
    Texts texts = Texts.of(edition.reader().languages()).in(edition.reader().zone());
    return new Written.Ready(
        new DigestLetter(letterhead, letter, cause.way(), edition, texts).write());
  }
}
