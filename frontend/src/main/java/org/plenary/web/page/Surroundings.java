package org.plenary.web.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plenary.member.Author;
import org.plenary.post.Beginning;
import org.plenary.post.Post;

/**
 * What the other posts of a page say of one: who wrote what it answers, what is answered, what is
 * new below it, and whether the reader has muted its author.
 *
 * @param here the numbers of all
 * @param authors of each post by its number, and of those below which the page begins; empty where
 *     none is shown
 * @param answered the numbers that posts of the page answer
 * @param last the number of the last post
 * @param fresh the numbers of those that are new, as they stand on the page
 * @param own what is so for the reader alone
 */
record Surroundings(
    Set<Integer> here,
    Map<Integer, Optional<String>> authors,
    Set<Integer> answered,
    int last,
    List<Integer> fresh,
    OwnReading own) {

  static Surroundings of(List<Post> posts, Beginning beginning, OwnReading own) {
    Map<Integer, Optional<String>> authors = new HashMap<>();
    beginning
        .path()
        .forEach(above -> authors.put(above.number(), above.author().map(Author::name)));
    Set<Integer> here = new HashSet<>();
    Set<Integer> answered = new HashSet<>();
    for (Post post : posts) {
      here.add(post.number());
      authors.put(post.number(), post.author().map(Author::name));
      post.parentNumber().ifPresent(answered::add);
    }
    int last = posts.isEmpty() ? 0 : posts.getLast().number();
    return new Surroundings(
        here,
        authors,
        answered,
        last,
        posts.stream().filter(own.fresh()::has).map(Post::number).toList(),
        own);
  }

  boolean isHere(int number) {
    return here.contains(number);
  }

  Optional<String> author(int number) {
    return authors.getOrDefault(number, Optional.empty());
  }

  /** What answers the last post of a page is on the next one. */
  boolean mayGoOn(int number) {
    return number == last || answered.contains(number);
  }

  boolean isNew(int number) {
    return fresh.contains(number);
  }

  Optional<Integer> nextNew(int number) {
    int at = fresh.indexOf(number);
    return at < 0 ? Optional.empty() : fresh.stream().skip(at + 1).findFirst();
  }

  boolean isMuted(Post post) {
    return own.isMuted(post);
  }
}
