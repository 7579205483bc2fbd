package org.plenary.post;

import java.util.List;
import java.util.Optional;
import org.plenary.member.Author;

/**
 * Where in its discussion a page of posts begins.
 *
 * @param before how many posts that can be read stand before its first
 * @param path what its first post answers, from the beginning of the tree: the first, and at most
 *     the last three
 */
public record Beginning(int before, List<Ancestor> path) {

  /** Of a discussion's first page. */
  public static final Beginning FIRST = new Beginning(0, List.of());

  /**
   * A post below which another hangs.
   *
   * @param author empty where nothing of it is shown
   */
  public record Ancestor(int number, int depth, Optional<Author> author) {}

  public Beginning {
    path = List.copyOf(path);
  }
}
