package org.plenary.correspondence;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plenary.caller.Caller;
import org.plenary.caller.CallerRow;
import org.plenary.mailaddress.AddressSeal;
import org.plenary.member.MemberId;

/** Finds out where and how members are written to. */
public final class Readers {

  private final AddressSeal seal;

  public Readers(AddressSeal seal) {
    this.seal = seal;
  }

  /** Of those whom mail reaches: they have an address, it does not fail, and they did not leave. */
  public Future<Map<MemberId, Reader>> find(SqlClient client, Collection<MemberId> members) {
    return ReaderQueries.find(client, members)
        .map(
            rows ->
                rows.stream()
                    .flatMap(row -> reader(row).stream())
                    .collect(Collectors.toMap(Reader::id, Function.identity())));
  }

  private Optional<Reader> reader(Row row) {
    Caller caller = CallerRow.caller(row);
    Buffer sealed = row.getBuffer("sealed");
    return seal.open(sealed)
        .map(
            address ->
                new Reader(caller, caller.person().orElseThrow(), address, seal.mark(address)));
  }
}
