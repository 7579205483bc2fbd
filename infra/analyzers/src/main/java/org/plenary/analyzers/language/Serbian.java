package org.plenary.analyzers.language;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.sr.SerbianAnalyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** Serbian. */
@NamedComponent("serbian")
public final class Serbian implements AnalyzerFactory {

  @Override
  public Analyzer create() {
    return new SerbianAnalyzer();
  }
}
