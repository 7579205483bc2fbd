package org.plenary.appeal;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import org.plenary.attachment.Sha256;
import org.plenary.attachment.Upload;
import org.plenary.conduct.CodePlace;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.CitedRule;
import org.plenary.post.Attachments;

/** Reads what an appeal is about; whoever asks has found that the caller may decide it. */
final class ContestedQueries {

  // What a member says of themselves.
  private static final String PROFILE =
      """
      nullif(concat_ws(E'\\n', nullif(self.pronouns, ''),
        (select string_agg(said.organisation, E'\\n' order by said.position)
         from affiliation said
         where said.member_id = self.id)), '')
      """;

  // What was redacted is kept with the action for as long as an appeal waits.
  private static final String FIND =
      """
      select d.title, d.language as title_language, whose.slug as rules, narrower.slug as narrower, code.version, a.rule,
        said.title as rule_title, said.body as rule_body, said.language as rule_language,
        coalesce(
          (select gone.source
           from jsonb_to_recordset(a.before -> 'words') gone (revision integer, source text)
           order by gone.revision desc
           limit 1),
          file.name, words.source, summed.source, %s) as source,
        coalesce(words.language, summary.language) as language,
        case when file.stored and file.taken_revision is null then encode(file.sha256, 'hex') end as sha256,
        file.name, file.media_type, file.size, file.description,
        case when file.post_id is null then %s end as attachments
      from moderation_action a
      join code_of_conduct code on code.id = a.code_id
      join chapter whose on whose.id = code.chapter_id
      left join forum narrower on narrower.id = code.forum_id
      join lateral (
        select rule.title, rule.body, rule.language
        from rule
        where rule.code_id = code.id and rule.number = a.rule
        order by array_position($2::text[], rule.language),
          array_position(whose.languages, rule.language), rule.language
        limit 1) said on true
      left join contribution c on c.id = a.contribution_id
      left join attachment file on file.contribution_id = c.id
      left join member self on c.kind = 'profile' and self.profile_id = c.id
      left join summary on summary.id = c.id
      left join summary_version summed on summed.summary_id = summary.id
        and summed.version = summary.version
      left join post p on p.id = coalesce(file.post_id, c.id)
        or c.kind = 'discussion' and p.discussion_id = c.id and p.number = 1
      left join discussion d on d.id = coalesce(p.discussion_id, summary.discussion_id, c.id)
      left join post_revision words on words.chapter_id = p.chapter_id and words.post_id = p.id
        and words.revision = p.revision
      where a.id = $1
      """
          .formatted(PROFILE, Attachments.COLUMN);

  private ContestedQueries() {}

  static Future<Optional<Contested>> find(
      SqlClient client, ActionId action, List<String> languages) {
    return client
        .preparedQuery(FIND)
        .mapping(ContestedQueries::contested)
        .execute(Tuple.of(action.value()).addArrayOfString(languages.toArray(String[]::new)))
        .map(rows -> rows.stream().findFirst());
  }

  private static Contested contested(Row row) {
    return new Contested(
        new CitedRule(
            new CodePlace(row.getString("rules"), Optional.ofNullable(row.getString("narrower"))),
            row.getInteger("version"),
            row.getInteger("rule"),
            row.getString("rule_title"),
            row.getString("rule_body"),
            row.getString("rule_language")),
        Optional.ofNullable(row.getString("title")),
        Optional.ofNullable(row.getString("title_language")),
        Optional.ofNullable(row.getString("source")),
        Optional.ofNullable(row.getString("language")),
        Optional.ofNullable(row.getString("sha256")).map(digest -> file(row, digest)),
        Attachments.of(row));
  }

  private static Upload file(Row row, String digest) {
    return new Upload(
        new Sha256(digest),
        row.getString("name"),
        row.getString("media_type"),
        row.getLong("size"),
        row.getString("description"));
  }
}
