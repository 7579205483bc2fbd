package org.plenary.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.plenary.devstack.DataDirectory;
import org.plenary.devstack.Mailbox;
import org.plenary.devstack.RunningStack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "status",
    description = "Says what runs and how it feels. Exit code 1 unless all is ready.",
    mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

  @Mixin private Data data = new Data();

  @Option(names = "--json", description = "for programs")
  private boolean json;

  @Override
  public Integer call() throws JsonProcessingException {
    DataDirectory directory = data.directory();
    Optional<ProcessHandle> runner = directory.runner();
    Optional<RunningStack> running = RunningStack.on(directory);
    Map<String, Boolean> parts = running.map(stack -> stack.health().parts()).orElseGet(Map::of);
    if (json) {
      System.out.println(asJson(directory, runner, running, parts));
    } else {
      parts.forEach(
          (part, ready) -> System.out.printf("%-10s %s%n", part, ready ? "ready" : "waiting"));
      running.ifPresent(
          _ -> System.out.printf("%-10s is read at %s%n", "mail", Mailbox.address(directory)));
      System.out.println(sentence(directory, runner, running));
      if (running.isPresent() && parts.isEmpty()) {
        System.out.println(
            "Its server does not answer. End it and start anew: ./plenary down, ./plenary up");
      }
    }
    return parts.isEmpty() || parts.containsValue(false) ? 1 : 0;
  }

  private static String sentence(
      DataDirectory directory, Optional<ProcessHandle> runner, Optional<RunningStack> running) {
    return running
        .map(stack -> "Runs at " + stack)
        .or(
            () ->
                runner.map(
                    process ->
                        "Starts on %s (process %d)".formatted(directory.path(), process.pid())))
        .orElseGet(() -> "Nothing runs on " + directory.path());
  }

  private static String asJson(
      DataDirectory directory,
      Optional<ProcessHandle> runner,
      Optional<RunningStack> running,
      Map<String, Boolean> parts)
      throws JsonProcessingException {
    var said = new LinkedHashMap<String, Object>();
    said.put("running", runner.isPresent());
    runner.ifPresent(process -> said.put("process", process.pid()));
    running.ifPresent(
        stack -> {
          said.put("url", stack.address().toString());
          said.put("managementUrl", stack.management().toString());
          said.put("mailboxUrl", Mailbox.address(directory).toString());
        });
    said.put("parts", parts);
    return new ObjectMapper().writeValueAsString(said);
  }
}
