package org.plenary.devstack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Where a part keeps its data, under which account it runs, and where its log is. */
record PartHome(Path directory, Account account, Path log) {

  private static final Path REACHABLE = Path.of("/var/lib/plenary");

  /**
   * Makes the directory for the account. One that the account cannot reach (below another account's
   * private home, say) is replaced by a directory of {@code /var/lib/plenary}, because the rights
   * of directories that are not ours stay as they are.
   */
  static PartHome in(Path wanted, Path log) {
    Account account = Account.forParts();
    try {
      Path directory = make(wanted.toAbsolutePath().normalize(), account);
      Files.createDirectories(log.toAbsolutePath().resolveSibling("."));
      return new PartHome(directory, account, log);
    } catch (IOException e) {
      throw new PartFailure(
          "Could not make the directory %s: %s".formatted(wanted, e.getMessage()), e);
    }
  }

  private static Path make(Path wanted, Account account) throws IOException {
    Files.createDirectories(wanted.resolveSibling("."));
    Path directory = account.reaches(wanted.resolveSibling(".")) ? wanted : substitute(wanted);
    Files.createDirectories(directory);
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
    account.own(directory);
    return directory;
  }

  /** What its processes hold: an earlier one may still be winding down on the same data. */
  PartLock lock() {
    return PartLock.of(directory);
  }

  /** Makes a directory of this home for its account. */
  void make(Path directory) throws IOException {
    Files.createDirectories(directory);
    account.own(directory);
  }

  /** A random text that is kept in this home from the first time on, for its account alone. */
  String secret(String name) {
    Path file = directory.resolve(name);
    try {
      if (!Files.exists(file)) {
        writeSecret(file);
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new PartFailure("Could not keep a secret in %s: %s".formatted(file, e.getMessage()), e);
    }
  }

  // Made beside its place and moved, so that a death half-way leaves no half secret.
  private void writeSecret(Path file) throws IOException {
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
    Files.deleteIfExists(unfinished);
    Files.createFile(
        unfinished,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(unfinished, HexFormat.of().formatHex(random));
    account.own(unfinished);
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** The directory that stands in for one that the account cannot reach. */
  static Path substitute(Path wanted) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(wanted.toString().getBytes(StandardCharsets.UTF_8));
      return REACHABLE.resolve(HexFormat.of().formatHex(hash, 0, 8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
