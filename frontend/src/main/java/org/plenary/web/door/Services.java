package org.plenary.web.door;

import org.plenary.administration.AccessService;
import org.plenary.administration.AdministrationService;
import org.plenary.administration.FoundingService;
import org.plenary.authorship.AuthorshipService;
import org.plenary.caller.MembershipService;
import org.plenary.chapter.ChapterService;
import org.plenary.conduct.PublishingService;
import org.plenary.conduct.RulesService;
import org.plenary.discussion.DiscussionService;
import org.plenary.draft.DraftService;
import org.plenary.forum.ForumService;
import org.plenary.invitation.InvitationService;
import org.plenary.joining.JoiningService;
import org.plenary.live.LiveService;
import org.plenary.member.MemberService;
import org.plenary.post.PostService;
import org.plenary.profile.ProfileService;
import org.plenary.pseudonym.PseudonymService;
import org.plenary.roster.RosterService;
import org.plenary.session.SignIn;
import org.plenary.token.TokenService;
import org.plenary.topic.TopicService;
import org.plenary.writing.Composer;
import org.plenary.writing.EditingService;
import org.plenary.writing.ReactionService;
import org.plenary.writing.WritingService;

/** What the doors ask. */
public record Services(
    ChapterService chapters,
    RulesService rules,
    ForumService forums,
    TopicService topics,
    MemberService members,
    MembershipService memberships,
    SignIn signIn,
    TokenService tokens,
    DiscussionService discussions,
    PostService posts,
    PseudonymService pseudonyms,
    JoiningService joining,
    InvitationService invitations,
    RosterService roster,
    AuthorshipService authorship,
    ProfileService profiles,
    AdministrationService administration,
    AccessService access,
    FoundingService founding,
    PublishingService publishing,
    Composer composer,
    WritingService writing,
    EditingService editing,
    ReactionService reactions,
    DraftService drafts,
    LiveService live) {}
