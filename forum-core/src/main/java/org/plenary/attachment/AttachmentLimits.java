package org.plenary.attachment;

import java.time.Duration;

/**
 * How much may be sent.
 *
 * @param bytes of one file as it is sent
 * @param dailyBytes of all files that a member sends in a day
 * @param pixels of a picture
 * @param unpackedBytes of all that an OpenDocument file holds
 * @param kept how long a file waits for the post on which it hangs
 */
public record AttachmentLimits(
    int bytes, long dailyBytes, long pixels, long unpackedBytes, Duration kept) {}
