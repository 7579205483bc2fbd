package org.plenary.analyzers.language;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** Danish. */
@NamedComponent("danish")
public final class Danish implements AnalyzerFactory {

  @Override
  public Analyzer create() {
    return new DanishAnalyzer();
  }
}
