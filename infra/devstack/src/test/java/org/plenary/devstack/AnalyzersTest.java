package org.plenary.devstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.Version;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnalyzersTest {

  private static final String NEUTRAL =
      """
      {"settings": {"number_of_replicas": 0, "analysis": {"analyzer": {"neutral": {
        "type": "custom",
        "tokenizer": "standard",
        "filter": ["cjk_width", "lowercase", "asciifolding", "cjk_bigram"]}}}},
       "mappings": {"properties": {
        "neutral": {"type": "text", "analyzer": "neutral"},
        "french": {"type": "text", "analyzer": "french"}}}}
      """;

  private final ObjectMapper json = new ObjectMapper();
  @AutoClose private Elasticsearch elasticsearch;

  @BeforeAll
  void start(@TempDir(factory = ReachableDirectory.class) Path directory) throws IOException {
    elasticsearch = Elasticsearch.start(directory.resolve("elasticsearch"), 0, 0);
    send("PUT", "/posts", NEUTRAL);
  }

  @ParameterizedTest
  @MethodSource("org.plenary.devstack.LanguageSample#all")
  void analysesEachLanguageAsLuceneDoesHere(LanguageSample sample) throws IOException {
    assertThat(analyzed("", sample.name(), sample.text()))
        .isNotEmpty()
        .isEqualTo(Token.of(sample.analyzer(), sample.text()));
  }

  @ParameterizedTest
  @CsvSource({
    "arabic, التشفير, تشفير",
    "dutch, netwerken, netwerk",
    "english, encrypted, encryption",
    "french, chiffrement, chiffrer",
    "german, Netzes, Netze",
    "hindi, अधिकारों, अधिकार",
    "indonesian, membaca, pembaca",
    "italian, cifrature, cifratura",
    "persian, كتاب, کتاب‌ها",
    "portuguese, redes, rede",
    "russian, шифровании, шифрование",
    "spanish, cifrados, cifrado",
    "turkish, şifrelemeyi, şifrelemenin",
  })
  void findsOneFormOfAWordByAnother(String language, String form, String other) throws IOException {
    assertThat(terms("", language, form)).isEqualTo(terms("", language, other));
  }

  @Test
  void analysesWithoutALanguageByFoldingAndInPairsOfCharacters() throws IOException {
    assertThat(terms("/posts", "neutral", "Chiffrés à SÃO Straße Ｉｎｔｅｒｎｅｔ"))
        .containsExactly("chiffres", "a", "sao", "strasse", "internet");
    assertThat(terms("/posts", "neutral", "暗号化 ｶﾀｶﾅ 암호화 я"))
        .containsExactly("暗号", "号化", "カタ", "タカ", "カナ", "암호", "호화", "я");
  }

  @Test
  void isMadeForTheLuceneOfItsServer() {
    assertThat(
            ElasticsearchBinaries.ofThisMachine()
                .directory()
                .resolve("lib/lucene-analysis-common-" + Version.LATEST + ".jar"))
        .matches(Files::exists, "exists");
  }

  private List<String> terms(String index, String analyzer, String text) throws IOException {
    return analyzed(index, analyzer, text).stream().map(Token::term).toList();
  }

  private List<Token> analyzed(String index, String analyzer, String text) throws IOException {
    String question = json.writeValueAsString(Map.of("analyzer", analyzer, "text", text));
    return send("POST", index + "/_analyze", question)
        .get("tokens")
        .valueStream()
        .map(
            token ->
                new Token(
                    token.get("token").asText(),
                    token.get("start_offset").asInt(),
                    token.get("end_offset").asInt(),
                    token.get("position").asInt()))
        .toList();
  }

  private JsonNode send(String method, String path, String body) throws IOException {
    HttpResponse<String> answer =
        Http.send(
                HttpRequest.newBuilder(elasticsearch.address().resolve(path))
                    .method(method, BodyPublishers.ofString(body))
                    .header("Content-Type", "application/json")
                    .build())
            .orElseThrow();
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
    return json.readTree(answer.body());
  }
}
