/**
 * Reports, with an account and without one: what somebody saw, whom it waits for, and what became
 * of it.
 */
@NullMarked
package org.plenary.report;

import org.jspecify.annotations.NullMarked;
