package org.plenary.writing;

import java.util.Optional;
import org.plenary.post.PostId;

/**
 * A reply that somebody wishes to write.
 *
 * @param parent what it answers; absent for what answers the discussion as a whole
 * @param words what it says
 * @param hidden whether it stands under the writer's pseudonym of the forum
 */
public record NewPost(Optional<PostId> parent, NewWords words, boolean hidden) {}
