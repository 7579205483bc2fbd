package org.plenary.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plenary.letter.Letter.Addressee;
import org.plenary.letter.Letter.Cause;
import org.plenary.letter.Letter.Cause.Listed;
import org.plenary.letter.Letter.Cause.Told;
import org.plenary.letter.Scribe.Written;
import org.plenary.member.MemberId;
import org.plenary.post.PostId;

class LettersTest {

  private static final OffsetDateTime NOW =
      OffsetDateTime.of(2026, 3, 1, 9, 0, 0, 0, ZoneOffset.UTC);

  private final List<Integer> asked = new ArrayList<>();

  private static Letter letter(long id, Cause cause) {
    return new Letter(
        id, new Addressee.Member(new MemberId(1)), cause, Buffer.buffer(), NOW, NOW, 1);
  }

  private <C extends Cause> Composer<C> composer(Written written) {
    return letters -> {
      asked.add(letters.size());
      return Future.succeededFuture(
          letters.keySet().stream().collect(Collectors.toMap(letter -> letter, _ -> written)));
    };
  }

  @Test
  void whoeverComposesACauseIsAskedOnceForAllOfIt() {
    var early = new Written.TooEarly(Instant.EPOCH);
    var gone = new Written.Gone();
    var letters =
        new Letters().with(Listed.class, composer(early)).with(Told.class, composer(gone));
    Letter first = letter(1, new Listed(new PostId(1)));
    Letter second = letter(2, new Told(7));
    Letter third = letter(3, new Listed(new PostId(2)));
    assertThat(letters.write(List.of(first, second, third)).await())
        .isEqualTo(Map.of(first, early, second, gone, third, early));
    assertThat(asked).containsExactlyInAnyOrder(2, 1);
    assertThat(letters.write(List.of()).await()).isEmpty();
  }

  @Test
  void whatNobodyComposesIsNotLostInSilence() {
    Letter letter = letter(1, new Told(7));
    assertThatThrownBy(() -> new Letters().write(List.of(letter)).await())
        .hasMessageContaining("Told");
  }
}
