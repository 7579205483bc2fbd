package org.plenary.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What programs are shown of people, and of how they come to where they are; clients depend on
 * every name here.
 */
final class ShownPeople {

  private ShownPeople() {}

  record AuthorJson(@Nullable String handle, String name) {}

  record MeJson(
      String handle,
      String name,
      String joinedAt,
      String url,
      List<String> languages,
      boolean welcomed,
      List<MembershipJson> memberships,
      List<MayJson> may,
      List<String> scopes) {}

  record MembershipJson(String chapter, String role, String source, String url) {}

  record MayJson(String chapter, List<String> powers) {}

  record PseudonymJson(@Nullable String name, boolean allowed) {}

  record TokensJson(List<TokenJson> items) {}

  record TokenJson(
      long id,
      String name,
      List<String> scopes,
      @Nullable String chapter,
      String madeAt,
      String expiresAt,
      @Nullable String usedAt) {}

  record MemberJson(String handle, String name, List<HeldJson> roles, String since, String url) {}

  record HeldJson(String role, String source) {}

  record RequestJson(long id, String handle, String name, String message, String askedAt) {}

  record OwnRequestJson(
      String chapter, String askedAt, @Nullable Boolean accepted, @Nullable String reason) {}

  record InvitationJson(long id, String note, String by, String madeAt, String expiresAt) {}

  record InvitedJson(String link, boolean mailed) {}

  record ClaimJson(
      long id, AuthorJson author, AuthorJson claimant, String message, String askedAt) {}

  record OwnClaimJson(
      AuthorJson author, String askedAt, @Nullable Boolean accepted, @Nullable String reason) {}
}
