package org.plenary.letter;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.plenary.letter.Relay.Answer;
import org.plenary.letter.Relay.Scope;

/** A relay without a line: it answers by the address, or as it is told to. */
public final class PlayedRelay implements Relay {

  private final List<String> taken = Collections.synchronizedList(new ArrayList<>());
  private volatile Function<Mail, Future<Answer>> conduct =
      mail -> Future.succeededFuture(byAddress(mail.to()));

  /** What it answers from now on. */
  public void conduct(Function<Mail, Future<Answer>> conduct) {
    this.conduct = conduct;
  }

  private static Answer byAddress(String address) {
    return switch (address.substring(0, address.indexOf('@'))) {
      case "nobody" -> new Answer.Refused("5.1.1", true);
      case "unwanted" -> new Answer.Refused("5.7.1", false);
      case "later" -> new Answer.Deferred("4.7.1", Scope.DOMAIN);
      case "cut" -> new Answer.Broken(new IllegalStateException("It hung up."));
      default -> new Answer.Accepted();
    };
  }

  @Override
  public Future<Answer> hand(Mail mail) {
    return conduct
        .apply(mail)
        .onSuccess(
            answer -> {
              if (answer instanceof Answer.Accepted) {
                take(mail);
              }
            });
  }

  /** Whatever it answers to it. */
  void take(Mail mail) {
    taken.add(mail.to());
  }

  /** The addresses of what it took, in that order. */
  public List<String> taken() {
    return List.copyOf(taken);
  }
}
