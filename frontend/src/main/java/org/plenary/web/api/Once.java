package org.plenary.web.api;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.Set;
import java.util.function.Supplier;
import org.plenary.once.KeptReply;
import org.plenary.once.OnceService;
import org.plenary.once.OnceService.Sent;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;

/**
 * Lets every write of the API be sent again under the same Idempotency-Key, with the same answer
 * and no more effects than once.
 */
record Once(OnceService once) {

  // Posts keep what was answered among their own rows; a preview and a rehearsal do nothing.
  private static final Set<String> BY_THEMSELVES =
      Set.of(
          "api-open-discussion",
          "api-reply",
          "api-preview",
          "api-rehearse-case",
          "api-rehearse-hiding",
          "api-rehearse-refusal");

  Route over(Route route) {
    return route.isRead() || BY_THEMSELVES.contains(route.name())
        ? route
        : route.answering(request -> answer(route, request));
  }

  private Future<Answer> answer(Route route, Request request) {
    return request
        .sentOnce()
        .map(sent -> answer(route, request, sent))
        .orElseGet(() -> route.answering().answer(request));
  }

  // A file is kept under its digest: to send it again is to send it once.
  private Future<Answer> answer(Route route, Request request, Sent sent) {
    Supplier<Future<KeptReply>> work = () -> route.answering().answer(request).map(Once::kept);
    return (route.fileBytes().isPresent() ? once.onceAgain(sent, work) : once.once(sent, work))
        .map(Once::answer);
  }

  private static KeptReply kept(Answer answer) {
    return new KeptReply(answer.status(), answer.headers(), answer.body());
  }

  private static Answer answer(KeptReply kept) {
    Buffer body = kept.body();
    Answer answer = Answer.json(body).withStatus(kept.status());
    return answer.withHeaders(kept.headers());
  }
}
