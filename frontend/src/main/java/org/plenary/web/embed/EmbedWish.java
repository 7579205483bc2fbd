package org.plenary.web.embed;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.discussion.DiscussionFilter;
import org.plenary.discussion.DiscussionId;
import org.plenary.discussion.DiscussionSort;
import org.plenary.discussion.DiscussionState;
import org.plenary.feed.FeedKind;
import org.plenary.forum.ForumAddress;
import org.plenary.post.PostId;
import org.plenary.problem.FieldCheck;
import org.plenary.problem.FieldError;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.embed.EmbedSubject.Debate;
import org.plenary.web.embed.EmbedSubject.Listed;
import org.plenary.web.embed.EmbedSubject.Single;
import org.plenary.web.page.EmbedTheme;

/**
 * What a site shows of the forum, as it says in an address.
 *
 * @param lang the language of the words around the titles; that of the place where none is named
 * @param theme of a frame, which alone has one
 */
record EmbedWish(EmbedSubject subject, int limit, Optional<String> lang, EmbedTheme theme) {

  static final int MOST = 50;

  private static final List<String> OF_LIST =
      List.of("chapter", "forum", "topic", "language", "state", "kind", "sort", "limit", "lang");
  private static final List<String> OF_DEBATE = List.of("discussion", "limit", "lang");
  private static final List<String> OF_POST = List.of("post", "lang");

  /** The same as its page shows it, in the language of its place. */
  static EmbedWish of(EmbedSubject subject, int limit) {
    return new EmbedWish(subject, limit, Optional.empty(), EmbedTheme.AUTO);
  }

  /**
   * @param standard how many are listed where no number is named
   * @param others what else the address may say
   * @throws ProblemException of all that is wrong with it
   */
  static EmbedWish of(Request request, int standard, String... others) {
    Query query = query(request, others);
    var wish =
        new EmbedWish(
            subject(query),
            query.number("limit", MOST).orElse(standard),
            query.text("lang"),
            query.choice("theme", EmbedTheme.class).orElse(EmbedTheme.AUTO));
    List<FieldError> errors = wish.errors();
    if (errors.isEmpty()) {
      return wish;
    }
    throw new ProblemException(new Problem.Invalid(errors));
  }

  private static Query query(Request request, String... others) {
    Stream<String> all = Stream.of(OF_LIST, OF_DEBATE, OF_POST).flatMap(List::stream).distinct();
    Query query = request.query(names(all, others));
    List<String> meant = query.text("discussion").isPresent() ? OF_DEBATE : OF_LIST;
    return request.query(
        names((query.text("post").isPresent() ? OF_POST : meant).stream(), others));
  }

  private static String[] names(Stream<String> names, String... others) {
    return Stream.concat(names, Stream.of(others)).toArray(String[]::new);
  }

  private static EmbedSubject subject(Query query) {
    if (query.text("post").isPresent()) {
      return new Single(new PostId(query.id("post")));
    }
    return query.text("discussion").isPresent()
        ? new Debate(new DiscussionId(query.id("discussion")))
        : listed(query);
  }

  private static Listed listed(Query query) {
    return new Listed(
        filter(query),
        query.choice("kind", FeedKind.class).orElse(FeedKind.DISCUSSIONS),
        query.choice("sort", DiscussionSort.class).orElse(DiscussionSort.ACTIVE));
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
        query.choice("state", DiscussionState.class),
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
    if (subject instanceof Listed listed) {
      listed.filter().language().ifPresent(tag -> check.language("language", tag));
      check.that(
          listed.kind() != FeedKind.FEATURED || listed.filter().isWholeChapter(),
          "kind",
          Why.of("embed-featured", "What is featured is asked for by its chapter alone."));
    }
    return check.errors();
  }
}
