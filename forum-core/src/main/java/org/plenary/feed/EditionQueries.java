package org.plenary.feed;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.caller.Visibility;
import org.plenary.chapter.Brand;
import org.plenary.discussion.Conditions;
import org.plenary.discussion.DiscussionFilter;
import org.plenary.discussion.DiscussionId;
import org.plenary.feed.FeedPlace.OfChapter;
import org.plenary.feed.FeedPlace.OfDebate;
import org.plenary.feed.FeedPlace.OfForum;
import org.plenary.feed.FeedSubject.Debate;
import org.plenary.feed.FeedSubject.Place;
import org.plenary.forum.ForumAddress;

/** A feed by the versions of what it lists, with the names of where that is. */
final class EditionQueries {

  private static final String CHAPTER =
      """
      chapter.slug as chapter_slug, chapter.name as chapter_name, chapter.mark, chapter.hue,
      chapter.languages[1] as chapter_language, chapter.embed_origins
      """;

  private static final String FORUM =
      "f.slug as forum_slug, f.title as forum_title, f.language as forum_language";

  private static final String NO_FORUM =
      "null as forum_slug, null as forum_title, null as forum_language";

  private static final String NO_DEBATE =
      "null::bigint as id, null as title, null as language, null::bigint as merged_into";

  private static final String OF_DEBATE =
      """
      select %s, %s, d.id, d.title, d.language, d.merged_into, d.opened_at as since,
        concat_ws(':', d.version, access.version, (select version from name_edition)) as digest
      from discussion d
      join contribution c on c.chapter_id = d.chapter_id and c.id = d.id
      join forum f on f.id = d.forum_id
      join chapter on chapter.id = d.chapter_id
      join forum_current_access access on access.forum_id = d.forum_id
      where d.id = $5 and c.state = 'visible' and %s and\s"""
          .formatted(CHAPTER, FORUM, Visibility.DISCUSSION);

  private static final String ALL =
      """
      select null as chapter_slug, null as chapter_name, null as mark, null::integer as hue,
        null as chapter_language, null::text[] as embed_origins, %s, %s,
        (select min(founded_at) from chapter) as since
      """
          .formatted(NO_FORUM, NO_DEBATE);

  private EditionQueries() {}

  /** Empty where the place is not there for the caller, or does not leave this way. */
  static Future<Optional<FeedEdition>> find(SqlClient client, Caller caller, FeedWish wish) {
    Conditions statement =
        switch (wish.subject()) {
          case Debate debate -> debate(caller, wish.outlet(), debate.id());
          case Place place -> place(caller, wish, place);
          case FeedSubject.Author _, FeedSubject.Search _ ->
              throw new IllegalArgumentException("It has no edition");
        };
    return client
        .preparedQuery(statement.sql())
        .mapping(EditionQueries::edition)
        .execute(statement.values())
        .map(rows -> rows.stream().findFirst());
  }

  private static Conditions debate(Caller caller, Outlet outlet, DiscussionId id) {
    return new Conditions(
        OF_DEBATE + outlet.condition(), Visibility.of(caller).addLong(id.value()));
  }

  private static Conditions place(Caller caller, FeedWish wish, Place place) {
    var listed = Selections.listed(caller, wish, place);
    String named = named(place.filter(), wish.outlet(), listed.values().size());
    place.filter().forum().ifPresent(forum -> add(listed.values(), forum));
    place.filter().chapter().ifPresent(slug -> listed.values().addString(slug));
    return new Conditions(digested(listed.sql(), named), listed.values());
  }

  // The page is cut before its versions are looked up; who is named there may be called otherwise.
  private static String digested(String page, String place) {
    return """
      with page as materialized (%s),
      listed as (
        select md5(string_agg(
            concat_ws(':', id, version, access_version), ',' order by id)) as digest
        from page)
      select place.*, concat_ws(':', digest, (select version from name_edition)) as digest
      from listed
      cross join (%s) place
      """
        .formatted(page, place);
  }

  private static void add(Tuple values, ForumAddress forum) {
    values.addString(forum.chapter()).addString(forum.slug());
  }

  private static String named(DiscussionFilter filter, Outlet outlet, int parameters) {
    if (filter.forum().isPresent()) {
      return """
        select %s, %s, %s, f.opened_at as since
        from forum f
        join chapter on chapter.id = f.chapter_id
        join forum_current_access access on access.forum_id = f.id
        where chapter.slug = $%d and f.slug = $%d and %s and %s
        """
          .formatted(
              CHAPTER,
              FORUM,
              NO_DEBATE,
              parameters + 1,
              parameters + 2,
              Visibility.FORUM,
              outlet.condition());
    }
    return filter.chapter().isPresent()
        ? "select %s, %s, %s, chapter.founded_at as since from chapter where chapter.slug = $%d"
            .formatted(CHAPTER, NO_FORUM, NO_DEBATE, parameters + 1)
        : ALL;
  }

  private static FeedEdition edition(Row row) {
    Optional<OfChapter> chapter =
        Optional.ofNullable(row.getString("chapter_slug"))
            .map(
                slug ->
                    new OfChapter(
                        slug,
                        Brand.of(row, row.getString("chapter_name")),
                        List.of(row.getArrayOfStrings("embed_origins"))));
    Optional<OfForum> forum =
        Optional.ofNullable(row.getString("forum_slug"))
            .map(
                slug ->
                    new OfForum(
                        new ForumAddress(row.getString("chapter_slug"), slug),
                        row.getString("forum_title"),
                        row.getString("forum_language")));
    Optional<OfDebate> debate =
        Optional.ofNullable(row.getLong("id"))
            .map(
                id ->
                    new OfDebate(
                        new DiscussionId(id), row.getString("title"), row.getString("language")));
    return new FeedEdition(
        new FeedPlace(
            chapter,
            forum,
            debate,
            Optional.ofNullable(row.getOffsetDateTime("since")).map(OffsetDateTime::toInstant),
            Optional.ofNullable(row.getLong("merged_into")).map(DiscussionId::new)),
        row.getString("digest"));
  }
}
