package org.plenary.web.page;

import java.util.List;
import java.util.Optional;
import org.plenary.discussion.Discussion;
import org.plenary.forum.Forum;
import org.plenary.report.CitableRule;
import org.plenary.topic.Topic;

/**
 * The form in which a moderator says what is done with a discussion, and why.
 *
 * @param rules those that count there
 * @param forums where it can go
 * @param post with which a branch begins that is parted from it
 */
public record CurationView(
    Discussion discussion,
    CurationWay way,
    List<CitableRule> rules,
    List<Forum> forums,
    List<Topic> topics,
    Optional<String> post,
    Entered entered) {

  public String action() {
    return DiscussionLinks.curating(discussion.id(), way);
  }

  public boolean asksForTitle() {
    return way == CurationWay.RETITLE || way == CurationWay.SPLIT;
  }

  /** The title that stands in the form first. */
  public String title() {
    return way == CurationWay.RETITLE ? discussion.title() : "";
  }

  public boolean asksForAnother() {
    return way == CurationWay.MERGE || way == CurationWay.DUPLICATE;
  }

  public boolean asksForTime() {
    return way == CurationWay.LOCK;
  }

  public boolean asksForForum() {
    return way == CurationWay.MOVE;
  }

  public boolean asksForLabels() {
    return way == CurationWay.RELABEL;
  }

  /** The fields for topics. */
  public List<Integer> topicFields() {
    return List.of(0, 1, 2, 3, 4);
  }

  /** The topic that is chosen in a field. */
  public String topicAt(int field) {
    List<String> now = discussion.topics();
    return entered.field(CuratingPages.TOPIC + field, field < now.size() ? now.get(field) : "");
  }
}
