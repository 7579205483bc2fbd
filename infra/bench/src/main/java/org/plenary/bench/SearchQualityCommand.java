package org.plenary.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plenary.bench.figure.Figure;
import org.plenary.bench.figure.Figures;
import org.plenary.bench.figure.Goal;
import org.plenary.bench.quality.Judged;
import org.plenary.bench.quality.Scores;
import org.plenary.devstack.Elasticsearch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures how well questions are answered that people have judged. */
@Command(
    name = "search-quality",
    description =
        "Indexes a collection in the form of BEIR as posts are indexed, asks its questions as"
            + " anybody asks, and compares with what people judged.",
    mixinStandardHelpOptions = true)
final class SearchQualityCommand implements Callable<Integer> {

  @Mixin private Output output = new Output();

  @Parameters(paramLabel = "FOLDER", description = "with corpus.jsonl, queries.jsonl and qrels")
  private Path folder = Path.of("");

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description = "of the collection; else what its name ends in, as in cranfield-en")
  private @Nullable String language;

  @Option(names = "--ndcg", paramLabel = "X", description = "which nDCG@10 is good enough")
  private double enough;

  @Override
  public Integer call() throws IOException {
    Figures figures = output.figures();
    Judged judged = Judged.read(folder);
    try (Elasticsearch elasticsearch = Elasticsearch.temporary()) {
      Scores scores = Scores.of(judged, tag(), elasticsearch);
      figures.add(Figure.of("nDCG@10", scores.ndcg(), "", Goal.atLeast(enough)));
      figures.add(Figure.of("recall@100", scores.recall(), ""));
    }
    return figures.conclude();
  }

  private String tag() {
    String name = folder.toAbsolutePath().normalize().getFileName().toString();
    return Optional.ofNullable(language).orElse(name.substring(name.lastIndexOf('-') + 1));
  }
}
