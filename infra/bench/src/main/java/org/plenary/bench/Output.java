package org.plenary.bench;

import org.plenary.bench.figure.Figures;
import picocli.CommandLine.Option;

/** How figures are told. */
final class Output {

  @Option(names = "--json", description = "for programs: an object a line")
  private boolean json;

  Figures figures() {
    return new Figures(System.out, json);
  }
}
