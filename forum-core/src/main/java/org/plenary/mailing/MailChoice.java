package org.plenary.mailing;

import org.plenary.inbox.NotificationKind;
import org.plenary.letter.MailWay;

/**
 * How a member is mailed what is told of one kind.
 *
 * @param isFree whether they may choose it
 */
public record MailChoice(NotificationKind kind, MailWay way, boolean isFree) {}
