package org.plenary.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.administration.Office.EVERYBODY;
import static org.plenary.administration.Office.MEMBERS_ALONE;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.forum.Access;
import org.plenary.forum.AnnouncedAccess;
import org.plenary.forum.Forum;
import org.plenary.forum.Posting;
import org.plenary.problem.Problem;

class AccessServiceTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final AccessWish SIGNED_IN =
      new AccessWish(Audience.SIGNED_IN, Posting.MEMBERS, true, true, false);
  private static final AccessWish OFFICERS =
      new AccessWish(Audience.OFFICERS, Posting.MEMBERS, true, true, false);

  private final Office office = new Office(DATABASE.pool());
  private final AccessService service = new AccessService(DATABASE.pool(), office.administration);

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private Forum forum() {
    return office.forums.getForum(office.officer, office.address).await();
  }

  private Audience reading() {
    return forum().access().reading();
  }

  private void change(AccessWish wish) {
    service.change(office.officer, office.address, wish).await();
  }

  private void pass(int days) {
    DATABASE
        .pool()
        .query(
            "update forum_access set announced_at = announced_at - interval '%1$d days',"
                    .formatted(days)
                + " effective_at = effective_at - interval '%d days'".formatted(days))
        .execute()
        .await();
  }

  @Test
  void whatNarrowsCountsAtOnce() {
    office.open(EVERYBODY);
    change(MEMBERS_ALONE);
    assertThat(reading()).isEqualTo(Audience.CHAPTER);
    assertThat(Refusals.of(office.forums.getForum(Caller.ANONYMOUS, office.address)))
        .isEqualTo(new Problem.NotFound());
    assertThat(office.events()).containsExactly("forum.opened", "access.changed");
  }

  @Test
  void whatWidensCountsAfterSevenDaysAndIsAnnouncedMeanwhile() {
    office.open(MEMBERS_ALONE);
    change(EVERYBODY);
    assertThat(reading()).isEqualTo(Audience.CHAPTER);
    AnnouncedAccess announced = office.forums.getAnnounced(forum()).await().orElseThrow();
    assertThat(announced.access().reading()).isEqualTo(Audience.PUBLIC);
    assertThat(announced.from())
        .isBetween(
            Instant.now().plus(Duration.ofDays(7)).minusSeconds(60),
            Instant.now().plus(Duration.ofDays(7)).plusSeconds(60));
    pass(6);
    assertThat(reading()).isEqualTo(Audience.CHAPTER);
    pass(2);
    assertThat(reading()).isEqualTo(Audience.PUBLIC);
    assertThat(office.forums.getAnnounced(forum()).await()).isEmpty();
  }

  @Test
  void aWideningThatWasAnnouncedIsCancelledByANarrowing() {
    office.open(MEMBERS_ALONE);
    change(EVERYBODY);
    change(OFFICERS);
    assertThat(office.forums.getAnnounced(forum()).await()).isEmpty();
    pass(8);
    assertThat(reading()).isEqualTo(Audience.OFFICERS);
  }

  @Test
  void aWideningTakesThePlaceOfTheOneBefore() {
    office.open(MEMBERS_ALONE);
    change(EVERYBODY);
    pass(3);
    change(SIGNED_IN);
    pass(5);
    assertThat(reading()).isEqualTo(Audience.CHAPTER);
    pass(3);
    assertThat(reading()).isEqualTo(Audience.SIGNED_IN);
  }

  @Test
  void whatWasAnnouncedIsTakenBack() {
    office.open(MEMBERS_ALONE);
    change(EVERYBODY);
    service.withdraw(office.officer, office.address).await();
    assertThat(office.forums.getAnnounced(forum()).await()).isEmpty();
    pass(8);
    assertThat(reading()).isEqualTo(Audience.CHAPTER);
    assertThat(office.events()).containsExactly("forum.opened", "access.changed", "access.changed");
  }

  @Test
  void whereNothingIsAnnouncedNothingIsTakenBack() {
    office.open(MEMBERS_ALONE);
    assertThat(Refusals.of(service.withdraw(office.officer, office.address)))
        .isInstanceOf(Problem.Conflict.class);
    assertThat(office.events()).containsExactly("forum.opened");
  }

  @Test
  void bothAtATimeIsRefused() {
    office.open(MEMBERS_ALONE);
    var both = new AccessWish(Audience.PUBLIC, Posting.MEMBERS, false, true, false);
    assertThat(Refusals.of(service.change(office.officer, office.address, both)))
        .isInstanceOf(Problem.Invalid.class);
  }

  @Test
  void toOthersTheDoorDoesNotExist() {
    office.open(EVERYBODY);
    Caller moderator = office.member("moderator", Role.MODERATOR);
    assertThat(Refusals.of(service.change(moderator, office.address, MEMBERS_ALONE)))
        .isEqualTo(new Problem.NotFound());
    assertThat(Refusals.of(service.withdraw(moderator, office.address)))
        .isEqualTo(new Problem.NotFound());
    assertThat(reading()).isEqualTo(Audience.PUBLIC);
  }

  @ParameterizedTest
  @CsvSource({
    "PUBLIC,  true,  true,  true,  false",
    "CHAPTER, true,  true,  false, false",
    "OFFICERS,true,  true,  false, true",
    "CHAPTER, false, true,  false, true",
    "CHAPTER, true,  false, false, true"
  })
  void wideningAndNarrowingAreToldApart(
      Audience reading, boolean feeds, boolean embeds, boolean widens, boolean narrows) {
    var now = new Access(1, Audience.CHAPTER, Posting.MEMBERS, true, true, false);
    var wish = new AccessWish(reading, Posting.NOBODY, feeds, embeds, true);
    assertThat(wish.widens(now)).isEqualTo(widens);
    assertThat(wish.narrows(now)).isEqualTo(narrows);
  }
}
