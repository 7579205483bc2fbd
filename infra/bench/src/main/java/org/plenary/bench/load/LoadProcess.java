package org.plenary.bench.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/** The process that asks: reads a plan, writes what it measured. */
final class LoadProcess {

  private LoadProcess() {}

  public static void main(String[] arguments) throws IOException {
    var json = new ObjectMapper();
    Plan plan = json.readValue(System.in, Plan.class);
    try (var loader = new Loader()) {
      json.writeValue(System.out, loader.run(plan));
    } catch (WrongAnswer wrong) {
      System.err.println("plenary: " + wrong.getMessage());
      System.exit(1);
    }
  }
}
