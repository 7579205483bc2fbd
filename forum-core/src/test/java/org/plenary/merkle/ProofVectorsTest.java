package org.plenary.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.plenary.fixture.Shared;

/** The proofs, good and bad, of transparency-dev/merkle. */
class ProofVectorsTest {

  @TestFactory
  Stream<DynamicTest> inclusion() {
    return each(
        "inclusion",
        vector ->
            InclusionProof.inTree(
                    vector.getLong("leafIdx"), vector.getLong("treeSize"), path(vector))
                .proves(hash(vector, "leafHash"), hash(vector, "root")));
  }

  @TestFactory
  Stream<DynamicTest> subtreeInclusion() {
    return each(
        "subtreeinclusion",
        vector ->
            new InclusionProof(
                    vector.getLong("leafIdx"),
                    new Subtree(vector.getLong("start"), vector.getLong("end")),
                    path(vector))
                .proves(hash(vector, "leafHash"), hash(vector, "root")));
  }

  // To be consistent with a tree without leaves says nothing, and is no proof there.
  @TestFactory
  Stream<DynamicTest> consistency() {
    return each(
        "consistency",
        vector ->
            vector.getLong("size1") > 0
                && ConsistencyProof.between(
                        vector.getLong("size1"), vector.getLong("size2"), path(vector))
                    .proves(hash(vector, "root1"), hash(vector, "root2")));
  }

  @TestFactory
  Stream<DynamicTest> subtreeConsistency() {
    return each(
        "subtreeconsistency",
        vector ->
            new ConsistencyProof(
                    new Subtree(vector.getLong("start"), vector.getLong("end")),
                    vector.getLong("size"),
                    path(vector))
                .proves(hash(vector, "root1"), hash(vector, "root2")));
  }

  private static Stream<DynamicTest> each(String kind, Predicate<JsonObject> proves) {
    Path folder = Shared.file("protocol/merkle/testdata/" + kind);
    return files(folder).stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    folder.relativize(file).toString(), () -> check(vector(file), proves)));
  }

  private static void check(JsonObject vector, Predicate<JsonObject> proves) {
    boolean wanted = !vector.getBoolean("wantErr");
    assertThat(isProved(vector, proves)).as(vector.getString("desc")).isEqualTo(wanted);
  }

  // What is no hash can be none of a proof.
  private static boolean isProved(JsonObject vector, Predicate<JsonObject> proves) {
    try {
      return proves.test(vector);
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonObject vector(Path file) {
    try {
      return new JsonObject(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Hash hash(JsonObject vector, String name) {
    return hash(vector.getString(name, ""));
  }

  // Some vectors say a few words where any hash would do: one of the words stands for them.
  private static Hash hash(String base64) {
    byte[] bytes = Base64.getDecoder().decode(base64);
    boolean isSaid = bytes.length > 0 && bytes.length < Hash.BYTES;
    return isSaid ? new TreeHasher().leaf(bytes) : Hash.of(bytes);
  }

  private static List<Hash> path(JsonObject vector) {
    JsonArray path = vector.getJsonArray("proof");
    return path == null ? List.of() : path.stream().map(one -> hash((String) one)).toList();
  }
}
