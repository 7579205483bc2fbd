package org.plenary.text;

import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Foreign HTML to the few elements that a post may have. Thread-safe; never throws. */
public final class Sanitiser {

  private final PolicyFactory policy =
      new HtmlPolicyBuilder()
          .allowCommonBlockElements()
          .allowCommonInlineFormattingElements()
          .toFactory();

  public String sanitise(String html) {
    return policy.sanitize(html);
  }
}
