package org.plenary.analyzers.language;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** Latvian. */
@NamedComponent("latvian")
public final class Latvian implements AnalyzerFactory {

  @Override
  public Analyzer create() {
    return new LatvianAnalyzer();
  }
}
