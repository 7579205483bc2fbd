/** What somebody asks the search for, in the language that is written into its box. */
@NullMarked
package org.plenary.question;

import org.jspecify.annotations.NullMarked;
