package org.plenary.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

  @ParameterizedTest
  @CsvSource({
    "report.pdf, report.pdf",
    "report.PDF, report.pdf",
    "../../etc/passwd, passwd.pdf",
    "C:\\temp\\a.pdf, a.pdf",
    "evil.html, evil.html.pdf",
    ".htaccess, htaccess.pdf",
    ".pdf, pdf.pdf",
    "'', file.pdf",
    "été.pdf, été.pdf",
    "تقرير.pdf, تقرير.pdf"
  })
  void namesHaveNoPathAndATrueEnding(String sent, String name) {
    assertThat(FileName.of(sent, FileType.PDF)).isEqualTo(name);
  }

  @Test
  void namesHideNothing() {
    assertThat(FileName.of("in\u202Efdp.exe\u0000\r\n", FileType.PDF)).isEqualTo("infdp.exe.pdf");
  }

  @Test
  void namesAreNotTooLong() {
    String name = FileName.of("\uD83D\uDE00".repeat(300) + ".pdf", FileType.PDF);
    assertThat(name.codePointCount(0, name.length())).isEqualTo(204);
  }

  @Test
  void bothEndingsOfJpegAreOne() {
    assertThat(FileName.of("a.jpeg", FileType.JPEG)).isEqualTo("a.jpg");
  }
}
