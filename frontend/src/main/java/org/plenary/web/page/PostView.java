package org.plenary.web.page;

import gg.jte.Content;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plenary.caller.Person;
import org.plenary.member.Author;
import org.plenary.post.Post;
import org.plenary.post.PostOrder;
import org.plenary.post.PostState;

/**
 * A post on the page of its discussion.
 *
 * @param indent from 0 to {@link #MOST_INDENT}
 * @param parentHere whether the answered post is on the same page
 * @param parentAuthor of the answered post, where it is on the same page or this one begins below
 *     it, and its author is shown
 * @param branch where what hangs below is read, when it cannot be indented further
 * @param isNew whether it came since the reader was here
 * @param nextNew the number of the next one below that is new, where this one is
 * @param isMuted whether the reader does not wish to read its author
 */
public record PostView(
    Post post,
    int indent,
    boolean parentHere,
    Optional<String> parentAuthor,
    Optional<String> branch,
    boolean isNew,
    Optional<Integer> nextNew,
    boolean isMuted) {

  /** The deepest indentation; what is deeper stands at it. */
  public static final int MOST_INDENT = 6;

  // Below the title of the discussion.
  private static final int HIGHEST_LEVEL = 2;

  // Below these levels a path no longer tells what hangs below a post.
  private static final int DEEPEST_BRANCH = 198;

  /** The posts of a page; {@code root} is the depth that is not indented. */
  static List<PostView> of(
      List<Post> posts, PostOrder order, int root, String address, Surroundings around) {
    return posts.stream().map(post -> view(post, order, root, address, around)).toList();
  }

  private static PostView view(
      Post post, PostOrder order, int root, String address, Surroundings around) {
    int level = order == PostOrder.TREE ? Math.max(0, post.depth() - root) : 0;
    boolean turns = level > 0 && level % MOST_INDENT == 0 && post.depth() <= DEEPEST_BRANCH;
    return new PostView(
        post,
        Math.min(level, MOST_INDENT),
        post.parentNumber().filter(around::isHere).isPresent(),
        post.parentNumber().flatMap(around::author),
        turns && around.mayGoOn(post.number())
            ? Optional.of(address + "?branch=" + post.number())
            : Optional.empty(),
        around.isNew(post.number()),
        around.nextNew(post.number()),
        around.isMuted(post));
  }

  public String anchor() {
    return "p" + post.number();
  }

  /** Whether it is what opened the discussion, and no answer. */
  public boolean isOpening() {
    return post.number() == 1;
  }

  public boolean answersOpening() {
    return post.parentNumber().filter(number -> number == 1).isPresent();
  }

  /** Where the answered post is read; its tombstone can be read only where it stands. */
  public String parentAddress() {
    return parentHere
        ? "#p" + post.parentNumber().orElseThrow()
        : post.parentId().map(PostLinks::post).orElse("#");
  }

  /** The level of its heading on the page. */
  public int level() {
    return indent + HIGHEST_LEVEL;
  }

  /** What was written, with what is ours in it in the reader's words. */
  public Content words(Texts texts) {
    return new Words(texts, post.html(), post.quotes(), level());
  }

  /** Whether it stands under this reader's own name. */
  public boolean isBy(Person reader) {
    return post.author().flatMap(Author::handle).filter(reader.handle()::equals).isPresent();
  }

  public boolean isVisible() {
    return post.state() == PostState.VISIBLE;
  }

  public String stateKey() {
    return "post." + post.state().name().toLowerCase(Locale.ROOT);
  }
}
