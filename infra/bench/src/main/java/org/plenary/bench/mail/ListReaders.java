package org.plenary.bench.mail;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.plenary.bench.stage.Stage;
import org.plenary.mailaddress.AddressSeal;
import org.plenary.mailaddress.MailAddress;
import org.plenary.sealing.Sealing;

/** Members who read a forum as a mailing list, at the addresses of a hundred hosts. */
public final class ListReaders {

  private static final int HOSTS = 100;

  private static final String COME =
      """
      with people as (
        insert into member (issuer, subject, handle, name, welcomed_at)
        select 'https://id.example', 'reader-' || n, 'reader-' || n, 'Reader ' || n, now()
        from generate_series(1, cardinality($1::bytea[])) n
        returning id, handle),
      forum as (
        select forum.chapter_id, forum.id
        from forum
        join chapter on chapter.id = forum.chapter_id
        where chapter.slug = 'global' and forum.slug = $4),
      joined as (
        insert into membership (chapter_id, member_id, role, source)
        select forum.chapter_id, people.id, 'member', 'local' from people cross join forum),
      reading as (
        insert into list_reader (member_id, chapter_id, forum_id)
        select people.id, forum.chapter_id, forum.id from people cross join forum)
      insert into mail_address (member_id, sealed, digest, domain, told_at)
      select people.id, made.sealed, made.digest, made.domain, now()
      from unnest($1::bytea[], $2::bytea[], $3::bytea[]) with ordinality
        as made (sealed, digest, domain, n)
      join people on people.handle = 'reader-' || n
      """;

  private final List<MailAddress> addresses;

  private ListReaders(List<MailAddress> addresses) {
    this.addresses = addresses;
  }

  /**
   * Brings so many into a forum of the chapter of all.
   *
   * @param key by which their addresses are sealed, the server's
   */
  public static ListReaders come(Stage stage, byte[] key, String forum, int count) {
    var seal = new AddressSeal(new Sealing(key));
    List<MailAddress> addresses =
        IntStream.rangeClosed(1, count).mapToObj(ListReaders::of).toList();
    stage.ask(pool -> join(pool, seal, forum, addresses));
    return new ListReaders(addresses);
  }

  private static MailAddress of(int reader) {
    return MailAddress.parse("reader-%d@host-%d.example".formatted(reader, reader % HOSTS))
        .orElseThrow();
  }

  private static Future<Boolean> join(
      Pool pool, AddressSeal seal, String forum, List<MailAddress> addresses) {
    return pool.preparedQuery(COME)
        .execute(
            Tuple.of(
                all(addresses, seal::seal),
                all(addresses, seal::digest),
                all(addresses, seal::domain),
                forum))
        .compose(_ -> pool.query("analyze").execute())
        .map(true);
  }

  private static Buffer[] all(List<MailAddress> addresses, Function<MailAddress, Buffer> what) {
    return addresses.stream().map(what).toArray(Buffer[]::new);
  }

  /** Where they get their mail. */
  public List<String> addresses() {
    return addresses.stream().map(MailAddress::text).toList();
  }
}
