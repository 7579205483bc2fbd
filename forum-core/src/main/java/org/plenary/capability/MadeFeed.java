package org.plenary.capability;

import org.plenary.sealing.Secret;

/** A private feed that was made, with the secret of its address. */
public record MadeFeed(PrivateFeed feed, Secret secret) {}
