package org.plenary.analyzers.language;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ga.IrishAnalyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** Irish. */
@NamedComponent("irish")
public final class Irish implements AnalyzerFactory {

  @Override
  public Analyzer create() {
    return new IrishAnalyzer();
  }
}
