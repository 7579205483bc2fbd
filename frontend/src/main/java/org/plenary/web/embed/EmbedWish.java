package org.plenary.web.embed;

import io.netty.handler.codec.http.QueryStringEncoder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.discussion.DiscussionFilter;
import org.plenary.discussion.DiscussionSort;
import org.plenary.feed.FeedKind;
import org.plenary.feed.FeedSubject.Place;
import org.plenary.feed.FeedWish;
import org.plenary.feed.Outlet;
import org.plenary.forum.ForumAddress;
import org.plenary.page.PageRequest;
import org.plenary.problem.FieldCheck;
import org.plenary.problem.FieldError;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.page.EmbedTheme;
import org.plenary.web.page.Links;

/**
 * What a site shows of the forum, as it says in an address.
 *
 * @param lang the language of the words around the titles; that of the place where none is named
 * @param theme of a frame, which alone has one
 */
record EmbedWish(
    DiscussionFilter filter,
    FeedKind kind,
    DiscussionSort sort,
    int limit,
    Optional<String> lang,
    EmbedTheme theme) {

  static final int MOST = 50;

  private static final List<String> NAMES =
      List.of("chapter", "forum", "topic", "language", "kind", "sort", "limit", "lang");

  /**
   * @param standard how many are listed where no number is named
   * @param others what else the address may say
   * @throws ProblemException of all that is wrong with it
   */
  static EmbedWish of(Request request, int standard, String... others) {
    Query query =
        request.query(Stream.concat(NAMES.stream(), Stream.of(others)).toArray(String[]::new));
    var wish =
        new EmbedWish(
            filter(query),
            query.choice("kind", FeedKind.class).orElse(FeedKind.DISCUSSIONS),
            query.choice("sort", DiscussionSort.class).orElse(DiscussionSort.ACTIVE),
            query.number("limit", MOST).orElse(standard),
            query.text("lang"),
            query.choice("theme", EmbedTheme.class).orElse(EmbedTheme.AUTO));
    List<FieldError> errors = wish.errors();
    if (errors.isEmpty()) {
      return wish;
    }
    throw new ProblemException(new Problem.Invalid(errors));
  }

  private static DiscussionFilter filter(Query query) {
    Optional<String> chapter = query.text("chapter");
    Optional<ForumAddress> forum = query.text("forum").map(text -> forum(text, chapter));
    return new DiscussionFilter(
        forum,
        chapter.filter(_ -> forum.isEmpty()),
        query.text("topic"),
        query.text("language"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static ForumAddress forum(String text, Optional<String> chapter) {
    String whole = text.contains("/") ? text : chapter.map(slug -> slug + "/" + text).orElse(text);
    return ForumAddress.parse(whole)
        .filter(forum -> chapter.map(forum.chapter()::equals).orElse(true))
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.Invalid.field(
                        "forum",
                        Why.of(
                            "embed-forum",
                            "It must be chapter/forum, or a forum of the chapter that is named."))));
  }

  private List<FieldError> errors() {
    var check = new FieldCheck();
    lang.ifPresent(tag -> check.language("lang", tag));
    filter.language().ifPresent(tag -> check.language("language", tag));
    check.that(
        kind != FeedKind.FEATURED || isOfChapterAlone(),
        "kind",
        Why.of("embed-featured", "What is featured is asked for by its chapter alone."));
    return check.errors();
  }

  private boolean isOfChapterAlone() {
    return filter.chapter().map(DiscussionFilter::ofChapter).filter(filter::equals).isPresent();
  }

  FeedWish feed() {
    return new FeedWish(new Place(filter, kind, sort), Outlet.EMBED, PageRequest.first(limit));
  }

  /** The page with all of it. */
  String page() {
    Optional<String> place =
        filter.forum().map(Links::forum).or(() -> filter.chapter().map(Links::chapter));
    var address =
        new QueryStringEncoder(place.or(() -> filter.topic().map(Links::topic)).orElse("/"));
    filter
        .topic()
        .filter(_ -> place.isPresent())
        .ifPresent(slug -> address.addParam("topic", slug));
    filter.language().ifPresent(tag -> address.addParam("language", tag));
    if (sort != DiscussionSort.ACTIVE) {
      address.addParam("sort", sort.name().toLowerCase(Locale.ROOT));
    }
    return address.toString();
  }
}
