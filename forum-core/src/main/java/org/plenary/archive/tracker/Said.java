package org.plenary.archive.tracker;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * Something that was said in an issue.
 *
 * @param id as a Message-ID
 * @param references what it answers, the nearest first; none where it opens the issue
 */
record Said(String id, List<String> references, String author, JsonNode content) {}
