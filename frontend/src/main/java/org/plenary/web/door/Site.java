package org.plenary.web.door;

import java.net.URI;

/**
 * What an operator decides of the public door.
 *
 * @param publicUrl how people's browsers reach the forum
 * @param bodyBytes how many bytes a form, or what a program sends, may have
 * @param keptBytes how many bytes of pages are kept that strangers read lately; none where it is 0
 * @param fileBytes how many bytes a file may have
 * @param streams what those cost who follow live events
 * @param exports how many write discussions and records down at once
 * @param feeds what is given to those who read feeds
 * @param embedEntries how many titles other sites show where they name no number
 * @param proxies who is believed about where a request comes from
 */
public record Site(
    URI publicUrl,
    int bodyBytes,
    int keptBytes,
    int fileBytes,
    StreamLimits streams,
    ExportLimits exports,
    FeedLimits feeds,
    int embedEntries,
    Proxies proxies) {}
