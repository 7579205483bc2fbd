package org.plenary.bench;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A number of bytes as people write it: 500M, 1G. */
final class Bytes implements ITypeConverter<Long> {

  private static final String UNITS = "KMG";

  @Override
  public Long convert(String text) {
    String number = text.toUpperCase(Locale.ROOT);
    if (!number.matches("[0-9]{1,12}[" + UNITS + "]?")) {
      throw new TypeConversionException("'%s' is not a size such as 500M or 1G".formatted(text));
    }
    int unit = UNITS.indexOf(number.charAt(number.length() - 1)) + 1;
    return Long.parseLong(number.replaceAll("\\D", "")) << (10 * unit);
  }
}
