package org.plenary.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Any leaf of any tree is proved to be there, any tree to hold any before it; nothing else is. */
class MerkleTest {

  private static final int LARGEST = 300;

  /** A leaf, a tree that holds it, and which bit is flipped. */
  record Case(long size, long position, int bit) {}

  @Provide
  Arbitrary<Case> cases() {
    return Arbitraries.longs()
        .between(1, LARGEST)
        .flatMap(
            size ->
                Combinators.combine(
                        Arbitraries.longs().between(0, size - 1),
                        Arbitraries.integers().between(0, 255))
                    .as((position, bit) -> new Case(size, position, bit)));
  }

  @Property
  void growsAsDefined(@ForAll @LongRange(min = 0, max = LARGEST) long size) {
    GivenTree tree = GivenTree.of(size);
    var frontier = new Frontier();
    tree.leaves().forEach(leaf -> frontier.add(leaf, (_, _) -> {}));
    assertThat(frontier.root())
        .isEqualTo(GivenTree.defined(tree.leaves()))
        .isEqualTo(tree.root(size));
  }

  @Property
  void goesOnFromItsEdge(@ForAll("cases") Case given) {
    GivenTree tree = GivenTree.of(given.size());
    List<Hash> edge =
        Subtree.whole(given.position()).nodes().stream()
            .map(Node::leaves)
            .map(tree.nodes()::hash)
            .toList();
    var frontier = new Frontier(given.position(), edge);
    tree.leaves().stream().skip(given.position()).forEach(leaf -> frontier.add(leaf, (_, _) -> {}));
    assertThat(frontier.size()).isEqualTo(given.size());
    assertThat(frontier.root()).isEqualTo(tree.root(given.size()));
  }

  @Property
  void anyLeafIsProvedAndNoFlippedBit(@ForAll("cases") Case given) {
    GivenTree tree = GivenTree.of(given.size());
    InclusionProof proof = tree.inclusion(given.position(), Subtree.whole(given.size()));
    Hash leaf = GivenTree.leaf(given.position());
    Hash root = tree.root(given.size());
    assertThat(proof.proves(leaf, root)).isTrue();
    assertThat(proof.proves(flipped(leaf, given.bit()), root)).isFalse();
    assertThat(proof.proves(leaf, flipped(root, given.bit()))).isFalse();
    assertThat(altered(proof.path(), given.bit()))
        .noneMatch(
            path -> new InclusionProof(proof.position(), proof.tree(), path).proves(leaf, root));
    assertThat(LongStream.range(0, given.size()).filter(other -> other != given.position()))
        .noneMatch(
            other -> new InclusionProof(other, proof.tree(), proof.path()).proves(leaf, root));
  }

  @Property
  void anyTreeHoldsAnyBeforeItAndNoOther(@ForAll("cases") Case given) {
    long older = given.position() + 1;
    GivenTree tree = GivenTree.of(given.size());
    ConsistencyProof proof = tree.consistency(Subtree.whole(older), given.size());
    Predicate<ConsistencyProof> proves =
        one -> one.proves(tree.root(older), tree.root(given.size()));
    assertThat(proves.test(proof)).isTrue();
    assertThat(proof.proves(flipped(tree.root(older), given.bit()), tree.root(given.size())))
        .isFalse();
    assertThat(proof.proves(tree.root(older), flipped(tree.root(given.size()), given.bit())))
        .isFalse();
    assertThat(altered(proof.path(), given.bit()))
        .noneMatch(path -> proves.test(ConsistencyProof.between(older, given.size(), path)));
  }

  @Property
  void anySubtreeIsProvedAndAnyLeafInIt(
      @ForAll("cases") Case given, @ForAll @IntRange(min = 0, max = 8) int level) {
    long start = given.position() >> level << level;
    var part = new Subtree(start, given.position() + 1);
    GivenTree tree = GivenTree.of(given.size());
    Hash root = tree.nodes().hash(part);
    assertThat(part.isValid()).isTrue();
    assertThat(tree.consistency(part, given.size()).proves(root, tree.root(given.size()))).isTrue();
    assertThat(
            tree.inclusion(given.position(), part).proves(GivenTree.leaf(given.position()), root))
        .isTrue();
  }

  @Example
  void namesOnlyWhatIsThere() {
    var nodes = new Nodes(java.util.Map.of());
    assertThatThrownBy(() -> nodes.hash(Subtree.whole(2)))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> new Frontier(3, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Hash.of(new byte[31])).isInstanceOf(IllegalArgumentException.class);
  }

  private static Hash flipped(Hash hash, int bit) {
    byte[] bytes = hash.bytes();
    bytes[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
    return Hash.of(bytes);
  }

  /** With a bit flipped in one step, a step more, or the last or first gone. */
  private static List<List<Hash>> altered(List<Hash> path, int bit) {
    List<List<Hash>> altered = new ArrayList<>();
    for (int step = 0; step < path.size(); step++) {
      List<Hash> one = new ArrayList<>(path);
      one.set(step, flipped(one.get(step), bit));
      altered.add(one);
    }
    List<Hash> longer = new ArrayList<>(path);
    longer.add(GivenTree.leaf(0));
    altered.add(longer);
    if (!path.isEmpty()) {
      altered.add(path.subList(0, path.size() - 1));
      altered.add(path.subList(1, path.size()));
    }
    return altered;
  }
}
