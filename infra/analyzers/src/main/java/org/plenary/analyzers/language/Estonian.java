package org.plenary.analyzers.language;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.et.EstonianAnalyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** Estonian. */
@NamedComponent("estonian")
public final class Estonian implements AnalyzerFactory {

  @Override
  public Analyzer create() {
    return new EstonianAnalyzer();
  }
}
