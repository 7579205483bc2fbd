package org.plenary.web.feed;

import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.discussion.DiscussionId;
import org.plenary.feed.FeedDebate;
import org.plenary.feed.FeedEntry;
import org.plenary.feed.FeedPost;
import org.plenary.member.Author;
import org.plenary.post.PostState;
import org.plenary.text.Excerpt;
import org.plenary.topic.Topic;
import org.plenary.web.feed.ShownEntry.Answered;
import org.plenary.web.feed.ShownEntry.Category;
import org.plenary.web.feed.ShownEntry.Content;
import org.plenary.web.feed.ShownEntry.Person;
import org.plenary.web.feed.ShownEntry.Replies;
import org.plenary.web.page.DiscussionLinks;
import org.plenary.web.page.FeedLinks;
import org.plenary.web.page.Links;
import org.plenary.web.page.PostLinks;
import org.plenary.web.page.PostWords;
import org.plenary.web.page.Texts;

/**
 * Makes of posts what feeds tell of them, with whole addresses.
 *
 * @param topics by their addresses
 * @param isForAll whether everybody reads them
 */
record FeedEntries(
    Links links, FeedTags tags, Texts texts, Map<String, Topic> topics, boolean isForAll) {

  private static final Excerpt EXCERPT = new Excerpt();

  /** A discussion, as it was opened. */
  ShownEntry debate(FeedEntry entry, boolean isWhole) {
    FeedDebate debate = entry.debate();
    String address = links.absolute(DiscussionLinks.discussion(debate.id(), debate.title()));
    return new ShownEntry(
        tags.of(debate.id()),
        address,
        debate.title(),
        debate.language(),
        author(entry.post()),
        debate.createdAt(),
        entry.post().changedAt(),
        categories(debate),
        content(entry, isWhole),
        Optional.empty(),
        Optional.of(
            new Replies(
                replies(debate.id()),
                address,
                Math.max(0, debate.postCount() - 1),
                debate.lastActivityAt())));
  }

  // What one member reads may be in no feed for all.
  private Optional<String> replies(DiscussionId debate) {
    return Optional.of(FeedLinks.atom(FeedLinks.discussion(debate)))
        .filter(_ -> isForAll)
        .map(links::absolute);
  }

  /** A post of it. */
  ShownEntry post(FeedEntry entry, boolean isWhole) {
    FeedPost post = entry.post();
    String title = entry.debate().title();
    return new ShownEntry(
        tags.of(post.id()),
        links.absolute(PostLinks.post(post.id())),
        post.number() == 1 ? title : texts.text("feed.answer", title),
        post.language(),
        author(post),
        post.createdAt(),
        post.changedAt(),
        categories(entry.debate()),
        content(entry, isWhole),
        post.parentId()
            .map(parent -> new Answered(tags.of(parent), links.absolute(PostLinks.post(parent)))),
        Optional.empty());
  }

  private Optional<Person> author(FeedPost post) {
    return post.author().map(this::person);
  }

  private Person person(Author author) {
    return new Person(
        author.name(), author.handle().map(handle -> links.absolute(Links.member(handle))));
  }

  private List<Category> categories(FeedDebate debate) {
    return debate.topics().stream()
        .flatMap(slug -> Optional.ofNullable(topics.get(slug)).stream())
        .map(
            topic ->
                new Category(
                    links.absolute("/topics/"), topic.slug(), topic.name(texts.language())))
        .toList();
  }

  private Content content(FeedEntry entry, boolean isWhole) {
    FeedPost post = entry.post();
    if (post.state() != PostState.VISIBLE) {
      return new Content.Summary(texts.text("post." + post.state().sqlName()));
    }
    return isWhole
        ? new Content.Full(links.wholeIn(shown(post)))
        : new Content.Summary(beginning(entry));
  }

  // Who quotes others and no more has no words of their own.
  private static String beginning(FeedEntry entry) {
    String words = EXCERPT.ofShown(entry.post().html());
    return words.isEmpty() ? entry.debate().title() : words;
  }

  private String shown(FeedPost post) {
    var html = new StringOutput(post.html().length() + 64);
    new PostWords(texts, post.html(), post.quotes()).writeTo(html);
    return html.toString();
  }
}
