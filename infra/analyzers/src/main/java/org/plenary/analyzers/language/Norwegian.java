package org.plenary.analyzers.language;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** Norwegian. */
@NamedComponent("norwegian")
public final class Norwegian implements AnalyzerFactory {

  @Override
  public Analyzer create() {
    return new NorwegianAnalyzer();
  }
}
