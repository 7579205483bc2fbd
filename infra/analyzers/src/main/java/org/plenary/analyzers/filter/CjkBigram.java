package org.plenary.analyzers.filter;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;

/**
 * Pairs of Chinese, Japanese and Korean characters that stand together; one that is alone stays.
 */
@NamedComponent("cjk_bigram")
public final class CjkBigram implements TokenFilterFactory {

  @Override
  public TokenStream create(TokenStream tokens) {
    return new CJKBigramFilter(tokens);
  }
}
