package org.plenary.analyzers.language;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** Russian. */
@NamedComponent("russian")
public final class Russian implements AnalyzerFactory {

  @Override
  public Analyzer create() {
    return new RussianAnalyzer();
  }
}
