package org.plenary.web.embed;

import io.netty.handler.codec.http.QueryStringEncoder;
import java.util.Locale;
import java.util.Optional;
import org.plenary.discussion.DiscussionFilter;
import org.plenary.discussion.DiscussionId;
import org.plenary.discussion.DiscussionSort;
import org.plenary.feed.FeedKind;
import org.plenary.feed.FeedSubject.Place;
import org.plenary.post.PostId;
import org.plenary.web.page.DiscussionLinks;
import org.plenary.web.page.EmbedLinks;
import org.plenary.web.page.Links;
import org.plenary.web.page.PostLinks;

/** What an embed shows. */
sealed interface EmbedSubject {

  /** The page with all of it. */
  String page();

  /** The frame that shows it. */
  String frame();

  /** Some of a place: its discussions, what was said there, or what it features. */
  record Listed(DiscussionFilter filter, FeedKind kind, DiscussionSort sort)
      implements EmbedSubject {

    /** The discussions of a place, the latest post first. */
    static Listed of(DiscussionFilter filter) {
      return new Listed(filter, FeedKind.DISCUSSIONS, DiscussionSort.ACTIVE);
    }

    Place place() {
      return new Place(filter, kind, sort);
    }

    @Override
    public String page() {
      Optional<String> place =
          filter.forum().map(Links::forum).or(() -> filter.chapter().map(Links::chapter));
      var address =
          new QueryStringEncoder(place.or(() -> filter.topic().map(Links::topic)).orElse("/"));
      filter
          .topic()
          .filter(_ -> place.isPresent())
          .ifPresent(slug -> address.addParam("topic", slug));
      filter.language().ifPresent(tag -> address.addParam("language", tag));
      filter.state().ifPresent(state -> address.addParam("state", word(state)));
      if (sort != DiscussionSort.ACTIVE) {
        address.addParam("sort", word(sort));
      }
      return address.toString();
    }

    @Override
    public String frame() {
      var address = new QueryStringEncoder(EmbedLinks.frame());
      filter.chapter().ifPresent(slug -> address.addParam("chapter", slug));
      filter.forum().ifPresent(forum -> address.addParam("forum", forum.toString()));
      filter.topic().ifPresent(slug -> address.addParam("topic", slug));
      filter.language().ifPresent(tag -> address.addParam("language", tag));
      filter.state().ifPresent(state -> address.addParam("state", word(state)));
      return address.toString();
    }

    private static String word(Enum<?> constant) {
      return constant.name().toLowerCase(Locale.ROOT);
    }
  }

  /** What was said last in one discussion. */
  record Debate(DiscussionId id) implements EmbedSubject {

    @Override
    public String page() {
      return DiscussionLinks.discussion(id);
    }

    @Override
    public String frame() {
      return EmbedLinks.frame() + "?discussion=" + id.value();
    }
  }

  /** One post. */
  record Single(PostId id) implements EmbedSubject {

    @Override
    public String page() {
      return PostLinks.post(id);
    }

    @Override
    public String frame() {
      return EmbedLinks.frame() + "?post=" + id.value();
    }
  }
}
