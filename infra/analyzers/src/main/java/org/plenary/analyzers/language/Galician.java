package org.plenary.analyzers.language;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.gl.GalicianAnalyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** Galician. */
@NamedComponent("galician")
public final class Galician implements AnalyzerFactory {

  @Override
  public Analyzer create() {
    return new GalicianAnalyzer();
  }
}
