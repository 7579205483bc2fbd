package org.plenary.server.settings;

import java.util.List;

/** Settings that cannot be used; one line for each. */
public final class SettingsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SettingsException(List<String> errors) {
    super(String.join("\n", errors));
  }
}
