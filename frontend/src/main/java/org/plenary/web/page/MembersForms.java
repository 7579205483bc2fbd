package org.plenary.web.page;

/**
 * What was entered in the forms of the page of members, where one was refused.
 *
 * @param invited of an invitation
 * @param given of a role
 * @param answered of what stands in one of its lists
 */
public record MembersForms(Entered invited, Entered given, Entered answered) {

  static final MembersForms NOTHING =
      new MembersForms(Entered.NOTHING, Entered.NOTHING, Entered.NOTHING);

  static MembersForms ofInvitation(Entered entered) {
    return new MembersForms(entered, Entered.NOTHING, Entered.NOTHING);
  }

  static MembersForms ofRole(Entered entered) {
    return new MembersForms(Entered.NOTHING, entered, Entered.NOTHING);
  }

  static MembersForms ofLine(Entered entered) {
    return new MembersForms(Entered.NOTHING, Entered.NOTHING, entered);
  }

  /** The reason that was given for an answer to this request or claim. */
  public String reason(String field, long id) {
    return answered.has(field, String.valueOf(id), false) ? answered.field("reason", "") : "";
  }
}
