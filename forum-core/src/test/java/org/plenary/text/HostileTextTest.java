package org.plenary.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Input made to be slow or deep costs no more than its length. */
class HostileTextTest {

  private static final int SIZE = 100_000;
  private static final Duration ENOUGH = Duration.ofSeconds(10);

  @ParameterizedTest
  @ValueSource(
      strings = {
        ">",
        "> ",
        "- ",
        "1. ",
        "[",
        "](",
        "*a ",
        "**",
        "_a_",
        "`",
        "``a",
        "<a ",
        "<div>",
        "<b>",
        "<table><tr><td>",
        "&",
        "a@b.",
        "a@",
        "(a at ",
        "a at b.c",
        "http://?a%40",
        "a<b>@",
        "a@<",
        "a<b",
        "&#64;",
        "~~",
        "|-",
        "![",
        "[^1]",
        "http://",
        "www.",
        "\\",
        "<!--",
        "\n>",
        "- a\n ",
        "--\n",
        "On a wrote:\n>b\n",
        "a:\n",
        "\t",
        "\0",
        "\uD800",
        "😀",
        "\u202E",
        "- [ ] ",
        "[a]: b\n",
        "@a ",
        "@a",
        "@a-.",
        "@-",
        "RFC",
        "RFC 1",
        "draft-",
        "draft-a-a-",
        "-00",
        "draft-ietf-foo-bar-03 ",
        "____________\n"
      })
  void isReadInLinearTime(String piece) {
    String hostile = piece.repeat(SIZE / piece.length());
    Renderer renderer = new Renderer();
    Addresses addresses = new Addresses();
    for (Format format : Format.values()) {
      String html = timed(() -> renderer.render(format, hostile).html());
      assertThat(html).isEqualTo(CleanText.of(html));
      String masked = timed(() -> addresses.mask(format, hostile));
      assertThat(masked).hasSizeLessThanOrEqualTo(hostile.length());
    }
  }

  /** Time of the processor: other work on the machine does not count. */
  private static String timed(Supplier<String> work) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long begun = threads.getCurrentThreadCpuTime();
    String result = work.get();
    assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - begun)).isLessThan(ENOUGH);
    return result;
  }
}
