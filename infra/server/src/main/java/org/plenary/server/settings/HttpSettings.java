package org.plenary.server.settings;

import java.net.URI;
import java.time.Duration;

/** The public door. */
public record HttpSettings(
    @Setting(
            name = "PLENARY_HTTP_HOST",
            standard = "127.0.0.1",
            meaning = "The address on which pages and the API are served.")
        String host,
    @Setting(
            name = "PLENARY_HTTP_PORT",
            standard = "8080",
            meaning = "Its port, 0 for a free one.",
            range = {"0", "65535"})
        int port,
    @Setting(
            name = "PLENARY_PUBLIC_URL",
            standard = "http://localhost:8080",
            meaning = "How people's browsers reach the forum; the beginning of every address.")
        URI publicUrl,
    @Setting(
            name = "PLENARY_HTTP_LINE_BYTES",
            standard = "4096",
            meaning = "The longest request line, in bytes; a longer one answers 414.",
            range = {"256", "1048576"})
        int lineBytes,
    @Setting(
            name = "PLENARY_HTTP_HEADER_BYTES",
            standard = "16384",
            meaning = "The most bytes of request headers; more answer 431.",
            range = {"1024", "1048576"})
        int headerBytes,
    @Setting(
            name = "PLENARY_HTTP_BODY_BYTES",
            standard = "1048576",
            meaning = "The most bytes of a form, or of what a program sends; more answer 413.",
            range = {"65536", "16777216"})
        int bodyBytes,
    @Setting(
            name = "PLENARY_PAGES_KEPT_BYTES",
            standard = "8388608",
            meaning =
                "How many bytes of pages a server keeps that strangers read lately; 0 keeps none.",
            range = {"0", "1073741824"})
        int keptBytes,
    @Setting(
            name = "PLENARY_HTTP_IDLE",
            standard = "PT60S",
            meaning = "How long a connection may be idle.",
            range = {"PT1S", "PT24H"})
        Duration idle,
    @Setting(
            name = "PLENARY_DRAIN",
            standard = "PT10S",
            meaning = "How long requests that run may go on when the server is told to end.",
            range = {"PT0S", "PT1H"})
        Duration drain,
    @Setting(
            name = "PLENARY_DRAIN_NOTICE",
            standard = "PT0S",
            meaning =
                "How long the server says that it is not ready, before it ends, for a balancer.",
            range = {"PT0S", "PT1H"})
        Duration drainNotice) {}
