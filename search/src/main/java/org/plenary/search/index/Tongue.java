package org.plenary.search.index;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A language whose words the index knows in all their forms; each has a field of its name. */
public enum Tongue {
  AR("arabic", Character.UnicodeScript.ARABIC),
  CJK("cjk", Character.UnicodeScript.HAN),
  DE("german", Character.UnicodeScript.LATIN),
  EN("english", Character.UnicodeScript.LATIN),
  ES("spanish", Character.UnicodeScript.LATIN),
  FA("persian", Character.UnicodeScript.ARABIC),
  FR("french", Character.UnicodeScript.LATIN),
  HI("hindi", Character.UnicodeScript.DEVANAGARI),
  ID("indonesian", Character.UnicodeScript.LATIN),
  IT("italian", Character.UnicodeScript.LATIN),
  NL("dutch", Character.UnicodeScript.LATIN),
  PT("portuguese", Character.UnicodeScript.LATIN),
  RU("russian", Character.UnicodeScript.CYRILLIC),
  TR("turkish", Character.UnicodeScript.LATIN);

  private static final Set<String> CJK_TAGS = Set.of("zh", "ja", "ko");
  private static final Set<Character.UnicodeScript> CJK_SCRIPTS =
      Set.of(
          Character.UnicodeScript.HAN,
          Character.UnicodeScript.HIRAGANA,
          Character.UnicodeScript.KATAKANA,
          Character.UnicodeScript.HANGUL,
          Character.UnicodeScript.BOPOMOFO);

  private final String analyzer;
  private final Character.UnicodeScript script;

  Tongue(String analyzer, Character.UnicodeScript script) {
    this.analyzer = analyzer;
    this.script = script;
  }

  /** The one of a language tag such as {@code pt-BR}; empty for one whose forms are not known. */
  public static Optional<Tongue> of(String tag) {
    String primary = tag.split("[-_]", 2)[0];
    return CJK_TAGS.contains(primary)
        ? Optional.of(CJK)
        : Arrays.stream(values()).filter(tongue -> tongue.field().equals(primary)).findFirst();
  }

  /** Those that are written with the letters of this text. */
  public static Set<Tongue> writtenLike(String text) {
    Set<Character.UnicodeScript> scripts =
        text.codePoints()
            .mapToObj(Character.UnicodeScript::of)
            .map(script -> CJK_SCRIPTS.contains(script) ? Character.UnicodeScript.HAN : script)
            .collect(Collectors.toSet());
    return Arrays.stream(values())
        .filter(tongue -> scripts.contains(tongue.script))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Tongue.class)));
  }

  /** The last part of its fields' names. */
  public String field() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a full distribution of Elasticsearch calls its analyzer. */
  public String analyzer() {
    return analyzer;
  }
}
