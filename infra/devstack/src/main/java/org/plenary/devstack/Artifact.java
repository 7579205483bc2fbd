package org.plenary.devstack;

import java.nio.file.Path;

/** A file of a Maven repository: the form in which a part reaches this machine. */
record Artifact(String group, String name, String version, String type) {

  String coordinates() {
    return String.join(":", group, name, version, type);
  }

  Path in(Path repository) {
    return repository
        .resolve(group.replace('.', '/'))
        .resolve(name)
        .resolve(version)
        .resolve(name + "-" + version + "." + type);
  }
}
