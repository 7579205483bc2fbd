package org.plenary.analyzers.language;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** Turkish. */
@NamedComponent("turkish")
public final class Turkish implements AnalyzerFactory {

  @Override
  public Analyzer create() {
    return new TurkishAnalyzer();
  }
}
