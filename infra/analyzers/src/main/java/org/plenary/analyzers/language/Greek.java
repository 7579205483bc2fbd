package org.plenary.analyzers.language;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** Greek. */
@NamedComponent("greek")
public final class Greek implements AnalyzerFactory {

  @Override
  public Analyzer create() {
    return new GreekAnalyzer();
  }
}
