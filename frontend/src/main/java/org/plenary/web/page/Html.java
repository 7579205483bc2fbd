package org.plenary.web.page;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import gg.jte.output.Utf8ByteOutput;
import io.vertx.core.buffer.Buffer;
import org.plenary.web.door.Answer;

/** The templates, and their way into an answer. */
public final class Html {

  public static final Templates TEMPLATES = new StaticTemplates();

  private Html() {}

  public static Answer page(JteModel model) {
    return Answer.page(render(model));
  }

  public static Buffer render(JteModel model) {
    var output = new Utf8ByteOutput();
    model.render(output);
    return Buffer.buffer(output.toByteArray());
  }
}
