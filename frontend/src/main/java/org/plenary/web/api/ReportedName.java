package org.plenary.web.api;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenary.casework.Reported;
import org.plenary.discussion.DiscussionId;
import org.plenary.post.PostId;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;

/** What can be reported, by the path of its page. */
final class ReportedName {

  private static final Pattern PATH =
      Pattern.compile(
          "/d/(?<discussion>\\d{1,18})(?:/summary/(?<language>[A-Za-z0-9-]{2,35}))?|/p/(?<post>\\d{1,18})(?:/attachments/(?<file>\\d{1,9}))?"
              + "|/m/(?<handle>~?[a-z0-9][a-z0-9._-]{0,59})(?<profile>/profile)?"
              + "|/c/(?<chapter>[a-z][a-z0-9-]{1,39})(?:/(?<forum>[a-z][a-z0-9-]{1,39}))?");

  private ReportedName() {}

  /**
   * What has this path.
   *
   * @throws ProblemException where nothing can have it
   */
  static Reported parse(String text) {
    Matcher path = PATH.matcher(text);
    if (!path.matches()) {
      throw new ProblemException(
          Problem.Invalid.field(
              "about", Why.inEnglish("It must be the path of a page, like /p/7.")));
    }
    return part(path, "discussion")
        .<Reported>map(id -> debate(Long.parseLong(id), path))
        .or(() -> part(path, "post").map(id -> said(new PostId(Long.parseLong(id)), path)))
        .or(() -> part(path, "handle").map(handle -> somebody(handle, path)))
        .orElseGet(() -> place(path));
  }

  private static Optional<String> part(Matcher path, String name) {
    @Nullable String part = path.group(name);
    return Optional.ofNullable(part);
  }

  private static Reported debate(long id, Matcher path) {
    return part(path, "language")
        .<Reported>map(language -> new Reported.SummaryOf(new DiscussionId(id), language))
        .orElseGet(() -> new Reported.Entry(id));
  }

  private static Reported said(PostId post, Matcher path) {
    return part(path, "file")
        .<Reported>map(position -> new Reported.File(post, Integer.parseInt(position)))
        .orElseGet(() -> new Reported.Entry(post.value()));
  }

  private static Reported somebody(String handle, Matcher path) {
    return part(path, "profile").isPresent()
        ? new Reported.ProfileOf(handle)
        : new Reported.Person(handle);
  }

  private static Reported place(Matcher path) {
    String chapter = Objects.requireNonNull(path.group("chapter"));
    return new Reported.Place(chapter, part(path, "forum"));
  }
}
