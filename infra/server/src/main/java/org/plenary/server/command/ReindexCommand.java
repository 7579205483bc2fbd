package org.plenary.server.command;

import java.util.Optional;
import org.plenary.search.node.SearchNode;
import org.plenary.search.rebuild.Rebuild;
import picocli.CommandLine.Command;

/** Builds the next index beside the one that is asked, and puts it in its place. */
@Command(
    name = "reindex",
    description =
        "Builds the search anew beside the one that is asked; servers may run. Stopped, it goes on"
            + " where it was. Ends with 1 where posts were refused, or somebody is at it already.",
    mixinStandardHelpOptions = true)
public class ReindexCommand extends IndexCommand {

  @Override
  final int work(SearchNode node) {
    Optional<Rebuild.Outcome> outcome =
        node.rebuild().run(new ReindexProgress(System.err)::walked).await();
    System.out.println(outcome.map(ReindexCommand::told).orElse("Somebody is at it already."));
    return outcome.filter(built -> built.refused() == 0).isPresent() ? 0 : 1;
  }

  private static String told(Rebuild.Outcome outcome) {
    return "%d indexed, %d refused"
        .formatted(outcome.posts() - outcome.refused(), outcome.refused());
  }
}
