package org.plenary.bench.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the kernel says of the memory of a process; all zero when it has ended. */
public record ProcessMemory(double residentMegabytes, double peakMegabytes) {

  public static ProcessMemory of(long process) {
    try {
      List<String> lines = Files.readAllLines(Path.of("/proc/%d/status".formatted(process)));
      return new ProcessMemory(megabytes(lines, "VmRSS:"), megabytes(lines, "VmHWM:"));
    } catch (IOException _) {
      return new ProcessMemory(0, 0);
    }
  }

  private static double megabytes(List<String> lines, String name) {
    return lines.stream()
        .filter(line -> line.startsWith(name))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D+", "")) / 1024)
        .findFirst()
        .orElse(0);
  }
}
