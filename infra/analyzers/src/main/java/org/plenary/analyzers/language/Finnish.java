package org.plenary.analyzers.language;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** Finnish. */
@NamedComponent("finnish")
public final class Finnish implements AnalyzerFactory {

  @Override
  public Analyzer create() {
    return new FinnishAnalyzer();
  }
}
