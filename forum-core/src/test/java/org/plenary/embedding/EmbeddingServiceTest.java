package org.plenary.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.fixture.GivenOffice;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.problem.FieldError;
import org.plenary.problem.Problem;

class EmbeddingServiceTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final int MOST = 3;

  private final GivenOffice office = new GivenOffice(DATABASE.pool(), "en");
  private final EmbeddingService embedding =
      new EmbeddingService(DATABASE.pool(), office.administration(), MOST);

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private void set(String... origins) {
    embedding.setOrigins(office.officer(), office.slug(), List.of(origins)).await();
  }

  private List<String> origins() {
    return embedding.getOrigins(office.officer(), office.slug()).await();
  }

  @Test
  void aChapterNamesOriginsAndTakesThemBack() {
    assertThat(origins()).isEmpty();
    set("https://b.example", "http://localhost:8000", "https://a.example:8443");
    assertThat(origins())
        .containsExactly("https://b.example", "http://localhost:8000", "https://a.example:8443");
    set();
    assertThat(origins()).isEmpty();
    assertThat(office.events()).containsExactly("embedding.changed", "embedding.changed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*",
        "null",
        "example.org",
        "https://",
        "https://example.org/",
        "https://example.org/embed",
        "https://example.org?x",
        "https://Example.org",
        "https://example.org:443",
        "https://example.org:0",
        "https://example.org:65536",
        "https://example.org.",
        "https://*.example.org",
        "https://a..b",
        "https://-a.example",
        "https://user@example.org",
        "https://éxample.org",
        "http://example.org",
        "http://localhost:80",
        "http://localhost.example.org",
        "ftp://example.org",
        "javascript:alert(1)",
        " https://example.org",
        "https://example.org https://b.example",
        "https://example.org;script-src *"
      })
  void whatNoBrowserSaysIsRefused(String wrong) {
    assertThat(refused(List.of("https://fine.example", wrong)))
        .extracting(FieldError::field)
        .containsExactly("origins");
    assertThat(origins()).isEmpty();
  }

  private List<FieldError> refused(List<String> origins) {
    Problem problem = Refusals.of(embedding.setOrigins(office.officer(), office.slug(), origins));
    return ((Problem.Invalid) problem).errors();
  }

  @Test
  void aNameIsAsLongAsNamesMayBe() {
    String long63 = "a".repeat(63);
    set("https://" + long63 + ".example");
    assertThat(refused(List.of("https://" + long63 + "a.example"))).hasSize(1);
    assertThat(refused(List.of("https://" + (long63 + ".").repeat(4) + "example"))).hasSize(1);
  }

  @Test
  void thereAreAsManyAsTheSettingSaysEachOnce() {
    List<String> many =
        IntStream.rangeClosed(0, MOST)
            .mapToObj(one -> "https://s%d.example".formatted(one))
            .toList();
    assertThat(refused(many)).hasSize(1);
    assertThat(refused(List.of("https://a.example", "https://a.example"))).hasSize(1);
    set(many.subList(0, MOST).toArray(String[]::new));
    assertThat(origins()).hasSize(MOST);
  }

  @Test
  void toOthersTheDoorDoesNotExist() {
    List<Caller> others =
        List.of(
            Caller.ANONYMOUS,
            office.member("mo", Role.MODERATOR),
            office.member("mia", Role.MEMBER),
            new GivenOffice(DATABASE.pool(), "en").officer());
    assertThat(others)
        .allSatisfy(
            other -> {
              assertThat(Refusals.of(embedding.getOrigins(other, office.slug())))
                  .isInstanceOf(Problem.NotFound.class);
              assertThat(Refusals.of(embedding.setOrigins(other, office.slug(), List.of())))
                  .isInstanceOf(Problem.NotFound.class);
            });
    assertThat(office.events()).isEmpty();
  }
}
