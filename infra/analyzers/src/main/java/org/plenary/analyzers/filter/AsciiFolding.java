package org.plenary.analyzers.filter;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;

/** Letters without their accents, where ASCII has them. */
@NamedComponent("asciifolding")
public final class AsciiFolding implements TokenFilterFactory {

  @Override
  public TokenStream create(TokenStream tokens) {
    return new ASCIIFoldingFilter(tokens);
  }

  @Override
  public TokenStream normalize(TokenStream term) {
    return create(term);
  }
}
