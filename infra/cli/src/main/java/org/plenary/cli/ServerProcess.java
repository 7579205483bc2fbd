package org.plenary.cli;

import java.net.URI;
import java.util.Map;
import org.plenary.devstack.DataDirectory;
import org.plenary.devstack.Jvm;
import org.plenary.devstack.RunningStack;
import org.plenary.devstack.ServerChild;

/** The server of a stack, run as an operator would run it. */
final class ServerProcess implements AutoCloseable {

  private final ServerChild child;
  private final RunningStack stack;

  private ServerProcess(ServerChild child, RunningStack stack) {
    this.child = child;
    this.stack = stack;
  }

  static ServerProcess start(DataDirectory data, ServerEnvironment environment) {
    Map<String, String> variables = environment.variables();
    var stack =
        new RunningStack(
            ProcessHandle.current().pid(),
            environment.client().publicUrl(),
            URI.create("http://127.0.0.1:" + environment.ports().serverManagement()),
            variables);
    ServerChild child = ServerChild.start(data, Jvm.server().command("serve"), variables);
    stack.keep(data);
    return new ServerProcess(child, stack);
  }

  RunningStack awaitReading() {
    child.awaitReading(stack);
    return stack;
  }

  void requireAlive() {
    child.requireAlive();
  }

  @Override
  public void close() {
    child.close();
  }
}
