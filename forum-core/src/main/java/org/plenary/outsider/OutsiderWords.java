package org.plenary.outsider;

/**
 * What a letter alone knows.
 *
 * @param secret that proves something to us
 * @param language of the letter, BCP 47
 * @param path of the page where the secret is used; empty where that follows from the letter
 */
public record OutsiderWords(String secret, String language, String path) {}
