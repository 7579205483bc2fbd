package org.plenary.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageGuessTest {

  private static final LanguageGuess GUESS = new LanguageGuess();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | I think that we should publish the minutes before the next meeting takes place.",
        "fr | Je pense que nous devrions publier le compte rendu avant la prochaine réunion.",
        "es | Creo que deberíamos publicar el acta antes de que se celebre la próxima reunión.",
        "pt | Acho que deveríamos publicar a ata antes que aconteça a próxima reunião da comissão.",
        "de | Ich denke, wir sollten das Protokoll vor der nächsten Sitzung veröffentlichen.",
        "nl | Ik denk dat we de notulen moeten publiceren voordat de volgende vergadering begint.",
        "it | Penso che dovremmo pubblicare il verbale prima della prossima riunione del gruppo.",
        "ar | أعتقد أنه يجب علينا نشر محضر الاجتماع قبل انعقاد الاجتماع القادم للجنة.",
        "ru | Я думаю, что мы должны опубликовать протокол до следующего заседания комиссии.",
        "tr | Bir sonraki toplantıdan önce tutanakları yayımlamamız gerektiğini düşünüyorum.",
        "fa | فکر می‌کنم باید صورت‌جلسه را پیش از نشست بعدی کمیته منتشر کنیم.",
        "hi | मुझे लगता है कि हमें अगली बैठक से पहले कार्यवृत्त प्रकाशित करना चाहिए।",
        "id | Saya pikir kita harus menerbitkan risalah sebelum rapat berikutnya dilaksanakan.",
        "zh | 我认为我们应该在下次会议之前公布会议记录。",
        "ja | 次の会議の前に議事録を公開すべきだと思います。",
        "ko | 다음 회의 전에 회의록을 공개해야 한다고 생각합니다. 그래야 모두가 읽을 수 있습니다."
      })
  void aSentenceIsEnough(String tag, String text) {
    assertThat(GUESS.of(text)).contains(tag);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ok", "+1", "1234567890 1234567890 1234567890", "🙂🙂🙂🙂🙂🙂"})
  void tooLittleGivesNone(String text) {
    assertThat(GUESS.of(text)).isEmpty();
  }

  @Test
  void aLanguageThatIsNotOursGivesNone() {
    assertThat(GUESS.of("Crec que el xifratge protegeix els ciutadans i no s'hauria d'afeblir mai"))
        .isEmpty();
  }
}
