package org.plenary.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.sqlclient.Row;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Person;
import org.plenary.caller.Role;
import org.plenary.caller.Scope;
import org.plenary.caller.Standing;
import org.plenary.chapter.ChapterId;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenForum;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.forum.ForumAddress;
import org.plenary.forum.ForumService;
import org.plenary.member.MemberId;
import org.plenary.problem.Problem;
import org.plenary.sealing.Sealing;

class PseudonymServiceTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final Given GIVEN = new Given(DATABASE.pool());
  private static final ChapterId CHAPTER = GIVEN.chapter("senegal", "fr");
  private static final ForumAddress VEILED = forum("veiled", Audience.CHAPTER, true);
  private static final ForumAddress OTHER = forum("other", Audience.CHAPTER, true);
  private static final ForumAddress OPEN = forum("open", Audience.PUBLIC, false);

  private final ForumService forums = new ForumService(DATABASE.pool());
  private final PseudonymService pseudonyms =
      new PseudonymService(DATABASE.pool(), forums, new Sealing(new byte[Sealing.KEY_BYTES]));

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private static ForumAddress forum(String slug, Audience reading, boolean pseudonyms) {
    GivenForum forum = GIVEN.forum(CHAPTER, slug, reading);
    DATABASE
        .pool()
        .query(
            "update forum_access set pseudonyms = %s where forum_id = %d"
                .formatted(pseudonyms, forum.id()))
        .execute()
        .await();
    return new ForumAddress("senegal", slug);
  }

  private static Caller member(long number, Role... roles) {
    var person =
        new Person(
            new MemberId(number),
            "m" + number,
            "Member " + number,
            true,
            List.of(),
            ZoneOffset.UTC);
    return Caller.of(
        person,
        Stream.of(roles).map(role -> new Standing(CHAPTER, role)).collect(Collectors.toSet()));
  }

  private Pseudonym choose(long number, ForumAddress forum, String name) {
    return pseudonyms.choose(member(number, Role.MEMBER), forum, name).await();
  }

  private Problem refusal(Caller caller, ForumAddress forum, String name) {
    return Refusals.of(pseudonyms.choose(caller, forum, name));
  }

  @Test
  void isFoundAgainByItsMemberAlone() {
    Pseudonym chosen = choose(10, VEILED, " Baobab ");
    assertThat(chosen.name()).isEqualTo("Baobab");
    var forum = forums.getForum(member(10, Role.MEMBER), VEILED).await();
    assertThat(pseudonyms.find(member(10, Role.MEMBER), forum).await()).contains(chosen);
    assertThat(pseudonyms.find(member(11, Role.MEMBER), forum).await()).isEmpty();
    assertThat(pseudonyms.find(Caller.ANONYMOUS, forum).await()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bаobab", "BAOBAB", "Вaobab", "аna", "anа"})
  void looksLikeNobodyElseThere(String name) {
    GIVEN.byline("ana");
    DATABASE.pool().query("delete from byline where kind = 'pseudonym'").execute().await();
    choose(40, VEILED, "Baobab");
    assertThat(Refusals.of(pseudonyms.choose(member(41, Role.MEMBER), VEILED, name)))
        .isInstanceOf(Problem.Conflict.class);
  }

  @Test
  void isNotToldToATokenForAnotherChapter() {
    ForumAddress open = forum("open-to-all", Audience.PUBLIC, true);
    choose(30, open, "Rônier");
    Caller member = member(30, Role.MEMBER);
    var forum = forums.getForum(member, open).await();
    var elsewhere = new ChapterId(CHAPTER.value() + 1);
    assertThat(pseudonyms.find(within(member, elsewhere), forum).await()).isEmpty();
    assertThat(pseudonyms.find(within(member, CHAPTER), forum).await()).isPresent();
    assertThat(pseudonyms.listBylines(within(member, elsewhere)).await()).isEmpty();
    assertThat(pseudonyms.listBylines(within(member, CHAPTER)).await()).hasSize(1);
  }

  private static Caller within(Caller member, ChapterId chapter) {
    return member.limitedTo(Set.of(Scope.values()), Optional.of(chapter));
  }

  @Test
  void nothingInTheDatabaseLeadsToTheMember() {
    choose(12, VEILED, "Filao");
    choose(12, OTHER, "Nere");
    var rows =
        DATABASE
            .pool()
            .query("select * from byline where name in ('Filao', 'Nere') order by name")
            .execute()
            .await();
    assertThat(rows).extracting(row -> row.getLong("member_id")).containsOnlyNulls();
    assertThat(rows).extracting(row -> row.getBuffer("sealed_member")).doesNotHaveDuplicates();
    assertThat(rows).extracting(row -> row.getBuffer("sealed_digest")).doesNotHaveDuplicates();
    assertThat(rows).extracting(Row::toJson).noneMatch(json -> json.encode().contains("m12"));
  }

  @Test
  void isOneForEachMemberAndForumForGood() {
    choose(13, VEILED, "Acacia");
    assertThat(refusal(member(13, Role.MEMBER), VEILED, "Another"))
        .isInstanceOf(Problem.Conflict.class);
    assertThat(choose(13, OTHER, "Acacia").name()).isEqualTo("Acacia");
  }

  @Test
  void isNobodyElsesNameThere() {
    choose(14, VEILED, "Tamarin");
    GIVEN.byline("kapok");
    assertThat(refusal(member(15, Role.MEMBER), VEILED, "TAMARIN"))
        .isInstanceOf(Problem.Conflict.class);
    assertThat(refusal(member(15, Role.MEMBER), VEILED, "Kapok"))
        .isInstanceOf(Problem.Conflict.class);
    assertThat(refusal(member(15, Role.MEMBER), VEILED, "member KAPOK"))
        .isInstanceOf(Problem.Conflict.class);
  }

  @Test
  void isForThoseWhoMayWriteWhereTheForumAllowsIt() {
    assertThat(refusal(member(16, Role.MEMBER), OPEN, "Name"))
        .isInstanceOf(Problem.NotAllowed.class);
    assertThat(refusal(member(16), OPEN, "Name")).isInstanceOf(Problem.NotAllowed.class);
    assertThat(refusal(member(16), VEILED, "Name")).isEqualTo(new Problem.NotFound());
    assertThat(refusal(Caller.ANONYMOUS, VEILED, "Name")).isEqualTo(new Problem.NotFound());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "<b>", "a\u202eb", "a\u200bb", "a\nb", "@ada", "😀"})
  void hasLettersThatCanBeSeen(String name) {
    assertThat(refusal(member(17, Role.MEMBER), VEILED, name)).isInstanceOf(Problem.Invalid.class);
    assertThat(refusal(member(17, Role.MEMBER), VEILED, "a".repeat(61)))
        .isInstanceOf(Problem.Invalid.class);
  }
}
