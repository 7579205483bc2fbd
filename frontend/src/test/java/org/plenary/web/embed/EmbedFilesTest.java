package org.plenary.web.embed;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;
import org.plenary.web.page.EmbedFiles;
import org.plenary.web.page.EmbedFiles.Released;

/** The scripts that other sites load. */
class EmbedFilesTest {

  private static final EmbedFiles FILES = new EmbedFiles();
  private static final Path RELEASES = Path.of("src/main/embed/releases.json");
  private static final Path EXAMPLES = Path.of("..", "docs", "embedding");
  private static final Pattern DIGEST = Pattern.compile("sha384-[A-Za-z0-9+/]{64}");
  private static final ServedForum SERVED = new ServedForum();

  @AfterAll
  static void close() {
    SERVED.close();
  }

  /** Whoever put a version on a page said by its digest what it is. */
  @Test
  void aVersionStaysWhatItWasWhenItWasReleased() throws IOException {
    Map<String, String> built =
        Stream.of(FILES.component(), FILES.resizing())
            .collect(Collectors.toMap(Released::address, Released::integrity));
    assertThat(built).isEqualTo(new JsonObject(Files.readString(RELEASES)).getMap());
  }

  @Test
  void examplesNameWhatIsReleased() throws IOException {
    Set<String> released = Set.of(FILES.component().integrity(), FILES.resizing().integrity());
    try (Stream<Path> files = Files.walk(EXAMPLES)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(DIGEST.matcher(Files.readString(file)).results().map(MatchResult::group))
            .as(file.toString())
            .isSubsetOf(released);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/embed/plenary-feed-1.js, br, 8000",
    "/embed/plenary-feed-1.js, gzip, 8000",
    "/embed/plenary-frame-1.js, identity, 1500"
  })
  void areSmall(String address, String coding, int most) {
    Reply reply = SERVED.get(address, "accept-encoding", coding);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body().length()).isLessThanOrEqualTo(most);
  }

  @ParameterizedTest
  @CsvSource({"/embed/plenary-feed-1.js", "/embed/plenary-frame-1.js"})
  void areForEverySiteAndForEver(String address) {
    Reply reply = SERVED.get(address, "origin", "https://chapter.example");
    assertThat(reply.header("content-type")).isEqualTo("text/javascript; charset=utf-8");
    assertThat(reply.header("cache-control")).isEqualTo("public, max-age=31536000, immutable");
    assertThat(reply.header("access-control-allow-origin")).isEqualTo("*");
    assertThat(reply.header("cross-origin-resource-policy")).isEqualTo("cross-origin");
    assertThat(SERVED.get("/embed/plenary-feed-2.js").status()).isEqualTo(404);
  }
}
