package org.plenary.server.command;

import java.util.concurrent.Callable;
import org.plenary.schema.Migrations;
import org.plenary.schema.SchemaException;
import org.plenary.server.settings.Settings;
import org.plenary.server.settings.SettingsException;
import picocli.CommandLine.Command;

/** Brings the schema up to date. */
@Command(
    name = "migrate",
    description = "Brings the schema of the database up to date.",
    mixinStandardHelpOptions = true)
public final class MigrateCommand implements Callable<Integer> {

  @Override
  public Integer call() {
    try {
      int applied = Migrations.migrate(Settings.readDatabase(System.getenv()).address());
      System.out.printf("%d migrations applied%n", applied);
      return 0;
    } catch (SettingsException | SchemaException e) {
      System.err.println(e.getMessage());
      return 1;
    }
  }
}
