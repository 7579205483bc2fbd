package org.plenary.server.command;

import io.vertx.pgclient.PgException;
import java.nio.file.FileSystemException;
import org.plenary.archive.ArchiveException;
import org.plenary.problem.Outage;
import org.plenary.schema.SchemaException;
import org.plenary.server.node.DoorException;
import org.plenary.server.settings.SettingsException;

/** Why a command failed, in a sentence for those who gave it. */
final class Reason {

  private Reason() {}

  /**
   * The sentence.
   *
   * @throws Exception the failure itself, when it is a mistake of ours
   */
  static String of(Exception failure) throws Exception {
    return switch (failure) {
      case SettingsException _, SchemaException _, DoorException _, ArchiveException _ ->
          String.valueOf(failure.getMessage());
      case FileSystemException file -> "A file cannot be used: " + file.getMessage();
      case PgException refusal -> "PostgreSQL refuses: " + refusal.getMessage();
      case Exception outage when Outage.isToldBy(outage) ->
          "PostgreSQL does not answer: " + outage.getMessage();
      default -> throw failure;
    };
  }
}
