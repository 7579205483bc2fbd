package org.plenary.web.embed;

import java.time.Instant;
import java.util.Optional;
import org.plenary.feed.FeedDebate;
import org.plenary.feed.FeedEntry;
import org.plenary.feed.FeedKind;
import org.plenary.feed.FeedPlace;
import org.plenary.feed.FeedPlace.OfDebate;
import org.plenary.feed.FeedPlace.OfForum;
import org.plenary.feed.FeedPost;
import org.plenary.member.Author;
import org.plenary.text.Excerpt;
import org.plenary.web.feed.FeedTags;
import org.plenary.web.page.DiscussionLinks;
import org.plenary.web.page.Links;
import org.plenary.web.page.PostLinks;
import org.plenary.web.page.Texts;

/**
 * One title of a list that other sites show; all addresses are whole.
 *
 * @param id by which it is known for ever
 * @param author empty where nobody is named
 * @param replies how many there are, in words; empty of a post
 * @param at when it was written, or of a discussion when something last was
 */
public record EmbedLine(
    String id,
    String address,
    Named title,
    Optional<Author> author,
    Named forum,
    String forumAddress,
    Optional<String> replies,
    Instant createdAt,
    Instant at,
    Instant changedAt) {

  private static final Excerpt EXCERPT = new Excerpt();

  static EmbedLine of(FeedEntry entry, FeedKind kind, Texts texts, Links links, FeedTags tags) {
    return kind == FeedKind.POSTS ? post(entry, links, tags) : debate(entry, texts, links, tags);
  }

  private static EmbedLine post(FeedEntry entry, Links links, FeedTags tags) {
    return new EmbedLine(
        tags.of(entry.post().id()),
        links.absolute(PostLinks.post(entry.post().id())),
        title(entry.debate()),
        entry.post().author(),
        forum(entry.debate()),
        links.absolute(Links.forum(entry.debate().forum())),
        Optional.empty(),
        entry.post().createdAt(),
        entry.post().createdAt(),
        entry.post().changedAt());
  }

  /** A post by its beginning, where it is told already of which discussion it is. */
  static EmbedLine said(FeedPost post, FeedPlace place, Links links, FeedTags tags) {
    OfDebate debate = place.debate().orElseThrow();
    OfForum forum = place.forum().orElseThrow();
    String words = EXCERPT.ofShown(post.html());
    return new EmbedLine(
        tags.of(post.id()),
        links.absolute(PostLinks.post(post.id())),
        words.isEmpty()
            ? new Named(debate.title(), debate.language())
            : new Named(words, post.language()),
        post.author(),
        new Named(forum.title(), forum.language()),
        links.absolute(Links.forum(forum.address())),
        Optional.empty(),
        post.createdAt(),
        post.createdAt(),
        post.changedAt());
  }

  private static EmbedLine debate(FeedEntry entry, Texts texts, Links links, FeedTags tags) {
    FeedDebate debate = entry.debate();
    return new EmbedLine(
        tags.of(debate.id()),
        links.absolute(DiscussionLinks.discussion(debate.id(), debate.title())),
        title(debate),
        entry.post().author(),
        forum(debate),
        links.absolute(Links.forum(debate.forum())),
        Optional.of(texts.text("branch.replies", Math.max(0, debate.postCount() - 1))),
        debate.createdAt(),
        debate.lastActivityAt(),
        debate.lastActivityAt());
  }

  private static Named title(FeedDebate debate) {
    return new Named(debate.title(), debate.language());
  }

  private static Named forum(FeedDebate debate) {
    return new Named(debate.forumTitle(), debate.forumLanguage());
  }
}
