package org.plenary.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.plenary.holding.Holding;
import org.plenary.moderation.Reason;
import org.plenary.web.api.SentCases.CitedJson;

/** What programs send of what is held; clients depend on every name here. */
final class SentHeld {

  private SentHeld() {}

  record PublishingJson(@JsonProperty(required = true) List<Long> posts) {}

  record RefusalJson(
      @JsonProperty(required = true) CitedJson rule,
      @JsonProperty(required = true) String sentence,
      @JsonProperty(required = true) String language) {

    Reason reason() {
      return rule.because(sentence, language);
    }
  }

  record HoldingJson(
      @JsonProperty(required = true) int firstPosts,
      @JsonProperty(required = true) int linkPosts,
      @JsonProperty(required = true) boolean allPosts,
      @JsonProperty(required = true) int repeatHours,
      @JsonProperty(required = true) boolean repeatsRefused,
      @JsonProperty(required = true) boolean trustedHide,
      @JsonProperty(required = true) int dueHours,
      @JsonProperty(required = true) int mostWaiting) {

    Holding holding() {
      return new Holding(
          firstPosts,
          linkPosts,
          allPosts,
          repeatHours,
          repeatsRefused,
          trustedHide,
          dueHours,
          mostWaiting);
    }
  }
}
