package org.plenary.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class DiskStoreTest extends AttachmentStoreContract {

  @Override
  AttachmentStore store() {
    return new DiskStore(vertx, directory.resolve("store"));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(directory.resolve("store"))) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void aFileLiesUnderItsFirstDigitsAndCannotBeRun() throws IOException {
    Sha256 digest = store().put(Buffer.buffer("#!/bin/sh")).await();
    String hex = digest.hex();
    Path place =
        directory
            .resolve("store")
            .resolve(hex.substring(0, 2))
            .resolve(hex.substring(2, 4))
            .resolve(hex);
    assertThat(files()).containsExactly(place);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place)))
        .isEqualTo("rw-------");
  }

  @Test
  void nothingHalfWrittenIsLeft() throws IOException {
    AttachmentStore store = store();
    store.put(Buffer.buffer("one")).await();
    store.put(Buffer.buffer("one")).await();
    store.put(Buffer.buffer("two")).await();
    assertThat(files()).hasSize(2);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void whatWasReadIsNotHeldOpen() throws IOException {
    AttachmentStore store = store();
    read(store, store.put(Buffer.buffer("open")).await());
    assertThat(open()).isEmpty();
  }

  private List<Path> open() throws IOException {
    try (Stream<Path> all = Files.list(Path.of("/proc/self/fd"))) {
      return all.map(DiskStoreTest::target)
          .filter(target -> target.startsWith(directory.resolve("store")))
          .toList();
    }
  }

  // The one that lists them is gone by now.
  private static Path target(Path link) {
    try {
      return Files.readSymbolicLink(link);
    } catch (IOException _) {
      return link;
    }
  }

  @Test
  void pathsAreMadeOfDigitsAlone() {
    assertThatThrownBy(() -> new Sha256("../" + "a".repeat(61)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Sha256.parse("A".repeat(64))).isEmpty();
    assertThat(Sha256.parse("a".repeat(64))).isPresent();
  }
}
