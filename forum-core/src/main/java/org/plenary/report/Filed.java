package org.plenary.report;

import org.plenary.casework.CaseId;

/**
 * A report that was put to its case.
 *
 * @param trusted whether it is worth more than others
 */
record Filed(ReportId id, CaseId matter, boolean trusted) {}
