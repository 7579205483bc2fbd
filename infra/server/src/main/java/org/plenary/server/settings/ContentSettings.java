package org.plenary.server.settings;

/** What an empty forum is filled with. */
public record ContentSettings(
    @Setting(
            name = "PLENARY_SAMPLE",
            standard = "false",
            meaning = "Whether an empty forum is filled with the sample chapters and debates.")
        boolean sample) {}
