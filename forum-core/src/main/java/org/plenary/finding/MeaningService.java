package org.plenary.finding;

import io.vertx.core.Future;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plenary.caller.Caller;
import org.plenary.question.Clause;
import org.plenary.question.Question;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows what a question that finds next to nothing may have meant. A word is offered only as it
 * stands in a post that the caller may read, whatever else the index knows.
 */
public final class MeaningService {

  private static final Logger LOG = LoggerFactory.getLogger(MeaningService.class);

  /** The most answers of a question that is asked for what it meant. */
  private static final int FEW = 2;

  private static final int MOST_WORDS = 3;
  private static final int LOOKED_AT = 5;

  // Nobody wrote what is longer by mistake.
  private static final int LONGEST_WORD = 60;

  private final FindingService finding;
  private final Speller speller;

  public MeaningService(FindingService finding, Speller speller) {
    this.finding = finding;
    this.speller = speller;
  }

  /** The question with words that do answer; empty where there are none, or enough was found. */
  public Future<Optional<String>> meant(Caller caller, String asked, Findings found) {
    List<String> words = words(asked);
    return found.total() > FEW || found.partial() || words.size() > MOST_WORDS
        ? Future.succeededFuture(Optional.empty())
        : corrected(caller, asked, words)
            .compose(meant -> answered(caller, asked, meant, found))
            .recover(MeaningService::unknown);
  }

  private static List<String> words(String asked) {
    return Question.read(asked, ZoneOffset.UTC).sought().stream()
        .filter(words -> words.field() == Clause.Field.ANYWHERE && !words.exact())
        .map(Clause.Words::text)
        .filter(word -> word.length() <= LONGEST_WORD)
        .distinct()
        .toList();
  }

  private static Future<Optional<String>> unknown(Throwable failure) {
    LOG.warn("What was meant is not known: {}", failure.toString());
    return Future.succeededFuture(Optional.empty());
  }

  private Future<String> corrected(Caller caller, String asked, List<String> words) {
    List<Future<Optional<String>>> corrections =
        words.stream().map(word -> correction(caller, word)).toList();
    return Future.all(corrections)
        .map(
            _ -> {
              String question = asked;
              for (int i = 0; i < words.size(); i++) {
                Optional<String> better = corrections.get(i).result();
                if (better.isPresent()) {
                  question = with(question, words.get(i), better.get());
                }
              }
              return question;
            });
  }

  // Operators are kept: what stands behind a colon, or a dash, is no word that was looked for.
  private static String with(String asked, String word, String better) {
    return Pattern.compile(
            "(?<![\\p{L}\\p{M}\\p{N}:\"-])%s(?![\\p{L}\\p{M}\\p{N}:\"])"
                .formatted(Pattern.quote(word)))
        .matcher(asked)
        .replaceAll(Matcher.quoteReplacement(better));
  }

  // As many are looked for whatever the index knows, so that the time tells nothing of it.
  private Future<Optional<String>> correction(Caller caller, String word) {
    Future<Optional<String>> itself = readable(caller, word);
    Future<Optional<String>> other =
        speller.alike(word).compose(alike -> firstReadable(caller, padded(alike, word)));
    return Future.all(itself, other)
        .map(_ -> itself.result().isPresent() ? Optional.empty() : other.result());
  }

  private static List<String> padded(List<String> alike, String word) {
    return Stream.concat(alike.stream(), Stream.generate(() -> word)).limit(Speller.MOST).toList();
  }

  private Future<Optional<String>> firstReadable(Caller caller, List<String> words) {
    List<Future<Optional<String>>> found =
        words.stream().map(word -> readable(caller, word)).toList();
    return Future.all(found)
        .map(_ -> found.stream().flatMap(one -> one.result().stream()).findFirst());
  }

  /** The word as it stands in the database in a post that the caller may read. */
  private Future<Optional<String>> readable(Caller caller, String word) {
    return finding
        .find(caller, search("\"" + word + "\"", LOOKED_AT))
        .map(
            found ->
                found.page().items().stream()
                    .flatMap(post -> marks(post.marked()))
                    .findFirst()
                    .map(mark -> mark.toLowerCase(Locale.ROOT)));
  }

  private static Stream<String> marks(Marked marked) {
    return Stream.of(marked.words(), marked.title())
        .flatMap(passage -> passage.parts().stream())
        .filter(Passage.Part::isMarked)
        .map(Passage.Part::text);
  }

  private Future<Optional<String>> answered(
      Caller caller, String asked, String meant, Findings found) {
    return meant.equals(asked)
        ? Future.succeededFuture(Optional.empty())
        : finding
            .find(caller, search(meant, 1))
            .map(better -> Optional.of(meant).filter(_ -> better.total() > found.total()));
  }

  private static Search search(String question, int limit) {
    return new Search(
        Question.read(question, ZoneOffset.UTC), Inquiry.Order.RELEVANCE, limit, Optional.empty());
  }
}
