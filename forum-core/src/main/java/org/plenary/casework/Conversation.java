package org.plenary.casework;

import java.util.List;

/** A conversation with moderators and all that was said in it, for the person concerned. */
public record Conversation(OwnCase about, List<CaseEntry> entries) {}
