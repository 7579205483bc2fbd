package org.plenary.analyzers.language;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.br.BrazilianAnalyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** Brazil's Portuguese. */
@NamedComponent("brazilian")
public final class Brazilian implements AnalyzerFactory {

  @Override
  public Analyzer create() {
    return new BrazilianAnalyzer();
  }
}
