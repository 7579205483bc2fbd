package org.plenary.analyzers.language;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.lt.LithuanianAnalyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** Lithuanian. */
@NamedComponent("lithuanian")
public final class Lithuanian implements AnalyzerFactory {

  @Override
  public Analyzer create() {
    return new LithuanianAnalyzer();
  }
}
