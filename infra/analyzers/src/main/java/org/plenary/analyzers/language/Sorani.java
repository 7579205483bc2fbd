package org.plenary.analyzers.language;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ckb.SoraniAnalyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** Sorani. */
@NamedComponent("sorani")
public final class Sorani implements AnalyzerFactory {

  @Override
  public Analyzer create() {
    return new SoraniAnalyzer();
  }
}
