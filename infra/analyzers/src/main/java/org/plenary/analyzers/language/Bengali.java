package org.plenary.analyzers.language;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.bn.BengaliAnalyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** Bengali. */
@NamedComponent("bengali")
public final class Bengali implements AnalyzerFactory {

  @Override
  public Analyzer create() {
    return new BengaliAnalyzer();
  }
}
