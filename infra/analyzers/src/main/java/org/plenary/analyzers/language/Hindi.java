package org.plenary.analyzers.language;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** Hindi. */
@NamedComponent("hindi")
public final class Hindi implements AnalyzerFactory {

  @Override
  public Analyzer create() {
    return new HindiAnalyzer();
  }
}
