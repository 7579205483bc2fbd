/** What every door does alike: routes, strict requests, answers, problems, headers. */
@NullMarked
package org.plenary.web.door;

import org.jspecify.annotations.NullMarked;
