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
    return Optional.of(
        new SmtpReply(
            Step.of(String.valueOf(said.getMessage())),
            code,
            status != null && status.charAt(0) == form.group(1).charAt(0)
                ? status
                : code / 100 + ".0.0"));
  }

  /** What it means for the mail. */
  Answer answer() {
    if (isOfUs()) {
      return new Broken(new RelayException("It says %d (%s).".formatted(code, step)));
    }
    return code < FOR_GOOD ? new Deferred(status) : new Refused(status, isOfAddress());
  }

  // What would befall every mail is held against none.
  private boolean isOfUs() {
    return step == Step.GREETING
        || code == CLOSING
        || STRANGER.contains(code)
        || (step == Step.SENDER && code >= FOR_GOOD && code != TOO_LARGE);
  }

  private boolean isOfAddress() {
    return step == Step.RECIPIENT && new EnhancedStatus(status).isOfAddress();
  }
}
