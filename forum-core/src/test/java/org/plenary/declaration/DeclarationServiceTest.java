package org.plenary.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.fixture.GivenOffice;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.problem.Problem;

class DeclarationServiceTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final DeclaredText ENGLISH = new DeclaredText("en", "Come *in*.");
  private static final DeclaredText FRENCH = new DeclaredText("fr", "Entrez.");

  private final GivenOffice office = new GivenOffice(DATABASE.pool(), "fr", "en");
  private final DeclarationService declarations =
      new DeclarationService(
          DATABASE.vertx(),
          DATABASE.pool(),
          office.administration(),
          new DeclarationLimits(100, Optional.empty()));
  private final String slug = office.slug();
  private final Caller officer = office.officer();

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private Future<Void> publish(int judged, String address, DeclaredText... texts) {
    return declarations.publish(
        officer, slug, Concern.CONTACT, new DeclarationEdition(judged, address, List.of(texts)));
  }

  private Declaration newest(String... languages) {
    return declarations.getDeclaration(slug, Concern.CONTACT, List.of(languages)).await();
  }

  private static Optional<String> html(Declaration declaration) {
    return declaration.said().map(Declaration.Said::html);
  }

  @Test
  void nothingIsDeclaredUntilSomebodyDoes() {
    assertThat(newest("en")).isEqualTo(Declaration.NONE);
    assertThat(declarations.getDeclaration("nowhere", Concern.PRIVACY, List.of("en")).await())
        .isEqualTo(Declaration.NONE);
  }

  @Test
  void eachReadsItInTheirLanguageElseInTheChapters() {
    publish(0, "office@chapter.example", ENGLISH, FRENCH).await();
    assertThat(html(newest("en"))).contains("<p dir=\"auto\">Come <em>in</em>.</p>\n");
    assertThat(newest("es").said().orElseThrow().language()).isEqualTo("fr");
    assertThat(newest("en").address()).contains(new MailAddress("office@chapter.example"));
    assertThat(declarations.getDeclaration(slug, Concern.PRIVACY, List.of("en")).await())
        .isEqualTo(Declaration.NONE);
  }

  @Test
  void theNextVersionTakesThePlaceOfTheLastAndMaySayNothing() {
    publish(0, "office@chapter.example", ENGLISH).await();
    publish(1, "").await();
    assertThat(newest("en").said()).isEmpty();
    assertThat(newest("en").address()).isEmpty();
    assertThat(declarations.getEdition(officer, slug, Concern.CONTACT).await())
        .isEqualTo(new DeclarationEdition(2, "", List.of()));
    assertThat(office.published())
        .containsExactly("declaration.published 1", "declaration.published 2");
  }

  @Test
  void ofTwoAtATimeOneIsPublished() {
    List<Future<Void>> both = IntStream.range(0, 2).mapToObj(_ -> publish(0, "", ENGLISH)).toList();
    Future.join(both).otherwiseEmpty().await();
    assertThat(both).filteredOn(Future::succeeded).hasSize(1);
    assertThat(Refusals.of(publish(0, "", FRENCH))).isInstanceOf(Problem.Conflict.class);
  }

  @Test
  void whatIsWrittenDoesNothingInAPage() {
    publish(0, "", new DeclaredText("en", "<script>alert(1)</script> [x](javascript:alert(1))"))
        .await();
    assertThat(html(newest("en")).orElseThrow()).doesNotContain("<script", "href=\"javascript");
  }

  @Test
  void whatAnOlderRendererMadeIsMadeAnew() {
    publish(0, "", ENGLISH).await();
    DATABASE
        .pool()
        .query("update declaration_text set html = '<p>Old</p>', renderer = 1")
        .execute()
        .await();
    assertThat(html(newest("en")).orElseThrow()).contains("<em>in</em>");
  }

  static Stream<DeclarationEdition> wrong() {
    return Stream.of(
        new DeclarationEdition(0, "", List.of(new DeclaredText("en", "x".repeat(101)))),
        new DeclarationEdition(0, "", List.of(new DeclaredText("e", "Hello"))),
        new DeclarationEdition(0, "", List.of(ENGLISH, ENGLISH)),
        new DeclarationEdition(0, "", List.of(new DeclaredText("en", "a\u0000b"))));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void whatCannotStandIsRefused(DeclarationEdition wish) {
    assertThat(Refusals.of(declarations.publish(officer, slug, Concern.PRIVACY, wish)))
        .isInstanceOf(Problem.Invalid.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "office",
        "a@b",
        "a@b.example?subject=x",
        "a b@c.example",
        "a@b.example,c@d.example"
      })
  void whatIsNoPlainAddressIsRefused(String address) {
    assertThat(Refusals.of(publish(0, address))).isInstanceOf(Problem.Invalid.class);
  }

  @Test
  void privacyHasNoAddress() {
    var wish = new DeclarationEdition(0, "office@chapter.example", List.of());
    assertThat(Refusals.of(declarations.publish(officer, slug, Concern.PRIVACY, wish)))
        .isInstanceOf(Problem.Invalid.class);
  }

  @Test
  void toAllButOfficersTheDoorDoesNotExist() {
    Caller moderator = office.member("moderator", Role.MEMBER, Role.MODERATOR);
    assertThat(Refusals.of(declarations.getEdition(moderator, slug, Concern.CONTACT)))
        .isInstanceOf(Problem.NotFound.class);
    assertThat(
            Refusals.of(
                declarations.publish(moderator, slug, Concern.CONTACT, DeclarationEdition.NONE)))
        .isInstanceOf(Problem.NotFound.class);
  }
}
