package org.plenary.analyzers.language;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** Arabic. */
@NamedComponent("arabic")
public final class Arabic implements AnalyzerFactory {

  @Override
  public Analyzer create() {
    return new ArabicAnalyzer();
  }
}
