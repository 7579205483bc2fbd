package org.plenary.web.page;

import java.util.List;
import java.util.Optional;
import org.plenary.casework.Reported;
import org.plenary.web.page.Chrome.Crumb;

/**
 * Something that can be reported, as its page names it.
 *
 * @param reported what it is to those who judge
 * @param profile what its member says of themselves, which is a matter of its own
 * @param name what it is called
 * @param address where it is read
 * @param action where its form goes
 * @param chapter whose moderators judge it
 * @param contact where they are written to without a form
 * @param path from the home page to it
 */
public record Reportable(
    Reported reported,
    Optional<Reported> profile,
    String name,
    String address,
    String action,
    String chapter,
    String contact,
    List<Crumb> path) {}
