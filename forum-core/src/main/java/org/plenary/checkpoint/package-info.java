/** What is signed of a log, in the forms of C2SP: signed-note, tlog-checkpoint and tlog-proof. */
@NullMarked
package org.plenary.checkpoint;

import org.jspecify.annotations.NullMarked;
