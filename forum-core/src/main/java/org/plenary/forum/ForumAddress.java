package org.plenary.forum;

import java.util.Optional;
import java.util.regex.Pattern;

/** Where a forum is: {@code chapter/forum}. */
public record ForumAddress(String chapter, String slug) {

  private static final Pattern FORM =
      Pattern.compile("([a-z][a-z0-9-]{1,39})/([a-z][a-z0-9-]{1,39})");

  /** Empty where the text cannot be an address. */
  public static Optional<ForumAddress> parse(String text) {
    var parts = FORM.matcher(text);
    return parts.matches()
        ? Optional.of(new ForumAddress(parts.group(1), parts.group(2)))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return chapter + "/" + slug;
  }
}
