package org.plenary.web.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The form in which somebody writes, wherever it stands. */
final class WritingForm {

  private WritingForm() {}

  static Locator text(Page window) {
    return window.locator("form.writing textarea");
  }

  /** What the form has to be pressed, by what it does. */
  static void press(Page window, String button) {
    window.locator("form.writing button[value=%s]:not(.unseen)".formatted(button)).click();
  }
}
