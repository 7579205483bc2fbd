package org.plenary.bench;

import picocli.CommandLine.Command;

/** Measures Plenary. */
@Command(
    name = "bench",
    description = "Measures, in one run against simple things on the same machine.",
    subcommands = {ArchiveCommand.class},
    mixinStandardHelpOptions = true)
public final class BenchCommand {}
