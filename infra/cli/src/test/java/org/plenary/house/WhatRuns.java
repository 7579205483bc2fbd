package org.plenary.house;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** Of all classes those that a server runs: no tests, neither from a folder nor from their jar. */
final class WhatRuns implements ImportOption {

  private final ImportOption noFolders = new DoNotIncludeTests();

  @Override
  public boolean includes(Location location) {
    return noFolders.includes(location) && !location.contains("-tests.jar");
  }
}
