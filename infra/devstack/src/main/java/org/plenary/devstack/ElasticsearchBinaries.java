package org.plenary.devstack;

import java.nio.file.Path;

/** An Elasticsearch that is unpacked, with our plugin in it: once for this machine and plugin. */
record ElasticsearchBinaries(Path directory) {

  private static final String NAME = "elasticsearch-9.5.3";
  private static final Artifact ARTIFACT =
      new Artifact(
          "org.elasticsearch.distribution.integ-test-zip", "elasticsearch", "9.5.3", "zip");

  /** Those of the plugin on the class path; users of another plugin have their own. */
  static ElasticsearchBinaries ofThisMachine() {
    PartCache cache = PartCache.ofThisMachine();
    AnalyzersPlugin plugin = AnalyzersPlugin.ofTheClassPath();
    Path cached =
        cache.get(
            NAME + "-analyzers-" + plugin.digest(),
            directory -> {
              Trees.link(unpacked(cache), directory);
              plugin.install(directory.resolve(NAME).resolve("plugins"));
            });
    return new ElasticsearchBinaries(cached.resolve(NAME));
  }

  private static Path unpacked(PartCache cache) {
    return cache.get(
        NAME,
        directory -> Archive.unpackZip(LocalRepository.ofThisMachine().get(ARTIFACT), directory));
  }
}
