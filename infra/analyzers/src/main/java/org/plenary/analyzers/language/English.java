package org.plenary.analyzers.language;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** English. */
@NamedComponent("english")
public final class English implements AnalyzerFactory {

  @Override
  public Analyzer create() {
    return new EnglishAnalyzer();
  }
}
