package org.plenary.web.page;

import gg.jte.Content;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plenary.casework.CaseEntry;
import org.plenary.casework.CaseLine;
import org.plenary.casework.CaseState;
import org.plenary.casework.CaseView;
import org.plenary.casework.EntryKind;
import org.plenary.casework.MatterKind;
import org.plenary.casework.WithheldWords;
import org.plenary.discussion.DiscussionId;
import org.plenary.member.Author;
import org.plenary.moderation.Done;
import org.plenary.opening.SealedName;
import org.plenary.post.Post;
import org.plenary.post.PostId;

/**
 * The page of a case.
 *
 * @param queue what waits beside it
 * @param post what it is about, where that is a post that is shown still
 * @param parent what that answers
 * @param seals the names in it whose opening the reader may ask for
 * @param entered in the form of the judgement
 * @param said in the other forms
 */
public record CaseSheet(
    CaseForm form,
    List<CaseLine> queue,
    Optional<Post> post,
    Optional<Post> parent,
    List<SealedName> seals,
    Entered entered,
    Entered said,
    Instant now) {

  private static final int HEADING = 2;

  public CaseSheet {
    queue = List.copyOf(queue);
    seals = List.copyOf(seals);
  }

  public CaseView view() {
    return form.desk().view();
  }

  public CaseLine line() {
    return view().line();
  }

  public List<Done> done() {
    return form.desk().done();
  }

  public String address() {
    return ModerationLinks.judging(line().id());
  }

  public boolean isClosed() {
    return line().state() == CaseState.CLOSED;
  }

  /** Whether the reader finds a form there in which to judge it. */
  public boolean isJudgeable() {
    return line().mayJudge() && !form.kinds().isEmpty();
  }

  /** Whether somebody's minute lasts still, and the reader may end it. */
  public boolean isUndoable(Done one) {
    return form.desk().mayAct()
        && one.by().isPresent()
        && one.undoneBy().isEmpty()
        && !one.isTakingBack()
        && !one.isDecided()
        && now.isBefore(one.undoUntil());
  }

  /** Where it is read, or what it stands in. */
  public Optional<String> place() {
    return view().file().map(hung -> PostLinks.post(hung.post())).or(this::ofContribution);
  }

  private Optional<String> ofContribution() {
    return line()
        .contribution()
        .flatMap(id -> line().discussion().map(discussion -> place(discussion, id)));
  }

  private String place(DiscussionId discussion, long id) {
    return switch (line().kind()) {
      case POST -> PostLinks.post(new PostId(id));
      case SUMMARY -> DiscussionLinks.summary(discussion, line().language());
      default -> DiscussionLinks.discussion(discussion);
    };
  }

  /** Where the member is read whom it is about, or what they say of themselves. */
  public Optional<String> profile() {
    return line()
        .person()
        .filter(_ -> line().kind() == MatterKind.MEMBER || line().kind() == MatterKind.PROFILE)
        .flatMap(Author::handle)
        .map(Links::member);
  }

  /** The first reports, with what they cite. */
  public CaseReports reports() {
    return new CaseReports(view().reports(), form.rules());
  }

  /** What a post says, below a heading of the page. */
  public Content words(Texts texts, Post shown) {
    return new Words(texts, shown.html(), shown.quotes(), HEADING);
  }

  /** The same of what is held or was hidden. */
  public Content words(Texts texts, WithheldWords withheld) {
    return new Words(texts, withheld.html(), List.of(), HEADING);
  }

  /** What was said, safe to show. */
  public Content words(Texts texts, CaseEntry entry) {
    return new Words(texts, entry.html(), List.of(), HEADING);
  }

  /** What was said with the person concerned. */
  public List<CaseEntry> conversation() {
    return entries(EntryKind.CONVERSATION);
  }

  /** What the team said among itself. */
  public List<CaseEntry> notes() {
    return entries(EntryKind.TEAM_NOTE);
  }

  private List<CaseEntry> entries(EntryKind kind) {
    return view().entries().stream().filter(entry -> entry.kind() == kind).toList();
  }
}
