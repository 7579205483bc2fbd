package org.plenary.search.marking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cjk.CJKBigramFilterFactory;
import org.apache.lucene.analysis.cjk.CJKWidthFilterFactory;
import org.apache.lucene.analysis.core.LowerCaseFilterFactory;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilterFactory;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizerFactory;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.plenary.search.index.Tongue;

/** The analyzers that the mapping names, in this process. Thread-safe. */
final class Analyzers {

  private final Map<Tongue, Analyzer> ofTongues =
      Map.ofEntries(
          Map.entry(Tongue.AR, new ArabicAnalyzer()),
          Map.entry(Tongue.CJK, new CJKAnalyzer()),
          Map.entry(Tongue.DE, new GermanAnalyzer()),
          Map.entry(Tongue.EN, new EnglishAnalyzer()),
          Map.entry(Tongue.ES, new SpanishAnalyzer()),
          Map.entry(Tongue.FA, new PersianAnalyzer()),
          Map.entry(Tongue.FR, new FrenchAnalyzer()),
          Map.entry(Tongue.HI, new HindiAnalyzer()),
          Map.entry(Tongue.ID, new IndonesianAnalyzer()),
          Map.entry(Tongue.IT, new ItalianAnalyzer()),
          Map.entry(Tongue.NL, new DutchAnalyzer()),
          Map.entry(Tongue.PT, new PortugueseAnalyzer()),
          Map.entry(Tongue.RU, new RussianAnalyzer()),
          Map.entry(Tongue.TR, new TurkishAnalyzer()));

  private final Analyzer neutral = makeNeutral();

  // As "neutral" in the mapping.
  private static Analyzer makeNeutral() {
    try {
      return CustomAnalyzer.builder()
          .withTokenizer(StandardTokenizerFactory.class)
          .addTokenFilter(CJKWidthFilterFactory.class)
          .addTokenFilter(LowerCaseFilterFactory.class)
          .addTokenFilter(ASCIIFoldingFilterFactory.class)
          .addTokenFilter(CJKBigramFilterFactory.class)
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The one of a language tag; empty for one whose forms are not known. */
  Optional<Analyzer> of(String language) {
    return Tongue.of(language).map(ofTongues::get);
  }

  Analyzer neutral() {
    return neutral;
  }

  static List<Token> tokens(Analyzer analyzer, String text) {
    List<Token> tokens = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      var place = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(new Token(term.toString(), place.startOffset(), place.endOffset()));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tokens;
  }

  static List<String> terms(Analyzer analyzer, String text) {
    return tokens(analyzer, text).stream().map(Token::term).toList();
  }
}
