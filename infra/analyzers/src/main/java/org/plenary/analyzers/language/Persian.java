package org.plenary.analyzers.language;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** Persian. */
@NamedComponent("persian")
public final class Persian implements AnalyzerFactory {

  @Override
  public Analyzer create() {
    return new PersianAnalyzer();
  }
}
