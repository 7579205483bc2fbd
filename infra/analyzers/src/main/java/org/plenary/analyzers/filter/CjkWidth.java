package org.plenary.analyzers.filter;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;

/** Full-width ASCII as ASCII, half-width Katakana as Katakana. */
@NamedComponent("cjk_width")
public final class CjkWidth implements TokenFilterFactory {

  @Override
  public TokenStream create(TokenStream tokens) {
    return new CJKWidthFilter(tokens);
  }

  @Override
  public TokenStream normalize(TokenStream term) {
    return create(term);
  }
}
