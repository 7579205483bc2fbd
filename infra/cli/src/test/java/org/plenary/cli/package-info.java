/** What people see of the command line. */
@NullMarked
package org.plenary.cli;

import org.jspecify.annotations.NullMarked;
