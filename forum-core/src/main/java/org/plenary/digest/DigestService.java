package org.plenary.digest;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.correspondence.Reader;
import org.plenary.correspondence.Readers;
import org.plenary.inbox.Digest;
import org.plenary.inbox.Digests;
import org.plenary.letter.Letter;
import org.plenary.member.MemberId;

/** Reads digests at the moment at which they are sent, many at once by two statements. */
public final class DigestService {

  /** What a digest tells whom. */
  public record Edition(Reader reader, Digest digest) {}

  private final Pool pool;
  private final Readers readers;

  public DigestService(Pool pool, Readers readers) {
    this.pool = pool;
    this.readers = readers;
  }

  /** Nothing for letters that have nothing to tell any more, or nobody to tell it to. */
  public Future<Map<Letter, Edition>> read(Collection<Letter> letters) {
    List<MemberId> members = letters.stream().flatMap(letter -> letter.member().stream()).toList();
    Future<Map<MemberId, Reader>> reached = readers.find(pool, members);
    Future<Map<Long, Digest>> told = Digests.find(pool, letters.stream().map(Letter::id).toList());
    return Future.all(reached, told).map(_ -> editions(letters, reached.result(), told.result()));
  }

  private static Map<Letter, Edition> editions(
      Collection<Letter> letters, Map<MemberId, Reader> reached, Map<Long, Digest> told) {
    var editions = new HashMap<Letter, Edition>();
    for (Letter letter : letters) {
      Optional<Reader> reader = letter.member().map(reached::get);
      Optional<Digest> digest = Optional.ofNullable(told.get(letter.id()));
      reader
          .flatMap(who -> digest.map(what -> new Edition(who, what)))
          .ifPresent(edition -> editions.put(letter, edition));
    }
    return editions;
  }
}
