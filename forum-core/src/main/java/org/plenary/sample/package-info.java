/** Content for an empty forum: chapters, rules, topics, and debates to read. */
@NullMarked
package org.plenary.sample;

import org.jspecify.annotations.NullMarked;
