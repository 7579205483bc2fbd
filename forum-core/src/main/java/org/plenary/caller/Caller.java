package org.plenary.caller;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.plenary.chapter.ChapterId;
import org.plenary.member.MemberId;

/**
 * Who is asking, with all standings, as one request sees it. A role in the chapter of all counts
 * there alone, but for the administrator's, which counts everywhere.
 *
 * @param person absent for somebody who did not sign in
 * @param scopes what of it the caller may do through what was shown; all of it in person
 * @param confines the only chapter where that counts, empty where it counts everywhere
 */
public record Caller(
    Optional<Person> person,
    Set<Standing> standings,
    Set<Scope> scopes,
    Optional<ChapterId> confines) {

  /** Somebody who did not sign in. */
  public static final Caller ANONYMOUS =
      new Caller(Optional.empty(), Set.of(), Set.of(Scope.values()), Optional.empty());

  public Caller {
    standings = Set.copyOf(standings);
    scopes = Set.copyOf(scopes);
  }

  /** A member who signed in. */
  public static Caller of(Person person, Set<Standing> standings) {
    return new Caller(Optional.of(person), standings, Set.of(Scope.values()), Optional.empty());
  }

  /** A program of this member: with these scopes alone, and in one chapter where one is named. */
  public Caller limitedTo(Set<Scope> allowed, Optional<ChapterId> chapter) {
    return new Caller(person, chapter.map(this::standingsIn).orElse(standings), allowed, chapter);
  }

  private Set<Standing> standingsIn(ChapterId chapter) {
    return standings.stream()
        .filter(standing -> standing.chapter().equals(chapter))
        .filter(standing -> standing.role() != Role.ADMINISTRATOR)
        .collect(Collectors.toSet());
  }

  /** Whether what was shown counts in this chapter at all. */
  public boolean reaches(ChapterId chapter) {
    return confines.map(chapter::equals).orElse(true);
  }

  public boolean may(Scope scope) {
    return scopes.contains(scope);
  }

  public Optional<MemberId> member() {
    return person.map(Person::id);
  }

  /** Whether the caller has this role in this chapter, or administers all. */
  public boolean has(Role role, ChapterId chapter) {
    return isAdministrator() || standings.contains(new Standing(chapter, role));
  }

  /** Whether what waits there for moderators is shown to the caller: to its officers too. */
  public boolean isOfTeam(ChapterId chapter) {
    return may(Scope.MODERATE) && (has(Role.MODERATOR, chapter) || has(Role.OFFICER, chapter));
  }

  /** The same of any chapter at all. */
  public boolean isOfTeam() {
    return may(Scope.MODERATE) && (isAdministrator() || !teams().isEmpty());
  }

  /** The chapters whose moderator or officer the caller is; an administrator may be neither. */
  public Set<ChapterId> teams() {
    return standings.stream()
        .filter(_ -> may(Scope.MODERATE))
        .filter(held -> held.role() == Role.MODERATOR || held.role() == Role.OFFICER)
        .map(Standing::chapter)
        .collect(Collectors.toSet());
  }

  public boolean isAdministrator() {
    return standings.stream().anyMatch(standing -> standing.role() == Role.ADMINISTRATOR);
  }

  /** What this caller may read in every chapter. */
  Audience base() {
    if (person.isEmpty() || !may(Scope.READ)) {
      return Audience.PUBLIC;
    }
    return isAdministrator() ? Audience.OFFICERS : Audience.SIGNED_IN;
  }

  /** Chapters where the caller is an observer or more. */
  Set<ChapterId> observed() {
    return chapters(_ -> true);
  }

  /** Chapters where the caller is a member or more. */
  Set<ChapterId> joined() {
    return chapters(role -> role != Role.OBSERVER);
  }

  /** Chapters where the caller is an officer. */
  Set<ChapterId> administered() {
    return chapters(role -> role == Role.OFFICER);
  }

  private Set<ChapterId> chapters(Predicate<Role> which) {
    return standings.stream()
        .filter(_ -> may(Scope.READ))
        .filter(standing -> which.test(standing.role()))
        .map(Standing::chapter)
        .collect(Collectors.toSet());
  }
}
