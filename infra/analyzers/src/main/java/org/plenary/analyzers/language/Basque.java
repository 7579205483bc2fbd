package org.plenary.analyzers.language;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.eu.BasqueAnalyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** Basque. */
@NamedComponent("basque")
public final class Basque implements AnalyzerFactory {

  @Override
  public Analyzer create() {
    return new BasqueAnalyzer();
  }
}
