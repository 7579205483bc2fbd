package org.plenary.casework;

/** Who has a part in a case, besides the person whom it is about: they judge it never. */
final class Parts {

  private Parts() {}

  /** Whether this member reported a case {@code c}, or is who was answered there. */
  static String of(String member) {
    return """
      (exists (
        select from report own where own.case_id = c.id and own.reporter_id = %1$s)
      or exists (
        select
        from post said
        join post above on above.id = said.parent_id
        join byline answered on answered.id = above.byline_id
        where said.id = c.contribution_id and answered.member_id = %1$s))
      """
        .formatted(member);
  }
}
