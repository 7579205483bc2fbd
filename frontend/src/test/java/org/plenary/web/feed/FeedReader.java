package org.plenary.web.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Programs of Debian that read feeds; without them, tests that need them are skipped. */
final class FeedReader {

  private static final String PYTHON = "/usr/bin/python3";
  private static final String NEWSBOAT = "/usr/bin/newsboat";
  private static final String PARSER = "/usr/lib/python3/dist-packages/feedparser";
  private static final int SECONDS = 60;

  private final Path folder;

  private FeedReader(Path folder) {
    this.folder = folder;
  }

  /**
   * @param folder where they keep what they remember
   */
  static FeedReader in(Path folder) {
    for (String needed : List.of(PYTHON, PARSER, NEWSBOAT)) {
      assumeTrue(Files.exists(Path.of(needed)), () -> needed + " is not here: no feed is read");
    }
    return new FeedReader(folder);
  }

  /** What a program in Python says, which stands beside this class. */
  String python(String script, String... arguments) {
    try (InputStream program =
        Objects.requireNonNull(FeedReader.class.getResourceAsStream(script))) {
      String text = new String(program.readAllBytes(), StandardCharsets.UTF_8);
      return run(Stream.concat(Stream.of(PYTHON, "-c", text), Stream.of(arguments)).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lets newsboat ask for these feeds, and remember what it read. */
  Path newsboat(List<String> addresses) {
    try {
      Path urls = Files.write(folder.resolve("urls"), addresses);
      Path config = Files.writeString(folder.resolve("config"), "auto-reload no\n");
      Path cache = folder.resolve("cache.db");
      run(
          List.of(
              NEWSBOAT,
              "-u",
              urls.toString(),
              "-C",
              config.toString(),
              "-c",
              cache.toString(),
              "-x",
              "reload"));
      return cache;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String run(List<String> command) {
    try {
      Path said = folder.resolve("said");
      ProcessBuilder program =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
      program.environment().put("HOME", folder.toString());
      program.environment().put("LC_ALL", "C.UTF-8");
      program.environment().put("PYTHONIOENCODING", "utf-8");
      Process process = program.start();
      boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
      process.destroyForcibly();
      String words = Files.readString(said);
      assertThat(ended && process.exitValue() == 0).as(words).isTrue();
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
