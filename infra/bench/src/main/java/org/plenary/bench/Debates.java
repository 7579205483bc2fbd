package org.plenary.bench;

import java.nio.file.Path;
import org.plenary.bench.archive.Archives;
import org.plenary.bench.stage.Debate;
import org.plenary.bench.stage.ImportProcess;
import org.plenary.bench.stage.Stage;

/** The debates whose pages are measured: one of exactly a page, and a long one. */
record Debates(Debate page, Debate longest) {

  static final int PAGE = 50;

  private static final long SEED = 1;

  /** Imports them, and an archive of others around them. */
  static Debates fill(Stage stage, int messages, int posts) {
    Path mbox = stage.file("debates.mbox");
    Archives.write(
        mbox,
        SEED,
        (generator, out) -> {
          generator.write(out, messages);
          generator.writeDebate(out, PAGE);
          generator.writeDebate(out, posts);
          return posts;
        });
    ImportProcess.run(stage, mbox, messages + PAGE + posts);
    return new Debates(Debate.ofPosts(stage, PAGE), Debate.ofPosts(stage, posts));
  }
}
