package org.plenary.devstack;

import java.nio.file.Path;

/** A process that keeps a secret, or cannot. */
final class SecretWriter {

  private SecretWriter() {}

  public static void main(String[] arguments) {
    SecretTest.home(Path.of(arguments[0])).secret("password");
  }
}
