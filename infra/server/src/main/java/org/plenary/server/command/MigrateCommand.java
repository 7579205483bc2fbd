package org.plenary.server.command;

import java.util.concurrent.Callable;
import org.plenary.schema.Migrations;
import org.plenary.server.settings.Settings;
import picocli.CommandLine.Command;

/** Brings the schema up to date. */
@Command(
    name = "migrate",
    description = "Brings the schema of the database up to date.",
    mixinStandardHelpOptions = true)
public final class MigrateCommand implements Callable<Integer> {

  @Override
  public Integer call() throws Exception {
    try {
      int applied = Migrations.migrate(Settings.readDatabase(System.getenv()).address());
      System.out.printf("%d migrations applied%n", applied);
      return 0;
    } catch (Exception failure) {
      System.err.println("plenary: " + Reason.of(failure));
      return 1;
    }
  }
}
