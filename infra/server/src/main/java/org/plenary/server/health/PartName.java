package org.plenary.server.health;

/** What people can do when a part is there. */
public enum PartName {
  READING("reading"),
  SEARCH("search"),
  SIGN_IN("sign-in");

  private final String text;

  PartName(String text) {
    this.text = text;
  }

  @Override
  public String toString() {
    return text;
  }
}
