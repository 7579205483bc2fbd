package org.plenary.web.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.discussion.Discussion;
import org.plenary.discussion.DiscussionState;
import org.plenary.holding.OwnHeld;
import org.plenary.post.PostOrder;
import org.plenary.subscription.Attention;
import org.plenary.web.page.DiscussionLine.TopicLink;

/**
 * The page of a discussion.
 *
 * @param head what is told of all of it, on its first page
 * @param inOrder where the whole of it is read in this order
 * @param otherOrder where the other order is read
 * @param events where what happens is told from when the page was made
 * @param isPrinted whether it is drawn for paper
 * @param mayWrite whether writing there is offered to the reader
 * @param path what is answered where it begins within a branch
 * @param position of its posts among all, where it shows some
 * @param related other discussions that have to do with it
 * @param curated what moderators did with it, and can do
 * @param summary what it came to, on its first page
 * @param held what of the reader's waits there, by its number
 * @param chosen of what in it the reader chose to be told; absent where they chose nothing
 * @param fresh what came since the reader was here
 * @param firstNew where the first of it is read
 * @param whole where the whole discussion is read, on the page of a branch
 */
public record ThreadView(
    Discussion discussion,
    Optional<HeadView> head,
    List<TopicLink> topics,
    PostOrder order,
    String inOrder,
    String otherOrder,
    Optional<String> whole,
    boolean isPrinted,
    boolean mayWrite,
    List<PathStep> path,
    Optional<Position> position,
    List<Branch> branches,
    NewPosts fresh,
    Optional<String> firstNew,
    Optional<String> events,
    List<Related> related,
    Curated curated,
    Optional<SummaryView> summary,
    Map<Integer, OwnHeld> held,
    Optional<Attention> chosen,
    Pager pager) {

  /** What waits is here, where it is the reader's own. */
  public Optional<OwnHeld> held(PostView entry) {
    return Optional.ofNullable(held.get(entry.post().number()));
  }

  /** What leads to where the reader chooses of what in it they are told: what they chose, if so. */
  public String following(Texts texts) {
    return chosen
        .map(level -> texts.text("following." + level.sqlName()))
        .map(level -> texts.text("following.is", level))
        .orElseGet(() -> texts.text("following.begin"));
  }

  public boolean isTree() {
    return order == PostOrder.TREE;
  }

  /** How many posts came since the reader was here. */
  public int unread() {
    return fresh.count();
  }

  /** Where the post is that opened it, on this page or the first. */
  public String opening() {
    return hasOpening() ? "#p1" : inOrder + "#p1";
  }

  /** Whether that is on this page. */
  public boolean hasOpening() {
    return branches.stream().anyMatch(branch -> branch.top().isOpening());
  }

  /** How many posts answer it. */
  public int answers() {
    return Math.max(0, discussion.postCount() - 1);
  }

  /** Where it is read on paper. */
  public String print() {
    return inOrder + (inOrder.contains("?") ? "&" : "?") + "print=yes";
  }

  /** The number of the last post where a page follows, else 0. */
  public int goesOn() {
    return pager.next().isPresent() ? last(branches) : 0;
  }

  private static int last(List<Branch> branches) {
    if (branches.isEmpty()) {
      return 0;
    }
    Branch branch = branches.getLast();
    return branch.answers().isEmpty() ? branch.top().post().number() : last(branch.answers());
  }

  /** Whether the reader is asked for an answer. */
  public boolean isAnswerable() {
    return mayWrite && !isLocked();
  }

  public boolean isLocked() {
    return discussion.state() == DiscussionState.LOCKED;
  }
}
