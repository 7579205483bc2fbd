package org.plenary.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.casework.Concern;
import org.plenary.report.Challenge;
import org.plenary.report.CitableRule;

/**
 * The form by which something is reported.
 *
 * @param rules that count where it stands, each code by itself
 * @param challenge the work for a machine; absent for members, whose account stands for it, and for
 *     who confirmed an address
 * @param confirmation of an address
 * @param takesMail whether an address can be confirmed instead of work
 * @param mayOpen whether the reader may open a case of it instead
 */
public record ReportView(
    Reportable subject,
    List<Code> rules,
    Optional<Challenge> challenge,
    Optional<String> confirmation,
    boolean takesMail,
    boolean mayOpen) {

  /** What needs no rule: it goes first. */
  private static final List<Concern> GRAVE = List.of(Concern.DANGER, Concern.PERSONAL_DATA);

  /**
   * The rules of one chapter, or those that one of its forums adds.
   *
   * @param place what that is called
   * @param language in which it is called so
   */
  public record Code(String place, String language, String address, List<CitableRule> rules) {}

  static List<Code> codes(List<CitableRule> rules) {
    var codes = new ArrayList<Code>();
    for (CitableRule rule : rules) {
      String address = RuleLinks.rules(rule.chapter(), rule.forum(), rule.version());
      if (codes.isEmpty() || !codes.getLast().address().equals(address)) {
        codes.add(new Code(rule.place(), rule.placeLanguage(), address, new ArrayList<>()));
      }
      codes.getLast().rules().add(rule);
    }
    return codes;
  }

  /** What can be feared without a rule that says so. */
  public List<String> grave() {
    return GRAVE.stream().map(ReportForm::value).toList();
  }
}
