package org.plenary.record;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.plenary.merkle.Hash;
import org.plenary.merkle.Node;

final class NodeQueries {

  private static final String FIND =
      """
      select node.level, node.position, node.hash
      from unnest($1::integer[], $2::bigint[]) wanted (level, position)
      join record_node node on node.level = wanted.level and node.position = wanted.position
      """;

  private static final String INSERT =
      """
      insert into record_node (level, position, hash)
      select * from unnest($1::integer[], $2::bigint[], $3::bytea[])
      """;

  private NodeQueries() {}

  /** Those of these that there are. */
  static Future<Map<Node, Hash>> find(SqlClient client, List<Node> wanted) {
    return client
        .preparedQuery(FIND)
        .execute(Tuple.of(levels(wanted), positions(wanted)))
        .map(rows -> rows.stream().collect(Collectors.toMap(NodeQueries::node, NodeQueries::hash)));
  }

  private static Node node(Row row) {
    return new Node(row.getInteger("level"), row.getLong("position"));
  }

  private static Hash hash(Row row) {
    return Hash.of(row.getBuffer("hash").getBytes());
  }

  static Future<Void> insert(SqlClient transaction, SequencedMap<Node, Hash> grown) {
    List<Node> nodes = List.copyOf(grown.sequencedKeySet());
    Object hashes =
        grown.sequencedValues().stream()
            .map(hash -> Buffer.buffer(hash.bytes()))
            .toArray(Buffer[]::new);
    return transaction
        .preparedQuery(INSERT)
        .execute(Tuple.of(levels(nodes), positions(nodes), hashes))
        .mapEmpty();
  }

  private static Object levels(List<Node> nodes) {
    return nodes.stream().map(Node::level).toArray(Integer[]::new);
  }

  private static Object positions(List<Node> nodes) {
    return nodes.stream().map(Node::position).toArray(Long[]::new);
  }
}
