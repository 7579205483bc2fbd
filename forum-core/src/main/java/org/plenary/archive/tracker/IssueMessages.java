package org.plenary.archive.tracker;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.plenary.archive.message.ArchivedAuthor;
import org.plenary.archive.message.ArchivedMessage;
import org.plenary.archive.message.RefusedMessage;
import org.plenary.archive.message.Subject;
import org.plenary.archive.tracker.TrackerReader.RawIssue;
import org.plenary.text.Addresses;
import org.plenary.text.Excerpt;
import org.plenary.text.Format;
import org.plenary.text.LanguageGuess;
import org.plenary.text.Renderer;

/** An issue and what was said to it as messages: the first opens a discussion. */
public final class IssueMessages {

  private static final int LONGEST = 1_000_000;
  private static final Duration FUTURE = Duration.ofDays(1);

  private final Addresses addresses = new Addresses();
  private final Renderer renderer = new Renderer();
  private final Excerpt excerpt = new Excerpt();
  private final LanguageGuess language = new LanguageGuess();
  private final Clock clock;

  public IssueMessages(Clock clock) {
    this.clock = clock;
  }

  /**
   * Reads the issue, each comment and each review that says something. Each is read when it is
   * asked for, so that one that cannot be is refused alone.
   */
  public List<Supplier<ArchivedMessage>> of(RawIssue issue) {
    return IssueWalk.of(issue).stream()
        .map(said -> (Supplier<ArchivedMessage>) () -> read(issue.content(), said))
        .toList();
  }

  private ArchivedMessage read(JsonNode issue, Said said) {
    String written = JsonText.of(said.content(), "body").replace("\r\n", "\n");
    if (written.length() > LONGEST) {
      throw new RefusedMessage("its text is longer than %d characters".formatted(LONGEST));
    }
    String source = addresses.mask(Format.MARKDOWN, written);
    boolean opens = said.references().isEmpty();
    String author = said.author();
    return new ArchivedMessage(
        said.id(),
        said.references(),
        ArchivedAuthor.of(author.isBlank() ? "(unknown)" : author, "github.com/" + author),
        createdAt(said.content()),
        new Subject((opens ? "" : "Re: ") + addresses.mask(title(issue))),
        Format.MARKDOWN,
        source,
        renderer.renderArchived(Format.MARKDOWN, source).html(),
        language.of(excerpt.of(Format.MARKDOWN, source)).orElse(null),
        List.of(),
        opens ? labels(issue) : List.of(),
        opens && !"OPEN".equals(issue.path("state").asText("OPEN")));
  }

  private static String title(JsonNode issue) {
    String title = JsonText.of(issue, "title");
    if (title.isBlank()) {
      throw new RefusedMessage("it has no title");
    }
    return title;
  }

  private Instant createdAt(JsonNode said) {
    Instant moment = moment(said.path("createdAt").asText(said.path("submittedAt").asText("")));
    if (moment.isBefore(Instant.EPOCH) || moment.isAfter(clock.instant().plus(FUTURE))) {
      throw new RefusedMessage("it cannot have been written at " + moment);
    }
    return moment;
  }

  private static Instant moment(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new RefusedMessage("it does not tell when it was written");
    }
  }

  private static List<String> labels(JsonNode issue) {
    return StreamSupport.stream(issue.path("labels").spliterator(), false)
        .map(label -> label.isTextual() ? JsonText.of(label) : JsonText.of(label, "name"))
        .filter(label -> !label.isBlank())
        .toList();
  }
}
