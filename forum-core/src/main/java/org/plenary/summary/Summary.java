package org.plenary.summary;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.plenary.discussion.DiscussionId;
import org.plenary.member.Author;

/**
 * What a discussion came to, as a moderator says it in one language now.
 *
 * @param id its number as a contribution
 * @param language BCP 47
 * @param author the role handle of who wrote this version
 * @param source in Markdown
 * @param cited in the order of their numbers
 * @param languages all in which the discussion has a summary
 */
public record Summary(
    long id,
    DiscussionId discussion,
    String language,
    int version,
    Optional<Author> author,
    Instant writtenAt,
    String source,
    String html,
    List<Cited> cited,
    List<String> languages) {

  public Summary {
    cited = List.copyOf(cited);
    languages = List.copyOf(languages);
  }

  /** The other languages in which there is one. */
  public List<String> others() {
    return languages.stream().filter(Predicate.not(language::equals)).toList();
  }

  /** Whether it cites what can change without its discussion. */
  public boolean citesElsewhere() {
    return cited.stream().anyMatch(Cited::elsewhere);
  }

  /** The same, in the HTML of today. */
  Summary as(String fresh) {
    return new Summary(
        id, discussion, language, version, author, writtenAt, source, fresh, cited, languages);
  }
}
