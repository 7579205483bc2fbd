package org.plenary.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.letter.Relay.Answer;
import org.plenary.letter.Relay.Scope;

/**
 * What every relay has to be, with whom somebody at {@code nobody@} is refused as unknown, {@code
 * unwanted@} for what is sent, {@code later@} is put off and {@code cut@} makes it hang up.
 */
public abstract class RelayContract {

  protected abstract Relay relay();

  /** Whose mail arrived. */
  protected abstract List<String> arrived();

  /** With as little as a mail has. */
  public static Mail mail(String to) {
    var headers = new LinkedHashMap<String, String>();
    headers.put("From", "forum@forum.example");
    headers.put("To", to);
    headers.put("Message-ID", "<" + to.replace('@', '.') + "@forum.example>");
    headers.put("Date", "Sat, 28 Nov 2026 12:00:00 +0000");
    headers.put("Subject", "Quorum");
    return new Mail("b1@forum.example", to, headers, "We have it.\n", "<p>We have it.</p>\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ada@post.example", "ada+forum@post.example", "o'hara@xn--bcher-kva.example"})
  void takesMail(String address) {
    assertThat(answer(address)).isEqualTo(new Answer.Accepted());
    assertThat(arrived()).contains(address);
  }

  @Test
  void tellsWhetherAnAddressIsRefusedOrWhatIsSentToIt() {
    assertThat(answer("nobody@post.example")).isEqualTo(new Answer.Refused("5.1.1", true));
    assertThat(answer("unwanted@post.example")).isEqualTo(new Answer.Refused("5.7.1", false));
    assertThat(arrived()).doesNotContain("nobody@post.example", "unwanted@post.example");
  }

  @Test
  void tellsWhatIsPutOff() {
    assertThat(answer("later@post.example")).isEqualTo(new Answer.Deferred("4.7.1", Scope.DOMAIN));
  }

  @Test
  void neverFailsAndTakesTheNextAfterItBroke() {
    assertThat(answer("cut@post.example")).isInstanceOf(Answer.Broken.class);
    assertThat(answer("bob@post.example")).isEqualTo(new Answer.Accepted());
  }

  @Test
  void saysNothingOfWhomItWritesTo() {
    Map<String, Answer> answers =
        Map.of("cut", answer("cut@post.example"), "later", answer("later@post.example"));
    assertThat(answers.toString()).doesNotContain("post.example");
  }

  private Answer answer(String address) {
    return relay().hand(mail(address)).await();
  }
}
