package org.plenary.archive.tracker;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.message.UnreadableArchive;

/** The {@code archive.json} that the IETF's tools keep of a repository, one issue at a time. */
public final class TrackerReader {

  private static final Set<String> LISTS = Set.of("issues", "pulls");

  private final ObjectMapper mapper = new ObjectMapper();
  private final JsonParser parser;
  private String repository = "";
  private boolean inList;
  private boolean ended;

  /**
   * Looks at the beginning.
   *
   * @throws UnreadableArchive where it is not a JSON object
   */
  public TrackerReader(InputStream in) throws IOException {
    parser = mapper.createParser(in);
    if (token() != JsonToken.START_OBJECT) {
      throw new UnreadableArchive("it is not the archive.json of an issue tracker");
    }
  }

  /** An issue or pull request as it stands in the file, and where. */
  public record RawIssue(long offset, String repository, JsonNode content) {}

  /**
   * The next; empty after the last.
   *
   * @throws UnreadableArchive where the file ends early, or names no repository before its issues
   */
  public Optional<RawIssue> next() throws IOException {
    try {
      return ended ? Optional.empty() : issue();
    } catch (JsonProcessingException e) {
      throw new UnreadableArchive("it is not whole JSON: " + e.getOriginalMessage(), e);
    }
  }

  private Optional<RawIssue> issue() throws IOException {
    while (true) {
      JsonToken token = parser.nextToken();
      if (inList && token == JsonToken.START_OBJECT) {
        long offset = parser.currentTokenLocation().getByteOffset();
        return Optional.of(new RawIssue(offset, named(), mapper.readTree(parser)));
      }
      if (inList) {
        inList = token != JsonToken.END_ARRAY;
      } else if (token == JsonToken.FIELD_NAME) {
        readField(parser.currentName());
      } else {
        return end(token);
      }
    }
  }

  private void readField(String name) throws IOException {
    JsonToken value = parser.nextToken();
    if (name.equals("repo")) {
      repository = parser.getValueAsString("");
    }
    inList = LISTS.contains(name) && value == JsonToken.START_ARRAY;
    if (!inList) {
      parser.skipChildren();
    }
  }

  private String named() {
    if (repository.isBlank()) {
      throw new UnreadableArchive("it does not name its repository before its issues");
    }
    return repository;
  }

  private Optional<RawIssue> end(@Nullable JsonToken token) {
    if (repository.isBlank()) {
      throw new UnreadableArchive("it is not the archive.json of an issue tracker");
    }
    if (token != JsonToken.END_OBJECT) {
      throw new UnreadableArchive("it is not whole JSON");
    }
    ended = true;
    return Optional.empty();
  }

  private JsonToken token() throws IOException {
    try {
      JsonToken token = parser.nextToken();
      return token == null ? JsonToken.NOT_AVAILABLE : token;
    } catch (JsonProcessingException _) {
      return JsonToken.NOT_AVAILABLE;
    }
  }
}
