package org.plenary.server.command;

import java.util.Optional;
import org.plenary.search.check.Tally;
import org.plenary.search.node.SearchNode;
import picocli.CommandLine.Command;

/** Compares the index with the database, and repairs it. */
@Command(
    name = "check-index",
    description =
        "Compares the search with the database and repairs what differs; servers may run. Ends with"
            + " 0 where nothing differed, 3 where all that did is repaired, and 1 where it is not.",
    mixinStandardHelpOptions = true)
public class CheckIndexCommand extends IndexCommand {

  static final int REPAIRED = 3;

  @Override
  final int work(SearchNode node) {
    Optional<Tally> tally = node.check().await();
    System.out.println(
        tally
            .map(Tally::toString)
            .orElse("There is no index of this kind yet, or somebody is at it already."));
    return tally.map(CheckIndexCommand::code).orElse(1);
  }

  private static int code(Tally tally) {
    if (tally.refused() > 0) {
      return 1;
    }
    return tally.isTrue() ? 0 : REPAIRED;
  }
}
