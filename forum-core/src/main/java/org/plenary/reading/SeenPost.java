package org.plenary.reading;

import org.plenary.discussion.DiscussionId;
import org.plenary.member.MemberId;

/** How far somebody read in one discussion. */
record SeenPost(MemberId member, DiscussionId discussion, int number) {}
