package org.plenary.analyzers.language;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** Dutch. */
@NamedComponent("dutch")
public final class Dutch implements AnalyzerFactory {

  @Override
  public Analyzer create() {
    return new DutchAnalyzer();
  }
}
