package org.plenary.problem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Why a request is refused. Every door renders each of these; nothing else is shown to anyone. */
public sealed interface Problem {

  /** It does not exist, or the caller may not know that it does. */
  record NotFound() implements Problem {}

  /** It was there and was taken away. */
  record Gone(Why why) implements Problem {

    /** A post. */
    public Gone() {
      this(Why.of("gone", "This post was taken away."));
    }
  }

  /** Only who has signed in may do this, or the token that came with it is not good. */
  record NotSignedIn() implements Problem {}

  /** The caller may read it, but may not do this. */
  record NotAllowed(Why why) implements Problem {}

  /**
   * Something that is there already is in the way.
   *
   * @param field that says the same; absent where it is none of what was sent
   */
  record Conflict(Why why, Optional<String> field) implements Problem {

    public Conflict(Why why) {
      this(why, Optional.empty());
    }

    /** What this field says is somebody's already. */
    public static Conflict field(String name, Why why) {
      return new Conflict(why, Optional.of(name));
    }
  }

  /** Something is in the way of writing. */
  record Obstructed(Obstacle obstacle) implements Problem {}

  /** It was sent in another form than {@code expected}, a media type. */
  record WrongForm(String expected) implements Problem {}

  /** A sign-in did not succeed; it may be begun again. */
  record SignInRefused(Reason reason) implements Problem {

    /** Why. */
    public enum Reason {
      /** It began in another browser, or too long ago, or was completed before. */
      UNKNOWN,
      /** The identity provider, or the person there, said no. */
      DENIED
    }
  }

  /** The identity provider does not answer now; everything else goes on. */
  record NoSignIn(Duration retryAfter) implements Problem {}

  /** It cannot be read or kept at all; {@code where} names a field and says what is wrong. */
  record Flawed(Flaw flaw, FieldError where) implements Problem {}

  /** One or more fields are wrong; never empty. */
  record Invalid(List<FieldError> errors) implements Problem {
    public Invalid {
      errors = List.copyOf(errors);
      if (errors.isEmpty()) {
        throw new IllegalArgumentException("An invalid request has at least one error");
      }
    }

    public static Invalid field(String name, Why why) {
      return new Invalid(List.of(new FieldError(name, why)));
    }
  }

  /**
   * A question to the search has a part that means nothing.
   *
   * @param from the index of that part's first character
   * @param to the index after its last
   * @param why what would mean something
   */
  record Unreadable(int from, int to, Why why) implements Problem {}

  /** The caller does as much of this as is allowed, in a time or at once. */
  record TooMany(Why why, Duration retryAfter) implements Problem {}

  /** So many do this that no more can begin; those who do go on. */
  record Full(Duration retryAfter) implements Problem {}

  /** It was given up, for it took longer than one reader may keep the database busy. */
  record TooSlow(Duration retryAfter) implements Problem {}

  /** Something that Plenary needs does not answer now. */
  record Unavailable(Duration retryAfter) implements Problem {}
}
