package org.plenary.inbox;

/**
 * When reporters learn what became of what they reported: as the person concerned does, when what
 * was done can be undone no more. What was only shown again judged nothing.
 */
public final class Settled {

  /** Whether the outcome of a {@code report} stays. */
  public static final String REPORT =
      """
      (report.outcome <> 'acted' or coalesce((
        select bool_or(left_already.sent_at is not null)
        from moderation_action done
        join notice left_already on left_already.action_id = done.id
        where done.case_id = report.case_id and not done.machine and done.undone_by is null
          and not done.detail ? 'undoes' and done.kind not in ('restore', 'release')), true))
      """;

  private Settled() {}
}
