package org.plenary.casework;

import org.plenary.post.Attachment;
import org.plenary.post.PostId;

/** A file that a case is about, and the post on which it hangs. */
public record CaseFile(PostId post, Attachment file) {}
