package org.plenary.web.page;

import java.util.List;
import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.caller.Person;
import org.plenary.casework.Reported;
import org.plenary.chapter.ChapterId;
import org.plenary.member.Author;
import org.plenary.web.page.Chrome.Crumb;

/**
 * Something that can be reported, as its page names it.
 *
 * @param reported what it is to those who judge
 * @param profile what its member says of themselves, which is a matter of its own
 * @param name what it is called
 * @param language of its name, where that is known
 * @param address where it is read
 * @param action where its form goes
 * @param judges the chapter whose moderators judge it
 * @param chapter what that is called
 * @param author whose it is; absent where nobody is known for it
 * @param contact where they are written to without a form
 * @param path from the home page to it
 */
public record Reportable(
    Reported reported,
    Optional<Reported> profile,
    String name,
    Optional<String> language,
    String address,
    String action,
    ChapterId judges,
    String chapter,
    Optional<Author> author,
    String contact,
    List<Crumb> path) {

  /** Whether this reader may open a case of it instead. */
  boolean isOpenedBy(Caller reader) {
    Optional<String> own = reader.person().map(Person::handle);
    return reader.isOfTeam(judges)
        && author
            .flatMap(Author::handle)
            .filter(handle -> own.equals(Optional.of(handle)))
            .isEmpty();
  }
}
