package org.plenary.analyzers.language;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** Czech. */
@NamedComponent("czech")
public final class Czech implements AnalyzerFactory {

  @Override
  public Analyzer create() {
    return new CzechAnalyzer();
  }
}
