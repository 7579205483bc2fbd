package org.plenary.holding;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import org.plenary.chapter.ChapterId;
import org.plenary.sealing.Secret;

/**
 * Knows when a member says the same again in a chapter, by a keyed digest of letters and digits
 * alone. What somebody quotes is not what they say, and a word of thanks may be said every day.
 */
public final class Repetition {

  /** Of how many letters and digits on the same words are a repetition. */
  public static final int SHORTEST = 40;

  private Repetition() {}

  /**
   * Whether this was said lately; if not, it is from now on.
   *
   * @param who a keyed digest of the member
   */
  static Future<Boolean> isOf(
      SqlClient transaction, String who, ChapterId chapter, String source, Duration within) {
    String said = letters(source);
    return said.length() < SHORTEST
        ? Future.succeededFuture(false)
        : PremoderationQueries.note(transaction, digest(who, chapter, said), within)
            .map(fresh -> !fresh);
  }

  /** Whether one says what the other does. */
  static boolean isSame(String one, String other) {
    return letters(one).equals(letters(other));
  }

  /** Forgets that this was said. */
  static Future<Void> forget(SqlClient transaction, String who, ChapterId chapter, String source) {
    return PremoderationQueries.forget(transaction, digest(who, chapter, letters(source)));
  }

  private static Buffer digest(String who, ChapterId chapter, String said) {
    return new Secret(who + " says in " + chapter.value() + " " + said).digest();
  }

  private static String letters(String source) {
    String own =
        source.lines().filter(line -> !line.startsWith(">")).collect(Collectors.joining("\n"));
    return Normalizer.normalize(own, Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Forgets what was said so long ago that no chapter asks for it. */
  public static Future<Void> forget(Pool pool) {
    return PremoderationQueries.forget(pool);
  }
}
