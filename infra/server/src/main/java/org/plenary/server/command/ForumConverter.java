package org.plenary.server.command;

import org.plenary.forum.ForumAddress;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code chapter/forum} on the command line. */
final class ForumConverter implements ITypeConverter<ForumAddress> {

  @Override
  public ForumAddress convert(String text) {
    return ForumAddress.parse(text)
        .orElseThrow(
            () -> new TypeConversionException("a forum is named CHAPTER/FORUM, not " + text));
  }
}
