package org.plenary.digest;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.plenary.caller.CallerRow;
import org.plenary.letter.MailWay;
import org.plenary.member.MemberId;

/** A member to whom digests of one way come. */
record DigestReader(MemberId member, MailWay way, ZoneId zone) {

  /** And when the next does. */
  record Next(DigestReader reader, Instant at) {}

  static DigestReader of(Row row) {
    return new DigestReader(
        new MemberId(row.getLong("member_id")),
        MailWay.ofSql(row.getString("way")),
        CallerRow.zone(row.getString("time_zone")));
  }

  /** Side by side, as a statement takes them: members, ways, moments. */
  static Tuple values(List<Next> readers) {
    return Tuple.tuple()
        .addArrayOfLong(
            readers.stream().map(next -> next.reader().member().value()).toArray(Long[]::new))
        .addArrayOfString(
            readers.stream().map(next -> next.reader().way().sqlName()).toArray(String[]::new))
        .addArrayOfOffsetDateTime(
            readers.stream().map(next -> moment(next.at())).toArray(OffsetDateTime[]::new));
  }

  static OffsetDateTime moment(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
