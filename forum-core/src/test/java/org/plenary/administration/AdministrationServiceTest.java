package org.plenary.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.administration.Office.EVERYBODY;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.chapter.Brand;
import org.plenary.chapter.Chapter;
import org.plenary.chapter.Joining;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.forum.Forum;
import org.plenary.problem.FieldError;
import org.plenary.problem.Problem;

class AdministrationServiceTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();

  private final Office office = new Office(DATABASE.pool());
  private final AdministrationService administration = office.administration;
  private final Caller officer = office.officer;
  private final String slug = office.slug;

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void aChapterIsChanged() {
    var wish =
        new ChapterChange(
            "Tuvalu",
            "Islands",
            List.of("en", "tvl"),
            Joining.FORM,
            Optional.of("https://t.example/j"),
            Optional.of("🌴"),
            187);
    administration.changeChapter(officer, slug, wish).await();
    Chapter changed = office.chapters.getChapter(slug).await();
    assertThat(changed.name()).isEqualTo("Tuvalu");
    assertThat(changed.languages()).containsExactly("en", "tvl");
    assertThat(changed.joinForm()).contains("https://t.example/j");
    assertThat(changed.brand()).isEqualTo(new Brand("Tuvalu", "en", Optional.of("🌴"), 187));
    assertThat(office.events()).containsExactly("chapter.changed");
  }

  @ParameterizedTest
  @CsvSource({
    "'', en,   REQUEST, ",
    "T,  '',   REQUEST, ",
    "T,  'x y', REQUEST, ",
    "T,  en,   FORM,    ",
    "T,  en,   FORM,    http://t.example",
    "T,  en,   FORM,    javascript:alert(1)",
    "T,  en,   REQUEST, https://t.example"
  })
  void whatAChapterCannotBeIsRefused(String name, String languages, Joining joining, String form) {
    List<String> tags = languages.isEmpty() ? List.of() : List.of(languages);
    var wish =
        new ChapterChange(name, "", tags, joining, Optional.ofNullable(form), Optional.empty(), 0);
    assertThat(Refusals.of(administration.changeChapter(officer, slug, wish)))
        .isInstanceOf(Problem.Invalid.class);
  }

  @ParameterizedTest
  @CsvSource({"ABCDE, 0, mark", "' ', 0, mark", "T, 360, hue", "T, -1, hue"})
  void whatIsNoBrandIsRefused(String mark, int hue, String field) {
    var wish =
        new ChapterChange(
            "T", "", List.of("en"), Joining.REQUEST, Optional.empty(), Optional.of(mark), hue);
    Problem refusal = Refusals.of(administration.changeChapter(officer, slug, wish));
    assertThat(((Problem.Invalid) refusal).errors())
        .extracting(FieldError::field)
        .containsExactly(field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "A-forum", "1st", "a_b", "a/b"})
  void whatIsNoAddressIsRefused(String wrong) {
    assertThat(Refusals.of(administration.openForum(officer, slug, Office.forum(wrong, EVERYBODY))))
        .isInstanceOf(Problem.Invalid.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"members", "feeds", "join", "access"})
  void anAddressThatIsTakenIsRefused(String taken) {
    office.open(EVERYBODY);
    assertThat(Refusals.of(administration.openForum(officer, slug, Office.forum(taken, EVERYBODY))))
        .isInstanceOf(Problem.Conflict.class);
  }

  @Test
  void aForumIsChangedAndKeepsItsAddress() {
    office.open(EVERYBODY);
    var wish = new ForumChange("Accès", "Pour tous", "fr");
    administration.changeForum(officer, office.address, wish).await();
    Forum forum = office.forums.getForum(Caller.ANONYMOUS, office.address).await();
    assertThat(List.of(forum.title(), forum.description(), forum.language()))
        .containsExactly("Accès", "Pour tous", "fr");
    assertThat(office.events()).containsExactly("forum.opened", "forum.changed");
  }

  @ParameterizedTest
  @CsvSource({"'', en", "'a\u0000b', en", "'a\u202eb', en", "Title, 'e n'", "Title, ''"})
  void whatAForumCannotSayIsRefused(String title, String language) {
    office.open(EVERYBODY);
    var wish = new ForumChange(title, "", language);
    assertThat(Refusals.of(administration.changeForum(officer, office.address, wish)))
        .isInstanceOf(Problem.Invalid.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"OBSERVER", "MEMBER", "MODERATOR", "CHAIR"})
  void toOthersTheseDoorsDoNotExist(Role role) {
    office.open(EVERYBODY);
    Caller other = office.member("other", role);
    assertThat(Refusals.of(administration.getChapter(other, slug)))
        .isEqualTo(new Problem.NotFound());
    assertThat(Refusals.of(administration.getForum(other, office.address)))
        .isEqualTo(new Problem.NotFound());
  }
}
