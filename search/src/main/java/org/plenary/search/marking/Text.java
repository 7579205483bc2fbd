package org.plenary.search.marking;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.plenary.finding.Mark;
import org.plenary.finding.Passage;
import org.plenary.question.Clause;

/** A text in a language, in which words are looked for as the index looks for them. */
final class Text {

  private final String words;
  private final Analyzer neutral;
  private final Optional<Analyzer> own;
  private final List<Token> neutralTokens;
  private final List<Token> ownTokens;
  private final BitSet marked = new BitSet();

  Text(Analyzers analyzers, String language, String words) {
    this.words = words;
    this.neutral = analyzers.neutral();
    this.own = analyzers.of(language);
    this.neutralTokens = Analyzers.tokens(neutral, words);
    this.ownTokens = own.map(analyzer -> Analyzers.tokens(analyzer, words)).orElse(List.of());
  }

  void look(Clause.Words sought) {
    if (sought.exact()) {
      markPhrases(Analyzers.terms(neutral, sought.text()));
    } else {
      markWords(sought.text());
    }
  }

  // A word that says nothing in the text's language, as "the" does, is marked nowhere.
  private void markWords(String sought) {
    Set<String> forms =
        own.map(analyzer -> Analyzers.terms(analyzer, sought)).map(HashSet::new).orElse(null);
    if (forms == null || !forms.isEmpty()) {
      mark(neutralTokens, Set.copyOf(Analyzers.terms(neutral, sought)));
    }
    if (forms != null) {
      mark(ownTokens, forms);
    }
  }

  private void mark(List<Token> tokens, Set<String> terms) {
    tokens.stream()
        .filter(token -> terms.contains(token.term()))
        .forEach(token -> marked.set(token.from(), token.to()));
  }

  private void markPhrases(List<String> terms) {
    int last = neutralTokens.size() - terms.size();
    IntStream.rangeClosed(0, terms.isEmpty() ? -1 : last)
        .filter(first -> isPhrase(first, terms))
        .forEach(
            first ->
                marked.set(
                    neutralTokens.get(first).from(),
                    neutralTokens.get(first + terms.size() - 1).to()));
  }

  private boolean isPhrase(int first, List<String> terms) {
    return IntStream.range(0, terms.size())
        .allMatch(i -> neutralTokens.get(first + i).term().equals(terms.get(i)));
  }

  Passage passage() {
    List<Mark> marks = new ArrayList<>();
    for (int from = marked.nextSetBit(0); from >= 0; from = marked.nextSetBit(from)) {
      int to = marked.nextClearBit(from);
      marks.add(new Mark(from, to));
      from = to;
    }
    return new Passage(words, marks);
  }
}
