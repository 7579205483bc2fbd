package org.plenary.sample;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import org.plenary.sample.SampleContent.SampleChapter;
import org.plenary.sample.SampleContent.SampleForumPlace;
import org.plenary.sample.SampleContent.SampleRules;

/** Chapters with their forums and rules, and the topics. */
final class SamplePlaces {

  private static final String TOPICS =
      """
      with said as (
        select value ->> 'slug' as slug, (value ->> 'emerging')::boolean as emerging,
          value -> 'names' as names
        from jsonb_array_elements($1::jsonb) value),
      written as (
        insert into topic (slug, emerging) select slug, emerging from said returning id, slug)
      insert into topic_name (topic_id, language, name)
      select written.id, name.key, name.value
      from written
      join said on said.slug = written.slug
      cross join lateral jsonb_each_text(said.names) name
      """;

  private static final String CHAPTER =
      """
      insert into chapter (slug, name, description, languages, mark, hue)
      values ($1, $2, $3, $4, $5, $6)
      returning id
      """;

  private static final String FORUM =
      """
      with written as (
        insert into forum (chapter_id, slug, title, description, language)
        values ($1, $2, $3, $4, $5)
        returning id)
      insert into forum_access (forum_id, version, reading, posting, feeds, embeds, pseudonyms)
      select id, 1, $6::audience, 'members', true, $6 = 'public', false from written
      """;

  private static final String RULES = "select publish_rules($1, null, 1, $2)";

  private SamplePlaces() {}

  static Future<Void> write(SqlClient client, SampleContent content) {
    Future<Void> written = topics(client, content);
    for (SampleChapter chapter : content.chapters()) {
      written = written.compose(_ -> chapter(client, chapter));
    }
    return written;
  }

  private static Future<Void> topics(SqlClient client, SampleContent content) {
    var topics = new JsonArray();
    content
        .topics()
        .forEach(
            topic ->
                topics.add(
                    new JsonObject()
                        .put("slug", topic.slug())
                        .put("emerging", topic.emerging())
                        .put("names", topic.names())));
    return client.preparedQuery(TOPICS).execute(Tuple.of(topics)).mapEmpty();
  }

  private static Future<Void> chapter(SqlClient client, SampleChapter chapter) {
    return client
        .preparedQuery(CHAPTER)
        .execute(
            Tuple.of(
                chapter.slug(),
                chapter.name(),
                chapter.description(),
                chapter.languages().toArray(String[]::new),
                chapter.mark(),
                chapter.hue()))
        .map(rows -> rows.iterator().next().getInteger(0))
        .compose(id -> forums(client, id, chapter).compose(_ -> rules(client, id, chapter)));
  }

  private static Future<Void> forums(SqlClient client, int chapterId, SampleChapter chapter) {
    return client
        .preparedQuery(FORUM)
        .executeBatch(chapter.forums().stream().map(forum -> tuple(chapterId, forum)).toList())
        .mapEmpty();
  }

  private static Tuple tuple(int chapterId, SampleForumPlace forum) {
    return Tuple.of(
        chapterId,
        forum.slug(),
        forum.title(),
        forum.description(),
        forum.language(),
        forum.reading().sqlName());
  }

  private static Future<Void> rules(SqlClient client, int chapterId, SampleChapter chapter) {
    var said = new JsonObject();
    chapter.rules().forEach((language, rules) -> said.put(language, said(rules)));
    return client.preparedQuery(RULES).execute(Tuple.of(chapterId, said)).mapEmpty();
  }

  private static JsonObject said(SampleRules said) {
    var rules = new JsonArray();
    said.rules()
        .forEach(
            rule ->
                rules.add(
                    new JsonObject()
                        .put("number", rules.size() + 1)
                        .put("title", rule.title())
                        .put("body", rule.body())));
    return new JsonObject().put("preamble", said.preamble()).put("rules", rules);
  }
}
