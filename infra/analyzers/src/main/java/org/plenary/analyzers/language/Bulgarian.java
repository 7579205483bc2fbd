package org.plenary.analyzers.language;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** Bulgarian. */
@NamedComponent("bulgarian")
public final class Bulgarian implements AnalyzerFactory {

  @Override
  public Analyzer create() {
    return new BulgarianAnalyzer();
  }
}
