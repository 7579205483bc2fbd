package org.plenary.analyzers.language;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** Indonesian. */
@NamedComponent("indonesian")
public final class Indonesian implements AnalyzerFactory {

  @Override
  public Analyzer create() {
    return new IndonesianAnalyzer();
  }
}
