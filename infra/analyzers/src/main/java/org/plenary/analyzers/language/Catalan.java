package org.plenary.analyzers.language;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** Catalan. */
@NamedComponent("catalan")
public final class Catalan implements AnalyzerFactory {

  @Override
  public Analyzer create() {
    return new CatalanAnalyzer();
  }
}
