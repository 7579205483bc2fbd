package org.plenary.server.command;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.archive.ArchiveImport;
import org.plenary.archive.ImportListener;
import org.plenary.forum.ForumAddress;
import org.plenary.server.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/** Brings archives of debates into a forum. */
@Command(
    name = "import",
    description = "Brings an archive into a forum; can be run again, each message comes in once.",
    mixinStandardHelpOptions = true)
public class ImportCommand {

  @Option(
      names = "--report",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "where to list what was not imported, and why")
  private Optional<Path> report = Optional.empty();

  /** What to do with an importer. */
  private interface Task {
    ArchiveImport.Result run(ArchiveImport importer, ForumAddress forum, ImportListener listener);
  }

  /** Imports mail. */
  @Command(
      name = "mbox",
      description = "Mailing lists: mbox, pipermail, LISTSERV, also gzipped.",
      mixinStandardHelpOptions = true)
  public int mbox(
      @Parameters(paramLabel = "FILE", arity = "1..*") List<Path> files,
      @Option(
              names = "--forum",
              paramLabel = "CHAPTER/FORUM",
              required = true,
              converter = ForumConverter.class)
          ForumAddress forum)
      throws Exception {
    List<Path> resolved = files.stream().map(folder()::resolve).toList();
    return run(forum, (importer, target, listener) -> importer.mail(target, resolved, listener));
  }

  /** Imports issues. */
  @Command(
      name = "issues",
      description = "Issue trackers: archive.json of the IETF's tools.",
      mixinStandardHelpOptions = true)
  public int issues(
      @Parameters(paramLabel = "FILE") Path file,
      @Option(
              names = "--forum",
              paramLabel = "CHAPTER/FORUM",
              required = true,
              converter = ForumConverter.class)
          ForumAddress forum)
      throws Exception {
    Path resolved = folder().resolve(file);
    return run(forum, (importer, target, listener) -> importer.issues(target, resolved, listener));
  }

  /** The settings; the environment's unless a stack is asked. */
  protected Map<String, String> environment() {
    return System.getenv();
  }

  /** The folder from which files are named. */
  protected Path folder() {
    return Path.of("");
  }

  /** The folder where reports are kept. */
  protected Path reports() {
    return Path.of("");
  }

  private int run(ForumAddress forum, Task task) throws Exception {
    try (ImportReport list = list()) {
      return run(forum, list, task);
    } catch (Exception failure) {
      System.err.println("plenary: " + Reason.of(failure));
      return 1;
    }
  }

  private ImportReport list() throws IOException {
    return report.isPresent()
        ? ImportReport.create(folder().resolve(report.get()))
        : ImportReport.createIn(reports(), LocalDateTime.now(ZoneId.systemDefault()));
  }

  private int run(ForumAddress address, ImportReport list, Task task) {
    Map<String, String> environment = environment();
    return CommandDatabase.use(
        Settings.readDatabase(environment),
        pool -> {
          var importer =
              new ArchiveImport(pool, Settings.readImport(environment).limits(), Clock.systemUTC());
          return tell(task.run(importer, address, progress(list)), list);
        });
  }

  // Java tells whether standard input and output are a terminal, not whether the error output is.
  private static ImportProgress progress(ImportReport list) {
    boolean terminal =
        Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    return ImportProgress.shown(terminal, System.out, System.err, list);
  }

  private static int tell(ArchiveImport.Result result, ImportReport list) {
    result.failures().forEach(sentence -> System.err.println("plenary: " + sentence));
    if (result.counts().imported() < result.counts().read()) {
      System.out.println("What was not imported, and why: " + list);
    }
    System.out.println(result.counts());
    return result.failures().isEmpty() ? 0 : 1;
  }
}
