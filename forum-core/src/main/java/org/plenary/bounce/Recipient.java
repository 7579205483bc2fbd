package org.plenary.bounce;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plenary.letter.MailTokens;

/** To which of our addresses a mail came. */
sealed interface Recipient {

  int MOST = 20;

  /** Where letters to a member come back. */
  record Bounced(MailTokens.Bounce bounce) implements Recipient {}

  /** Where a post is answered. */
  record Replied() implements Recipient {}

  /** To none that we made. */
  record Nobody() implements Recipient {}

  /**
   * The first of ours among the first that look so; who writes thousands keeps us busy for nothing.
   *
   * @param lines in which addresses stand, among whatever else
   */
  static Recipient among(List<String> lines, String domain, MailTokens tokens) {
    Pattern address =
        Pattern.compile(
            "(?<![\\p{Alnum}.+_-])([br])([\\p{Alnum}]{1,63})@"
                + Pattern.quote(domain)
                + "(?![\\w.-])",
            Pattern.CASE_INSENSITIVE);
    return lines.stream()
        .flatMap(line -> address.matcher(line).results())
        .limit(MOST)
        .flatMap(
            found ->
                recipient(found.group(1).toLowerCase(Locale.ROOT), found.group(2), tokens).stream())
        .min(Comparator.comparing(ours -> ours instanceof Replied))
        .orElseGet(Nobody::new);
  }

  private static Optional<Recipient> recipient(String kind, String token, MailTokens tokens) {
    return kind.equals("b")
        ? tokens.openBounce(token).map(Bounced::new)
        : tokens.openReply(token).map(_ -> new Replied());
  }
}
