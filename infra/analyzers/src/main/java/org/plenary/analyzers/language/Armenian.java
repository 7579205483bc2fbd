package org.plenary.analyzers.language;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.hy.ArmenianAnalyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** Armenian. */
@NamedComponent("armenian")
public final class Armenian implements AnalyzerFactory {

  @Override
  public Analyzer create() {
    return new ArmenianAnalyzer();
  }
}
