package org.plenary.web.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A post with what answers it on the same page. Where it cannot be indented further, what is deeper
 * stands beside it.
 */
public record Branch(PostView top, List<Branch> answers) {

  // No post has it.
  private static final int NONE = 0;

  /** Those of a page in tree order; what answers a post of another page begins one. */
  static List<Branch> inTree(List<PostView> posts) {
    Map<Integer, Integer> above = new HashMap<>();
    Map<Integer, PostView> here = new HashMap<>();
    Map<Integer, List<PostView>> below = new LinkedHashMap<>();
    for (PostView view : posts) {
      int number = view.post().number();
      here.put(number, view);
      above.put(number, above(view, here, above));
      below.computeIfAbsent(above.get(number), _ -> new ArrayList<>()).add(view);
    }
    return below(NONE, below);
  }

  private static int above(
      PostView view, Map<Integer, PostView> here, Map<Integer, Integer> above) {
    int parent = view.post().parentNumber().orElse(NONE);
    PostView answered = here.get(parent);
    if (answered == null) {
      return NONE;
    }
    return answered.indent() < PostView.MOST_INDENT ? parent : above.getOrDefault(parent, NONE);
  }

  private static List<Branch> below(int number, Map<Integer, List<PostView>> below) {
    return below.getOrDefault(number, List.of()).stream()
        .map(view -> new Branch(view, below(view.post().number(), below)))
        .toList();
  }

  /** Each for itself, as in time order. */
  static List<Branch> inTime(List<PostView> posts) {
    return posts.stream().map(view -> new Branch(view, List.of())).toList();
  }

  private boolean holds(int number) {
    return replies().anyMatch(view -> view.post().number() == number);
  }

  private Stream<PostView> replies() {
    return answers.stream().flatMap(one -> Stream.concat(Stream.of(one.top), one.replies()));
  }

  /**
   * What a fold of the answers hides.
   *
   * @param usual the language of the discussion, which is not named
   * @param goesOn the number of a post behind which a page ends that is not the last, else 0
   */
  public String summary(Texts texts, String usual, int goesOn) {
    long fresh = replies().filter(PostView::isNew).count();
    String languages =
        replies()
            .filter(PostView::isVisible)
            .map(view -> view.post().language())
            .filter(language -> !language.equals(usual))
            .distinct()
            .map(texts::nameOf)
            .collect(Collectors.joining(texts.text("list.comma")));
    return Stream.of(
            texts.text(holds(goesOn) ? "branch.here" : "branch.replies", replies().count()),
            fresh == 0 ? "" : texts.text("branch.new", fresh),
            languages)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(texts.text("list.comma")));
  }
}
