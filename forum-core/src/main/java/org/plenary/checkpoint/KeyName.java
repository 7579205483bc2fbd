package org.plenary.checkpoint;

/** What a key may be called: something without spaces and without a plus. */
final class KeyName {

  private KeyName() {}

  /**
   * @throws NoteException for what is no name
   */
  static String require(String name) {
    if (name.isEmpty() || name.indexOf('+') >= 0 || name.codePoints().anyMatch(KeyName::isSpace)) {
      throw new NoteException("A key's name has no spaces and no plus, and is not empty.");
    }
    return name;
  }

  private static boolean isSpace(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || Character.isISOControl(character);
  }
}
