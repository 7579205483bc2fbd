package org.plenary.web.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
  private static final Path THERE = Path.of("/usr/share/perl5/PublicInbox/SearchThread.pm");
  private static final int SECONDS = 120;

  private final Path folder;

  private Threader(Path folder) {
    this.folder = folder;
  }

  /**
   * @param folder where it keeps what it reads
   */
  static Threader in(Path folder) {
    assumeTrue(Files.exists(THERE), "public-inbox is not here: no mailbox is threaded");
    return new Threader(folder);
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
    said.lines()
        .map(line -> line.split(" ", 2))
        .forEach(names -> parents.put(names[0], names[1]));
    return parents;
  }

  private String run(List<String> command) throws IOException {
    Path said = folder.resolve("said");
    Path wrong = folder.resolve("wrong");
    ProcessBuilder program =
        new ProcessBuilder(command).redirectError(wrong.toFile()).redirectOutput(said.toFile());
    program.environment().put("HOME", folder.toString());
    Process process = program.start();
    try {
      boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
      process.destroyForcibly();
      assertThat(ended && process.exitValue() == 0).as(Files.readString(wrong)).isTrue();
      return Files.readString(said, StandardCharsets.UTF_8);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
