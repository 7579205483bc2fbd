package org.plenary.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Role;
import org.plenary.fixture.GivenMember;
import org.plenary.web.fixture.ServedForum;

/** The lines of the page that teaches the API answer what it says, one after the other. */
class ApiPageTest {

  private static final Path PAGE = Path.of(System.getProperty("plenary.root"), "docs/api.md");
  private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
  private static final Pattern ASKING = Pattern.compile("(?m)^(curl .*?) +# (\\d{3})$");

  private static final ServedForum SERVED = ServedForum.withSamples();

  @AfterAll
  static void close() {
    SERVED.close();
  }

  @Test
  void everyLineAnswersWhatItSays() throws IOException {
    String page = Files.readString(PAGE);
    String token =
        SERVED.pass(
            GivenMember.claimed(
                    SERVED.database().pool(), "awa", "senegal", Role.MEMBER, Role.OFFICER)
                .welcomed()
                .caller());
    List<String> said =
        BLOCK.matcher(page).results().flatMap(block -> run(block.group(1), token)).toList();
    assertThat(said)
        .containsExactlyElementsOf(ASKING.matcher(page).results().map(ApiPageTest::told).toList());
  }

  private static String told(MatchResult line) {
    return line.group(2) + " " + line.group(1);
  }

  // A curl that tells the status alone, then the line as it stands on the page.
  private static Stream<String> run(String block, String token) {
    String script = block.lines().map(ApiPageTest::command).collect(Collectors.joining("\n"));
    try {
      var builder = new ProcessBuilder("bash", "-euc", script).redirectErrorStream(true);
      builder.environment().put("FORUM", SERVED.address(""));
      builder.environment().put("TOKEN", token);
      Process process = builder.start();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String command(String line) {
    Matcher asking = ASKING.matcher(line);
    return asking.matches()
        ? "%s -s -o /dev/null -w '%%{http_code} '; cat <<'LINE'\n%s\nLINE"
            .formatted(asking.group(1), asking.group(1))
        : line;
  }
}
