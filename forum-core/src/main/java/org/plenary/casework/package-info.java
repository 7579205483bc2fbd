/**
 * Cases: what is to be judged, by whom and until when, and what is said of it with the person
 * concerned and among the team.
 */
@NullMarked
package org.plenary.casework;

import org.jspecify.annotations.NullMarked;
