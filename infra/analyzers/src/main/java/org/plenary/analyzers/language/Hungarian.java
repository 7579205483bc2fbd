package org.plenary.analyzers.language;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** Hungarian. */
@NamedComponent("hungarian")
public final class Hungarian implements AnalyzerFactory {

  @Override
  public Analyzer create() {
    return new HungarianAnalyzer();
  }
}
