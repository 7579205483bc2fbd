package org.plenary.server.mail;

import io.vertx.ext.mail.SMTPException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plenary.letter.EnhancedStatus;
import org.plenary.letter.Relay.Answer;
import org.plenary.letter.Relay.Answer.Broken;
import org.plenary.letter.Relay.Answer.Deferred;
import org.plenary.letter.Relay.Answer.Refused;
import org.plenary.letter.Relay.Scope;

/**
 * What a relay said instead of yes, and when.
 *
 * @param code 4xx or 5xx
 * @param status enhanced (RFC 3463), made of the code where it said none
 */
record SmtpReply(Step step, int code, String status) {

  /** Up to where a mail came. */
  enum Step {
    /** Before it was spoken of. */
    GREETING(""),
    SENDER("sender address not accepted"),
    RECIPIENT("recipient address not accepted"),
    DATA("DATA command not accepted"),
    TEXT("sending data failed");

    // The client tells the step by words alone.
    private final String words;

    Step(String words) {
      this.words = words;
    }

    static Step of(String message) {
      for (Step step : values()) {
        if (step != GREETING && message.startsWith(step.words)) {
          return step;
        }
      }
      return GREETING;
    }
  }

  private static final Pattern FORM =
      Pattern.compile(
          "([45]\\d\\d)(?:[ -](?:([45]\\.\\d{1,3}\\.\\d{1,3})(?:\\s.*)?|.*)?)?", Pattern.DOTALL);
  private static final int CLOSING = 421;
  private static final int TOO_LARGE = 552;
  private static final int FOR_GOOD = 500;

  private static final Set<Integer> MAILBOX = Set.of(450, 452);

  // Who are you: the answer is the operator's.
  private static final Set<Integer> STRANGER = Set.of(530, 534, 535, 538);

  /** Empty for what is no reply at all. */
  static Optional<SmtpReply> of(SMTPException said) {
    Matcher form = FORM.matcher(said.getReplyMessage().strip());
    if (!form.matches()) {
      return Optional.empty();
    }
    int code = Integer.parseInt(form.group(1));
    String status = form.group(2);
    Step step = Step.of(String.valueOf(said.getMessage()));
    return Optional.of(
        new SmtpReply(
            step,
            code,
            status != null && status.charAt(0) == form.group(1).charAt(0)
                ? status
                : status(step, code)));
  }

  private static String status(Step step, int code) {
    return step == Step.RECIPIENT && MAILBOX.contains(code) ? "4.2.0" : code / 100 + ".0.0";
  }

  /** What it means for the mail. */
  Answer answer() {
    if (isOfUs()) {
      return new Broken(new RelayException("It says %d (%s).".formatted(code, step)));
    }
    return code < FOR_GOOD ? new Deferred(status, scope()) : new Refused(status, isOfAddress());
  }

  // Whatever it is, at a text the text may be why.
  private Scope scope() {
    var why = new EnhancedStatus(status);
    return switch (step) {
      case TEXT -> Scope.LETTER;
      case GREETING, SENDER -> Scope.RELAY;
      case RECIPIENT, DATA -> {
        if (code == CLOSING || why.isOfHost()) {
          yield Scope.RELAY;
        }
        yield step == Step.DATA || why.isOfMailbox() ? Scope.LETTER : Scope.DOMAIN;
      }
    };
  }

  // What would befall every mail is held against none.
  private boolean isOfUs() {
    return step == Step.GREETING
        || STRANGER.contains(code)
        || (step == Step.SENDER && code >= FOR_GOOD && code != TOO_LARGE);
  }

  private boolean isOfAddress() {
    return step == Step.RECIPIENT && new EnhancedStatus(status).isOfAddress();
  }
}
