package org.plenary.web.letter;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.plenary.correspondence.CorrespondenceService;
import org.plenary.correspondence.Reader;
import org.plenary.correspondence.Reading;
import org.plenary.letter.Composer;
import org.plenary.letter.Letter;
import org.plenary.letter.Letter.Cause.Listed;
import org.plenary.letter.Letter.Cause.Told;
import org.plenary.letter.Letters;
import org.plenary.letter.Mail;
import org.plenary.letter.Scribe.Written;
import org.plenary.post.PostId;
import org.plenary.web.page.Texts;

/** Those who compose what lists bring, and what inboxes tell. */
public final class Correspondents {

  private final Vertx vertx;
  private final CorrespondenceService correspondence;
  private final Letterhead letterhead;

  public Correspondents(Vertx vertx, CorrespondenceService correspondence, Letterhead letterhead) {
    this.vertx = vertx;
    this.correspondence = correspondence;
    this.letterhead = letterhead;
  }

  /** The same letters with those of ours. */
  public Letters in(Letters letters) {
    Composer<Listed> lists = asked -> correspondence.ofLists(asked).compose(this::written);
    Composer<Told> inboxes = asked -> correspondence.ofInboxes(asked).compose(this::written);
    return letters.with(Listed.class, lists).with(Told.class, inboxes);
  }

  // Many letters take more time than an event loop has.
  private Future<Map<Letter, Written>> written(Map<Letter, Reading> read) {
    return vertx.executeBlocking(() -> new Batch().write(read), false).map(Objects::requireNonNull);
  }

  /** Letters that are written together: what a post says is written once for each language. */
  private final class Batch {

    private record Said(PostId post, String tag) {}

    private final Map<Said, SaidWords> said = new HashMap<>();

    Map<Letter, Written> write(Map<Letter, Reading> read) {
      var written = new HashMap<Letter, Written>();
      read.forEach((letter, reading) -> written.put(letter, write(reading)));
      return written;
    }

    private Written write(Reading reading) {
      return switch (reading) {
        case Reading.Nothing _ -> new Written.Gone();
        case Reading.NotYet(var until) -> new Written.TooEarly(until);
        case Reading.Posted posted -> new Written.Ready(mail(posted));
        case Reading.Entered entered ->
            new Written.Ready(
                new EnteredLetter(letterhead, entered, texts(entered.reader())).write());
      };
    }

    private Mail mail(Reading.Posted posted) {
      Texts texts = texts(posted.reader());
      SaidWords words =
          said.computeIfAbsent(
              new Said(posted.posting().post().id(), texts.tag()),
              _ -> SaidWords.of(texts, letterhead.links(), posted.posting().post()));
      return new PostedLetter(letterhead, posted, texts, words).write();
    }

    private static Texts texts(Reader reader) {
      return Texts.of(reader.languages()).in(reader.zone());
    }
  }
}
