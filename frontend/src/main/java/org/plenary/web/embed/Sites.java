package org.plenary.web.embed;

import java.util.List;
import org.plenary.problem.Problem;
import org.plenary.problem.Why;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Problems;
import org.plenary.web.door.Request;

/**
 * Which sites show the embeds of a place. Origins are compared whole, so that no name that begins
 * or ends like another passes for it; what has no origin is no script, and keeps nobody out.
 *
 * @param origins of these sites; any where there is none
 */
record Sites(List<String> origins) {

  Sites {
    origins = List.copyOf(origins);
  }

  /** Whether the site whose script asks is one of them, or no script asks. */
  boolean admit(Request request) {
    return origins.isEmpty() || request.origin().map(origins::contains).orElse(true);
  }

  /**
   * The same answer, which caches give to nobody else, and browsers to the scripts of that site.
   */
  Answer openedTo(Request request, Answer answer) {
    return origins.isEmpty()
        ? answer
        : request
            .origin()
            .filter(origins::contains)
            .map(origin -> varied(answer).withHeader("access-control-allow-origin", origin))
            .orElseGet(() -> varied(answer));
  }

  /** The answer to the script of another site. */
  Answer refuse(Request request) {
    return openedTo(
        request,
        Problems.forPrograms(
            request,
            new Problem.NotAllowed(
                Why.inEnglish(
                    "This chapter names the sites that show it, and yours is not one."))));
  }

  private static Answer varied(Answer answer) {
    return answer.withHeader("vary", "Origin, Accept-Encoding");
  }

  /** Those that may frame it, as a content security policy names them. */
  String ancestors() {
    return origins.isEmpty() ? "*" : String.join(" ", origins);
  }
}
