package org.plenary.casework;

/**
 * What is known of a person in a chapter, under the names by which they are known there.
 *
 * @param posts that can be read
 * @param actions of moderation that were not taken back
 * @param warnings that are in force
 */
public record PersonRecord(int posts, int actions, int warnings, int appeals) {}
