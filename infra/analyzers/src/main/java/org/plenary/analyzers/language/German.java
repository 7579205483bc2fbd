package org.plenary.analyzers.language;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** German. */
@NamedComponent("german")
public final class German implements AnalyzerFactory {

  @Override
  public Analyzer create() {
    return new GermanAnalyzer();
  }
}
