package org.plenary.web.page;

import org.plenary.appeal.AppealId;
import org.plenary.casework.CaseId;
import org.plenary.inbox.Notification.Handled;
import org.plenary.inbox.NotificationKind;
import org.plenary.moderation.ActionId;
import org.plenary.post.PostId;
import org.plenary.report.Receipt;

/** Where things are reported and judged, and where those concerned are told. */
public final class ModerationLinks {

  /** Where moderators work. */
  public static final String MODERATION = "/moderation";

  /** Where they decide what others did. */
  public static final String APPEALS = MODERATION + "/appeals";

  /** Where officers learn who is behind a name. */
  public static final String OPENINGS = MODERATION + "/openings";

  /** Where they look at what is held. */
  public static final String HELD = MODERATION + "/held";

  private ModerationLinks() {}

  /** Where this, which has an address of its own, is reported. */
  public static String report(String address) {
    return address + "/report";
  }

  /** Where a file on a post is reported. */
  public static String report(PostId post, int file) {
    return report(PostLinks.post(post)) + "?file=" + file;
  }

  /** Where moderators open a case of this, which has an address of its own. */
  public static String caseOf(String address) {
    return address + "/case";
  }

  /** Where who has no account learns what became of a report. */
  public static String outcome(Receipt receipt) {
    return "/report/" + receipt.text();
  }

  /** Where somebody is muted whose address this is, or the author of the post whose it is. */
  public static String mute(String address) {
    return address + "/mute";
  }

  /** Why something was done to what somebody wrote, or to them. */
  public static String notice(ActionId action) {
    return "/me/notices/" + action.value();
  }

  /** Where the person concerned talks with moderators. */
  public static String conversation(CaseId id) {
    return "/me/conversations/" + id.value();
  }

  /** Where that is of which somebody was told. */
  public static String handled(NotificationKind kind, Handled handled) {
    return switch (kind) {
      case NOTICE -> notice(new ActionId(handled.number()));
      case APPEAL_DECIDED -> "/me/appeals/" + handled.number();
      case REPORT_JUDGED -> "/me/reports";
      case POST_HELD -> HELD;
      case APPEAL_MADE -> "/moderation/appeals/" + handled.number();
      default ->
          handled.own()
              ? conversation(new CaseId(handled.number()))
              : "/moderation/" + handled.number();
    };
  }

  /** Where a post that is held is looked at. */
  public static String held(PostId post) {
    return HELD + "/" + post.value();
  }

  /** Where its author sees it. */
  public static String ownHeld(PostId post) {
    return "/me/held/" + post.value();
  }

  /** Where a case is judged. */
  public static String judging(CaseId id) {
    return MODERATION + "/" + id.value();
  }

  /** Where an appeal is decided. */
  public static String deciding(AppealId id) {
    return APPEALS + "/" + id.value();
  }

  /** Where who decides an appeal reads the file that it is about. */
  public static String contestedFile(AppealId id) {
    return deciding(id) + "/file";
  }

  /** Where they read one of the files that hang on what it is about. */
  public static String contestedFile(AppealId id, int place) {
    return contestedFile(id) + "?place=" + place;
  }

  /** Where who decided an appeal learns who had acted. */
  public static String seal(AppealId id) {
    return deciding(id) + "/seal";
  }

  /** Where an officer asks who is behind a name. */
  public static String behind(long byline) {
    return OPENINGS + "/" + byline;
  }
}
