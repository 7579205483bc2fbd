package org.plenary.web.page;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.util.Collection;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A sentence with places for values, as ICU writes it. Many threads may say it at once. */
final class Phrase {

  private final String pattern;
  private final ULocale locale;
  // A format serves one thread at a time; as many are kept as ever spoke at once.
  private final Queue<MessageFormat> idle = new ConcurrentLinkedQueue<>();

  Phrase(String pattern, ULocale locale) {
    this.pattern = pattern;
    this.locale = locale;
  }

  /**
   * What it says of one number, for each category of numbers that its language has; {@code #}
   * stands for the number.
   */
  Map<String, String> forms() {
    PluralRules rules = PluralRules.forLocale(locale);
    return rules.getKeywords().stream()
        .collect(Collectors.toMap(Function.identity(), form -> form(rules.getSamples(form))));
  }

  private String form(Collection<Double> samples) {
    long sample = samples.iterator().next().longValue();
    return say(sample).replace(NumberFormat.getInstance(locale).format(sample), "#");
  }

  String say(Object... values) {
    @Nullable MessageFormat kept = idle.poll();
    MessageFormat format = kept == null ? new MessageFormat(pattern, locale) : kept;
    String said = format.format(values);
    idle.add(format);
    return said;
  }
}
