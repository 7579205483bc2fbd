package org.plenary.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.conduct.CodePlace;
import org.plenary.invitation.NewInvitation;
import org.plenary.profile.FirstVisit;

/**
 * What programs send of people, and of how they come to where they are; clients depend on every
 * name here.
 */
final class SentPeople {

  private SentPeople() {}

  record FirstVisitJson(
      @JsonProperty(required = true) String handle,
      @JsonProperty(required = true) String name,
      @JsonProperty(required = true) List<String> languages,
      @JsonProperty(required = true) String timeZone,
      @JsonProperty(required = true) int rulesVersion) {

    FirstVisit wish() {
      return new FirstVisit(handle.strip(), name.strip(), languages, timeZone, rulesVersion);
    }
  }

  record AcceptedRulesJson(
      @JsonProperty(required = true) String chapter,
      @Nullable String forum,
      @JsonProperty(required = true) int version) {

    CodePlace place() {
      return new CodePlace(chapter, Optional.ofNullable(forum));
    }
  }

  record NameJson(@JsonProperty(required = true) String name) {}

  record JoinJson(@Nullable String message) {

    String text() {
      return JsonBody.text(message);
    }
  }

  record VerdictJson(@JsonProperty(required = true) boolean accepted, @Nullable String reason) {

    String text() {
      return JsonBody.text(reason);
    }
  }

  record ClaimingJson(@JsonProperty(required = true) String author, @Nullable String message) {

    String text() {
      return JsonBody.text(message);
    }
  }

  record InviteJson(@JsonProperty(required = true) String address, @Nullable String note) {

    NewInvitation wish() {
      return new NewInvitation(address.strip(), JsonBody.text(note));
    }
  }

  record SecretJson(@JsonProperty(required = true) String secret) {}
}
