package org.plenary.attachment;

import java.util.Locale;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import org.plenary.problem.Obstacle;

/** What a decoder had to make up: half of a picture is no picture. */
final class Complaints implements IIOReadWarningListener {

  private static final String CUT = "truncated";
  private static final String END = "premature";

  private boolean cut;

  @Override
  public void warningOccurred(ImageReader source, String warning) {
    String said = warning.toLowerCase(Locale.ROOT);
    cut = cut || said.contains(CUT) || said.contains(END);
  }

  void requireNone() {
    if (cut) {
      throw Refused.as(Obstacle.BROKEN_FILE);
    }
  }
}
