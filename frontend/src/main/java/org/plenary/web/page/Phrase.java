package org.plenary.web.page;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
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

  String say(Object... values) {
    @Nullable MessageFormat kept = idle.poll();
    MessageFormat format = kept == null ? new MessageFormat(pattern, locale) : kept;
    String said = format.format(values);
    idle.add(format);
    return said;
  }
}
