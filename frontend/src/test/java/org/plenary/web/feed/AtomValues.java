package org.plenary.web.feed;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.plenary.web.feed.AtomFault.Kind;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** Times, languages and mail addresses of an Atom document, and what must not be blank. */
final class AtomValues {

  private static final Pattern DATE =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)");
  private static final Pattern MAIL =
      Pattern.compile("[\\w.+%=-]+@[\\w-]+(\\.[\\w-]+)+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern CONTROLS = Pattern.compile("[\\x7f-\\x9f\\ufdd0-\\ufdef]");
  private static final Instant FIRST = Instant.EPOCH;

  private final Element root;
  private final List<AtomFault> faults = new ArrayList<>();

  AtomValues(Element root) {
    this.root = root;
  }

  List<AtomFault> faults() {
    AtomTree.all(root).forEach(this::check);
    return faults;
  }

  private void check(Element element) {
    String words = element.getTextContent();
    for (Attr attribute : AtomTree.attributes(element)) {
      checkAttribute(element, attribute);
    }
    if (AtomTree.elements(element).isEmpty()) {
      checkCharacters(words);
    }
    if (AtomTree.is(element, "published", "updated")) {
      checkDate(words);
    } else if (AtomTree.is(element, "email") && !MAIL.matcher(words).matches()) {
      fault(Kind.MAIL, words);
    } else if (isBlank(element, words)) {
      fault(Kind.BLANK, element.getNodeName());
    }
    if (AtomTree.is(element, "icon", "id", "logo", "uri")) {
      faults.addAll(AtomNames.faults(words, AtomTree.is(element, "id")));
      if (AtomTree.is(element, "id")) {
        faults.addAll(AtomNames.uncanonical(words));
      }
    }
  }

  private static boolean isBlank(Element element, String words) {
    boolean hasWords = AtomTree.is(element, "title", "subtitle", "name", "id", "generator");
    boolean hasContent =
        AtomTree.is(element, "content")
            && !element.hasAttribute("src")
            && AtomTree.elements(element).isEmpty();
    return (hasWords || hasContent) && words.isBlank();
  }

  private void checkAttribute(Element element, Attr attribute) {
    String name = attribute.getName();
    String value = attribute.getValue();
    checkCharacters(value);
    switch (name) {
      case "xml:lang", "hreflang" -> {
        if (!value.isBlank()) {
          checkLanguage(value);
        }
      }
      case "xml:base" -> faults.addAll(AtomNames.faults(value, false));
      default -> {
        if (name.startsWith("xmlns:")) {
          faults.addAll(AtomNames.faults(value, true));
        } else if (AtomTree.ATOM.equals(element.getNamespaceURI())) {
          checkOfAtom(name, value);
        }
      }
    }
  }

  private void checkOfAtom(String name, String value) {
    switch (name) {
      case "href", "src", "uri" -> faults.addAll(AtomNames.faults(value, false));
      case "scheme" -> faults.addAll(AtomNames.faults(value, true));
      case "rel", "title", "type", "term" -> {
        if (value.isBlank()) {
          fault(Kind.BLANK, name);
        }
      }
      default -> {}
    }
  }

  private void checkCharacters(String words) {
    if (CONTROLS.matcher(words).find()) {
      fault(Kind.CHARACTERS, words);
    }
  }

  private void checkDate(String words) {
    try {
      if (!DATE.matcher(words).matches()) {
        fault(Kind.DATE, words);
      } else if (!isPlausible(OffsetDateTime.parse(words).toInstant())) {
        fault(Kind.IMPLAUSIBLE, words);
      }
    } catch (DateTimeException e) {
      fault(Kind.DATE, words);
    }
  }

  private static boolean isPlausible(Instant moment) {
    return !moment.isBefore(FIRST) && moment.isBefore(Instant.now().plus(Duration.ofDays(1)));
  }

  private void checkLanguage(String tag) {
    try {
      new Locale.Builder().setLanguageTag(tag.strip());
    } catch (IllformedLocaleException e) {
      fault(Kind.LANGUAGE, tag);
    }
  }

  private void fault(Kind kind, String words) {
    faults.add(new AtomFault(kind, words));
  }
}
