package org.plenary.writing;

import java.util.List;
import org.plenary.forum.ForumAddress;

/**
 * A discussion that somebody wishes to open.
 *
 * @param topics by address
 * @param words of the post that opens it
 * @param hidden whether it stands under the writer's pseudonym of the forum
 */
public record NewDiscussion(
    ForumAddress forum, String title, List<String> topics, NewWords words, boolean hidden) {}
