package org.plenary.web.page;

/**
 * Something that is asked about once more before it is dropped for good.
 *
 * @param act what will be done
 * @param name of what it will be done to
 * @param sure what will be lost
 * @param address where the form goes, with this one field of this value
 * @param back where nothing is lost
 */
public record Dropping(
    String act,
    String name,
    String sure,
    String address,
    String field,
    String value,
    String back) {}
