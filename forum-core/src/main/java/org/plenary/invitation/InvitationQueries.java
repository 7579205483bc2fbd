package org.plenary.invitation;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.plenary.chapter.Brand;
import org.plenary.chapter.ChapterId;
import org.plenary.member.MemberId;

final class InvitationQueries {

  // Two officers at once must not both find room for one more.
  private static final String LOCK = "select from chapter where id = $1 for update";

  // One that ended makes room for another of the same address.
  private static final String REPLACE =
      """
      update invitation set withdrawn_at = now()
      where chapter_id = $1 and accepted_at is null and withdrawn_at is null
        and (address_digest = $2 or expires_at <= now())
      """;

  private static final String INSERT =
      """
      insert into invitation (chapter_id, invited_by, digest, address_digest, note, expires_at)
      select $1, $2, $3, $4, $5, now() + $6 * interval '1 second'
      where $7 > (
        select count(*) from invitation
        where chapter_id = $1 and accepted_at is null and withdrawn_at is null)
      returning id
      """;

  // Of what is taken back nothing is sent any more, by nobody who has it not in hand already.
  private static final String DROP =
      """
      update letter set ended_at = now(), ending = 'dropped', sealed_to = null, sealed_words = null
      where ended_at is null and (leased_until is null or leased_until < now())
        and invitation_id in (
          select id from invitation
          where chapter_id = $1 and address_digest = $2 and withdrawn_at is not null)
      """;

  private static final String IS_MAILED =
      """
      select exists (
        select from invitation
        join letter on letter.invitation_id = invitation.id
        where invitation.chapter_id = $1 and invitation.address_digest = $2
          and letter.made_at > now() - interval '1 day'
          and letter.ending is distinct from 'dropped') as is_mailed
      """;

  private static final String WAITING =
      """
      select i.id, i.note, m.handle, i.made_at, i.expires_at
      from invitation i
      join member m on m.id = i.invited_by
      where i.chapter_id = $1 and i.accepted_at is null and i.withdrawn_at is null
        and i.expires_at > now()
      order by i.id
      """;

  private static final String WITHDRAW =
      """
      update invitation set withdrawn_at = now()
      where chapter_id = $1 and id = $2 and accepted_at is null and withdrawn_at is null
        and expires_at > now()
      """;

  // Who is no officer any more admits nobody.
  private static final String STANDS_FOR_IT =
      """
      exists (
        select from membership
        join chapter on chapter.id = membership.chapter_id
        where membership.member_id = i.invited_by
          and (membership.role = 'officer' and membership.chapter_id = i.chapter_id
            or membership.role = 'administrator' and chapter.slug = 'global'))
      """;

  private static final String OPEN =
      """
      select i.id, c.id as chapter_id, c.slug, c.name as chapter_name, c.mark, c.hue,
        c.languages[1] as chapter_language,
        i.invited_by, m.name, i.expires_at
      from invitation i
      join chapter c on c.id = i.chapter_id
      join member m on m.id = i.invited_by
      where %s and i.accepted_at is null and i.withdrawn_at is null
        and i.expires_at > now() and %s
      """;

  private static final String FIND = OPEN.formatted("i.digest = $1", STANDS_FOR_IT);

  private static final String MAILED = OPEN.formatted("i.id = any ($1)", STANDS_FOR_IT);

  private static final String ACCEPT =
      """
      with accepted as (
        update invitation i set accepted_at = now(), accepted_by = $2
        where id = $1 and accepted_at is null and withdrawn_at is null and expires_at > now()
          and %s
        returning chapter_id)
      insert into membership (chapter_id, member_id, role, source)
      select chapter_id, $2, 'member', 'invitation' from accepted
      on conflict do nothing
      """
          .formatted(STANDS_FOR_IT);

  private InvitationQueries() {}

  /** Empty when too many wait already. */
  static Future<Optional<InvitationId>> insert(
      SqlClient transaction,
      ChapterId chapter,
      MemberId officer,
      Kept invitation,
      InvitationLimits limits) {
    return transaction
        .preparedQuery(LOCK)
        .execute(Tuple.of(chapter.value()))
        .compose(
            _ ->
                transaction
                    .preparedQuery(REPLACE)
                    .execute(Tuple.of(chapter.value(), invitation.address())))
        .compose(
            _ ->
                transaction
                    .preparedQuery(INSERT)
                    .mapping(row -> new InvitationId(row.getLong("id")))
                    .execute(
                        Tuple.of(
                            chapter.value(),
                            officer.value(),
                            invitation.secret(),
                            invitation.address(),
                            invitation.note(),
                            limits.life().toSeconds(),
                            limits.most())))
        .map(rows -> rows.stream().findFirst());
  }

  /** Whether this chapter mailed the same address within a day; what waits to be is not sent. */
  static Future<Boolean> isMailed(SqlClient transaction, ChapterId chapter, Buffer address) {
    Tuple place = Tuple.of(chapter.value(), address);
    return transaction
        .preparedQuery(DROP)
        .execute(place)
        .compose(_ -> transaction.preparedQuery(IS_MAILED).execute(place))
        .map(rows -> rows.iterator().next().getBoolean("is_mailed"));
  }

  /** What of an invitation is kept. */
  record Kept(Buffer secret, Buffer address, String note) {}

  static Future<List<WaitingInvitation>> listWaiting(SqlClient client, ChapterId chapter) {
    return client
        .preparedQuery(WAITING)
        .mapping(InvitationQueries::waiting)
        .execute(Tuple.of(chapter.value()))
        .map(rows -> rows.stream().toList());
  }

  private static WaitingInvitation waiting(Row row) {
    return new WaitingInvitation(
        new InvitationId(row.getLong("id")),
        row.getString("note"),
        row.getString("handle"),
        row.getOffsetDateTime("made_at").toInstant(),
        row.getOffsetDateTime("expires_at").toInstant());
  }

  /** False when none of this chapter waits under this number. */
  static Future<Boolean> withdraw(SqlClient client, ChapterId chapter, InvitationId id) {
    return client
        .preparedQuery(WITHDRAW)
        .execute(Tuple.of(chapter.value(), id.value()))
        .map(rows -> rows.rowCount() == 1);
  }

  /** The one that still can be accepted. */
  static Future<Optional<Invitation>> find(SqlClient client, Buffer digest) {
    return client
        .preparedQuery(FIND)
        .mapping(InvitationQueries::invitation)
        .execute(Tuple.of(digest))
        .map(rows -> rows.stream().findFirst());
  }

  /** Those of them that still can be accepted. */
  static Future<List<Invitation>> list(SqlClient client, Collection<Long> ids) {
    return client
        .preparedQuery(MAILED)
        .mapping(InvitationQueries::invitation)
        .execute(Tuple.tuple().addArrayOfLong(ids.toArray(Long[]::new)))
        .map(rows -> rows.stream().toList());
  }

  private static Invitation invitation(Row row) {
    return new Invitation(
        new InvitationId(row.getLong("id")),
        new ChapterId(row.getInteger("chapter_id")),
        row.getString("slug"),
        Brand.of(row, row.getString("chapter_name")),
        new MemberId(row.getLong("invited_by")),
        row.getString("name"),
        row.getOffsetDateTime("expires_at").toInstant());
  }

  /** False when somebody else was faster, or it ended meanwhile. */
  static Future<Boolean> accept(SqlClient transaction, InvitationId id, MemberId member) {
    return transaction
        .preparedQuery(ACCEPT)
        .execute(Tuple.of(id.value(), member.value()))
        .map(rows -> rows.rowCount() == 1);
  }
}
