package org.plenary.analyzers.language;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** Chinese, Japanese and Korean, as pairs of characters. */
@NamedComponent("cjk")
public final class Cjk implements AnalyzerFactory {

  @Override
  public Analyzer create() {
    return new CJKAnalyzer();
  }
}
