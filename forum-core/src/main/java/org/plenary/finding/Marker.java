package org.plenary.finding;

import io.vertx.core.Future;
import java.util.List;
import org.plenary.question.Question;

/** Knows which words of a text a question means, in the forms of the text's language. */
public interface Marker {

  /** Of each post the title, and the passage of its words that answers best. */
  Future<List<Marked>> mark(Question question, List<Told> posts);
}
