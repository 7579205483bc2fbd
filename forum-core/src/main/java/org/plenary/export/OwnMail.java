package org.plenary.export;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plenary.post.PostId;

/** What posts are called in mail that were none: {@code p<id>@<host>}. */
public final class OwnMail {

  private static final Pattern NAME = Pattern.compile("p([1-9]\\d{0,17})@(.+)");

  private OwnMail() {}

  /**
   * The post that this host calls so; empty for what comes from elsewhere.
   *
   * @param messageId without angle brackets
   */
  public static Optional<PostId> post(String messageId, String host) {
    Matcher name = NAME.matcher(messageId);
    return name.matches() && name.group(2).equalsIgnoreCase(host)
        ? Optional.of(new PostId(Long.parseLong(name.group(1))))
        : Optional.empty();
  }
}
