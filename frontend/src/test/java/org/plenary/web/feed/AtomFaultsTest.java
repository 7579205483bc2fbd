package org.plenary.web.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plenary.fixture.Shared;
import org.plenary.web.feed.AtomFault.Kind;

/** What the W3C feed validator finds in its own cases is found here too. */
class AtomFaultsTest {

  // Which of our faults stand for one that the validator names.
  private static final Map<Kind, List<String>> NAMES =
      Map.ofEntries(
          Map.entry(Kind.MALFORMED, List.of("SAXError", "UndefinedElement")),
          Map.entry(
              Kind.SHAPE,
              List.of(
                  "AtomLinkNotEmpty",
                  "DuplicateElement",
                  "InvalidMIMEType",
                  "InvalidNamespace",
                  "InvalidNonNegativeInteger",
                  "InvalidTextType",
                  "MisplacedMetadata",
                  "MissingAttribute",
                  "MissingElement",
                  "MissingHref",
                  "MissingNamespace",
                  "MissingSourceElement",
                  "MissingXhtmlDiv",
                  "NotEscaped",
                  "ObsoleteNamespace",
                  "UndefinedElement",
                  "UndeterminableVocabulary",
                  "ValidMIMEAttribute",
                  "UnexpectedAttribute",
                  "UnexpectedText",
                  "UnknownNamespace",
                  "AttrNotBlank",
                  "NotHtml")),
          Map.entry(Kind.AUTHOR, List.of("MissingElement")),
          Map.entry(Kind.BLANK, List.of("NotBlank", "AttrNotBlank", "InvalidMIMEType")),
          Map.entry(Kind.CHARACTERS, List.of("BadCharacters")),
          Map.entry(
              Kind.DATE, List.of("InvalidRFC3339Date", "UnexpectedWhitespace", "ValidW3CDTFDate")),
          Map.entry(Kind.IMPLAUSIBLE, List.of("ImplausibleDate")),
          Map.entry(
              Kind.IRI,
              List.of(
                  "InvalidFullLink",
                  "InvalidIRI",
                  "InvalidLink",
                  "InvalidUriChar",
                  "UnexpectedWhitespace",
                  "ValidURI")),
          Map.entry(Kind.TAG, List.of("InvalidTAG", "ValidTAG")),
          Map.entry(Kind.URN, List.of("InvalidURN", "InvalidUUID", "ValidURN")),
          Map.entry(Kind.CANON, List.of("NonCanonicalURI")),
          Map.entry(
              Kind.MAIL,
              List.of("InvalidAddrSpec", "InvalidContact", "UnknownHost", "ValidContact")),
          Map.entry(Kind.LANGUAGE, List.of("InvalidLanguage")),
          Map.entry(Kind.IDS, List.of("DuplicateEntries", "DuplicateIds")),
          Map.entry(Kind.LINKS, List.of("DuplicateAtomLink")),
          Map.entry(Kind.RELATION, List.of("UnregisteredAtomLinkRel", "ValidAtomLinkRel")),
          Map.entry(Kind.SELF, List.of("MissingSelf", "RelativeSelf", "SelfNotAtom")),
          Map.entry(
              Kind.CONTENT,
              List.of(
                  "MissingContentOrAlternate",
                  "MissingSummary",
                  "MissingTextualContent",
                  "MissingTypeAttr")),
          Map.entry(Kind.BASE64, List.of("NotBase64")),
          Map.entry(Kind.HTML, List.of("NotHtml", "ValidHtml")),
          Map.entry(
              Kind.UNDECLARED, List.of("ContainsHTML", "ContainsUndeclaredHTML", "ValidElement")),
          Map.entry(Kind.ESCAPED, List.of("NotInline")),
          Map.entry(Kind.DANGER, List.of("SecurityRisk", "SecurityRiskAttr")),
          Map.entry(Kind.STYLE, List.of("DangerousStyleAttr")),
          Map.entry(Kind.PREFIX, List.of("AvoidNamespacePrefix")));

  private static final String ELSEWHERE = "Of vocabularies that no feed of ours has";
  private static final String DRAWN = "Of drawings and formulas, which no feed of ours has";
  private static final String ANYBODY = "People may call themselves so";

  // By what the validator says, and the files.
  private static final Map<String, String> LEFT_OUT =
      Map.ofEntries(
          Map.entry("ContainsEmail .*", ANYBODY),
          Map.entry("DuplicateUpdated .*", "Two may well write at the same time"),
          Map.entry("HtmlFragment .*", "A longer way to say the same"),
          Map.entry("InvalidValue .*", "Of the name of a generator nothing can be wrong"),
          Map.entry("MisplacedXHTMLContent .*", ELSEWHERE),
          Map.entry("SameDocumentReference .*", "Only what has a base can be meant so"),
          Map.entry("SchemeNotIANARegistered .*", "Our schemes are https and tag"),
          Map.entry("SelfDoesntMatchLocation .*", "Of HTTP; told where feeds are asked for"),
          Map.entry("UnknownNamespace .*", ELSEWHERE),
          Map.entry("UnsupportedNamespace .*", ELSEWHERE),
          Map.entry("ValidMIMEAttribute .*_(summary|title)_.*", "RFC 4287 has no such titles"),
          Map.entry("ValidTitle .*", "Of the title of a link nothing can be wrong but blankness"),
          Map.entry("Valid(TAG|URN) .*_not_.*", "Something else is right there"),
          Map.entry("SecurityRisk.* .*/bogus_(mathml|svg)_.*", DRAWN),
          Map.entry("InvalidTAG .*/invalid-namespace.xml", "Its prefix is found first"),
          Map.entry("InvalidFullLink .*/license-.*", ELSEWHERE),
          Map.entry(
              "MissingSelf .*11/missing-self.xml", "Its feed has none, only its source need not"),
          Map.entry("UndefinedElement .*/trackback-ping-outside-entry.xml", ELSEWHERE),
          Map.entry("UndefinedElement .*/unknown_element_in_known_namespace.xml", ELSEWHERE),
          Map.entry("UndefinedElement .*_core_namespace.xml", "Its root is found first"));

  // The validator warns of these; RFC 4287 has them.
  private static final Set<Kind> WARNINGS =
      EnumSet.of(Kind.CONTENT, Kind.PREFIX, Kind.SELF, Kind.UNDECLARED);

  private static boolean isLeftOut(ValidatorCase given) {
    String named = given.event() + " " + given.file();
    return LEFT_OUT.keySet().stream().anyMatch(named::matches);
  }

  private static boolean isJudgedRight(ValidatorCase given) {
    List<AtomFault> faults = AtomFaults.of(given.document().getBytes());
    return switch (given.event()) {
      case "Error" -> faults.stream().allMatch(fault -> WARNINGS.contains(fault.kind()));
      case "Warning" -> faults.isEmpty();
      default -> given.isFault() == faults.stream().anyMatch(fault -> isMeant(fault, given));
    };
  }

  private static boolean isMeant(AtomFault fault, ValidatorCase given) {
    return kinds(given.event()).contains(fault.kind())
        && (fault.kind() != Kind.AUTHOR || given.where().equals("author"))
        && (fault.kind() != Kind.SHAPE || isNamed(fault.words(), given));
  }

  // What a grammar finds is told in words, which name what is wrong.
  private static boolean isNamed(String words, ValidatorCase given) {
    if (!given.event().matches(".*(Element|Attribute)")) {
      return true;
    }
    String found = words.replaceFirst("; expected .*", "");
    return found.contains("missing required") == given.event().startsWith("Missing")
        && (given.where().isEmpty() || found.contains("\"" + given.where() + "\""));
  }

  private static Set<Kind> kinds(String event) {
    return NAMES.entrySet().stream()
        .filter(names -> names.getValue().contains(event))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
  }

  @Test
  void findsWhatTheValidatorFinds() {
    List<ValidatorCase> cases = ValidatorCase.in(Shared.file("feeds/w3c-feedvalidator/atom"));
    List<ValidatorCase> judged = cases.stream().filter(given -> !isLeftOut(given)).toList();
    assertThat(judged).hasSizeGreaterThan(700);
    assertThat(judged)
        .filteredOn(given -> !given.isOfAll())
        .allSatisfy(given -> assertThat(kinds(given.event())).as(given.event()).isNotEmpty());
    assertThat(judged.stream().filter(given -> !isJudgedRight(given))).isEmpty();
  }
}
