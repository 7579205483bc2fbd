package org.plenary.report;

import org.plenary.chapter.Brand;

/**
 * A report, as a letter about it says.
 *
 * @param language of the page on which it was made, BCP 47
 * @param chapter the address of the one whose moderators judge it
 * @param brand of that chapter
 */
public record MailedReport(OwnReport report, String language, String chapter, Brand brand) {}
