package org.plenary.archive.tracker;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.plenary.archive.message.ArchivedAuthor;
import org.plenary.archive.message.ArchivedMessage;
import org.plenary.archive.message.RefusedMessage;
import org.plenary.archive.message.Subject;
import org.plenary.archive.tracker.TrackerReader.RawIssue;
import org.plenary.text.Excerpt;
import org.plenary.text.Format;
import org.plenary.text.LanguageGuess;
import org.plenary.text.Renderer;

/** An issue and its comments as messages: the first opens a discussion, the others answer it. */
public final class IssueMessages {

  private static final int LONGEST = 1_000_000;
  private static final Duration FUTURE = Duration.ofDays(1);

  private final Renderer renderer = new Renderer();
  private final Excerpt excerpt = new Excerpt();
  private final LanguageGuess language = new LanguageGuess();
  private final Clock clock;

  public IssueMessages(Clock clock) {
    this.clock = clock;
  }

  /** One for the issue, and one for each comment and each review that says something. */
  public List<Claim> of(RawIssue issue) {
    var claims = new ArrayList<Claim>();
    String id = "%s/%s".formatted(issue.repository(), issue.content().path("number").asText("?"));
    claims.add(new Claim(this, issue.content(), id, List.of(), issue.content()));
    Map<String, Integer> seen = new HashMap<>();
    for (String list : List.of("comments", "reviews")) {
      for (JsonNode said : issue.content().path(list)) {
        addClaim(claims, issue.content(), id, said, seen);
      }
    }
    return claims;
  }

  private void addClaim(
      List<Claim> claims, JsonNode issue, String id, JsonNode said, Map<String, Integer> seen) {
    if (text(said, "body").isBlank()) {
      return;
    }
    String name = text(said, "author") + "-" + text(said, "createdAt");
    int times = seen.merge(name, 1, Integer::sum);
    String own = "%s#%s%s".formatted(id, name, times == 1 ? "" : "-" + times);
    claims.add(new Claim(this, issue, own, List.of(messageId(id)), said));
  }

  /** What is still to be read, so that one that cannot be is refused alone. */
  public static final class Claim {
    private final IssueMessages messages;
    private final JsonNode issue;
    private final String id;
    private final List<String> references;
    private final JsonNode said;

    private Claim(
        IssueMessages messages, JsonNode issue, String id, List<String> references, JsonNode said) {
      this.messages = messages;
      this.issue = issue;
      this.id = id;
      this.references = references;
      this.said = said;
    }

    /**
     * The message.
     *
     * @throws RefusedMessage where a part that every issue has is missing or wrong, or it is too
     *     long
     */
    public ArchivedMessage read() {
      return messages.read(this);
    }
  }

  private ArchivedMessage read(Claim claim) {
    String source = text(claim.said, "body").replace("\r\n", "\n");
    if (source.length() > LONGEST) {
      throw new RefusedMessage("its text is longer than %d characters".formatted(LONGEST));
    }
    boolean opens = claim.references.isEmpty();
    String author = text(claim.said, "author");
    return new ArchivedMessage(
        messageId(claim.id),
        claim.references,
        ArchivedAuthor.of(author.isBlank() ? "(unknown)" : author, "github.com/" + author),
        createdAt(claim.said),
        new Subject((opens ? "" : "Re: ") + title(claim.issue)),
        Format.MARKDOWN,
        source,
        renderer.render(Format.MARKDOWN, source).html(),
        language.of(excerpt.of(Format.MARKDOWN, source)).orElse(null),
        List.of(),
        opens ? labels(claim.issue) : List.of(),
        opens && !"OPEN".equals(claim.issue.path("state").asText("OPEN")));
  }

  private static String messageId(String id) {
    return id.replaceAll("\\s", "") + "@tracker.invalid";
  }

  private static String title(JsonNode issue) {
    String title = text(issue, "title");
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
        .map(label -> label.isTextual() ? storable(label.asText()) : text(label, "name"))
        .filter(label -> !label.isBlank())
        .toList();
  }

  private static String text(JsonNode said, String field) {
    return storable(said.path(field).asText(""));
  }

  // JSON can say what PostgreSQL does not store: NUL, and halves of characters.
  private static String storable(String text) {
    return new String(text.replace('\0', '\uFFFD').getBytes(UTF_8), UTF_8);
  }
}
