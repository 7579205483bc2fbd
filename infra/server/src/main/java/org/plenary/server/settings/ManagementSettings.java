package org.plenary.server.settings;

/** The door for those who operate the server. */
public record ManagementSettings(
    @Setting(
            name = "PLENARY_MANAGEMENT_HOST",
            standard = "127.0.0.1",
            meaning = "The address of health and metrics; never a public one.")
        String host,
    @Setting(
            name = "PLENARY_MANAGEMENT_PORT",
            standard = "8081",
            meaning = "Its port, 0 for a free one.",
            range = {"0", "65535"})
        int port) {}
