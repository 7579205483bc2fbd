package org.plenary.opening;

import org.plenary.appeal.AppealId;

/**
 * An appeal whose decision lets somebody learn who had acted.
 *
 * @param name under what they did
 */
public record DecidedSeal(AppealId appeal, String name) {}
