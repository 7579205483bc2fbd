package org.plenary.analyzers.language;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** Swedish. */
@NamedComponent("swedish")
public final class Swedish implements AnalyzerFactory {

  @Override
  public Analyzer create() {
    return new SwedishAnalyzer();
  }
}
