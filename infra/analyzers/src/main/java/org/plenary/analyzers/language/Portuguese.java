package org.plenary.analyzers.language;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** Portuguese. */
@NamedComponent("portuguese")
public final class Portuguese implements AnalyzerFactory {

  @Override
  public Analyzer create() {
    return new PortugueseAnalyzer();
  }
}
