package org.plenary.web.page;

import java.util.List;
import java.util.Map;
import org.plenary.discussion.Discussion;
import org.plenary.topic.Topic;

/** A discussion in a list. */
public record DiscussionLine(Discussion discussion, String address, List<TopicLink> topics) {

  /** A topic by its name in the reader's language. */
  public record TopicLink(String name, String address) {}

  static DiscussionLine of(Discussion discussion, Map<String, Topic> topics, String language) {
    return new DiscussionLine(
        discussion,
        DiscussionLinks.discussion(discussion),
        links(discussion.topics(), topics, language));
  }

  static List<TopicLink> links(List<String> slugs, Map<String, Topic> topics, String language) {
    return slugs.stream()
        .filter(topics::containsKey)
        .map(slug -> new TopicLink(name(topics, slug, language), Links.topic(slug)))
        .toList();
  }

  private static String name(Map<String, Topic> topics, String slug, String language) {
    Topic topic = topics.get(slug);
    return topic == null ? slug : topic.name(language);
  }
}
