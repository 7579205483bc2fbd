package org.plenary.web.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Debian's public-inbox, which threads mailboxes; without it, tests that need it are skipped. */
final class Threader {

  private static final String PERL = "/usr/bin/perl";
  private static final int SECONDS = 120;

  private final Path folder;

  private Threader(Path folder) {
    this.folder = folder;
  }

  /**
   * @param folder where it keeps what it reads
   */
  static Threader in(Path folder) {
    assumeTrue(Files.exists(Path.of(PERL)), "perl is not here: no mailbox is threaded");
    var threader = new Threader(folder);
    assumeTrue(
        threader.succeeds(List.of(PERL, "-MPublicInbox::InboxWritable", "-MDBD::SQLite", "-e1")),
        "public-inbox is not here: no mailbox is threaded");
    return threader;
  }

  /**
   * What each mail of a mailbox answers, by their names; "-" for none.
   *
   * @param mails in the form mboxrd
   */
  Map<String, String> parents(byte[] mails) {
    try (InputStream program =
        Objects.requireNonNull(Threader.class.getResourceAsStream("threads.pl"))) {
      Path script = Files.write(folder.resolve("threads.pl"), program.readAllBytes());
      Path mailbox = Files.write(folder.resolve("list.mbox"), mails);
      return parents(
          run(
              List.of(
                  PERL,
                  script.toString(),
                  folder.resolve("inbox").toString(),
                  mailbox.toString())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> parents(String said) {
    var parents = new TreeMap<String, String>();
    said.lines().map(line -> line.split(" ", 2)).forEach(names -> parents.put(names[0], names[1]));
    return parents;
  }

  private String run(List<String> command) throws IOException {
    boolean succeeds = succeeds(command);
    assertThat(succeeds).as(Files.readString(folder.resolve("wrong"))).isTrue();
    return Files.readString(folder.resolve("said"));
  }

  private boolean succeeds(List<String> command) {
    try {
      ProcessBuilder program =
          new ProcessBuilder(command)
              .redirectError(folder.resolve("wrong").toFile())
              .redirectOutput(folder.resolve("said").toFile());
      program.environment().put("HOME", folder.toString());
      Process process = program.start();
      boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
      process.destroyForcibly();
      return ended && process.exitValue() == 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
