package org.plenary.forum;

import java.util.List;
import org.plenary.chapter.Brand;

/**
 * A chapter in the list of all.
 *
 * @param languages BCP 47, the first is its own
 * @param forums how many of its forums the caller may read
 */
public record ListedChapter(String slug, List<String> languages, Brand brand, int forums) {

  public String name() {
    return brand.name();
  }
}
