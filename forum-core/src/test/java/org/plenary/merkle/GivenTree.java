package org.plenary.merkle;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** A tree whose leaves say their numbers, and whose root is made as RFC 9162 defines it. */
record GivenTree(List<Hash> leaves, Nodes nodes) {

  private static final TreeHasher HASHER = new TreeHasher();

  static GivenTree of(long size) {
    List<Hash> leaves = LongStream.range(0, size).mapToObj(GivenTree::leaf).toList();
    Map<Node, Hash> nodes = new HashMap<>();
    var frontier = new Frontier();
    leaves.forEach(leaf -> frontier.add(leaf, nodes::put));
    return new GivenTree(leaves, new Nodes(nodes));
  }

  static Hash leaf(long number) {
    return HASHER.leaf(Long.toString(number).getBytes(StandardCharsets.UTF_8));
  }

  /** By the definition in section 2.1.1, without anything that was kept. */
  static Hash defined(List<Hash> leaves) {
    if (leaves.size() <= 1) {
      return leaves.isEmpty() ? HASHER.empty() : leaves.getFirst();
    }
    int middle = Integer.highestOneBit(leaves.size() - 1);
    return HASHER.node(
        defined(leaves.subList(0, middle)), defined(leaves.subList(middle, leaves.size())));
  }

  Hash root(long size) {
    return nodes.hash(Subtree.whole(size));
  }

  InclusionProof inclusion(long position, Subtree tree) {
    return new InclusionProof(position, tree, nodes.hashes(InclusionProof.parts(position, tree)));
  }

  ConsistencyProof consistency(Subtree part, long size) {
    return new ConsistencyProof(part, size, nodes.hashes(ConsistencyProof.parts(part, size)));
  }
}
