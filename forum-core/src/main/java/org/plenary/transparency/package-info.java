/** What moderation did, in numbers: questions about the chain of reports, actions and appeals. */
@NullMarked
package org.plenary.transparency;

import org.jspecify.annotations.NullMarked;
