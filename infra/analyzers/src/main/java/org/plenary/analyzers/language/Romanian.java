package org.plenary.analyzers.language;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** Romanian. */
@NamedComponent("romanian")
public final class Romanian implements AnalyzerFactory {

  @Override
  public Analyzer create() {
    return new RomanianAnalyzer();
  }
}
