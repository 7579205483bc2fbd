package org.plenary.web.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.post.Attachment;
import org.plenary.post.PostOrder;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;

/**
 * How somebody reads, as this browser remembers it; what was not chosen is as usual.
 *
 * @param order in which a discussion is read where its address says none
 * @param isLive whether new posts announce themselves
 * @param hasShortcuts whether single keys do something
 * @param isAskedToSave whether the browser says that bytes are dear
 */
public record ReadingSettings(
    PostOrder order, Data data, boolean isLive, boolean hasShortcuts, boolean isAskedToSave) {

  /** Whether as few bytes as can be are sent: as the browser says, always, or never. */
  public enum Data {
    BROWSER,
    LOW,
    FULL
  }

  private enum Choice {
    ON,
    OFF
  }

  // In bytes; whoever reads on the slowest lines would wait twenty seconds for it.
  private static final int MOST_LOADED = 200 * 1024;

  private static final String IN_TIME = "time";
  private static final String SAVING = "low";
  private static final String NOT_SAVING = "full";
  private static final String NOT_LIVE = "quiet";
  private static final String NO_SHORTCUTS = "plain";

  /** The fields of a form that chooses some of them. */
  static final List<String> FIELDS = List.of("order", "data", "live", "shortcuts");

  /** As the browser remembers them; words that are not ours mean nothing. */
  static ReadingSettings of(Request request) {
    List<String> words = List.of(request.preferences().reading().split("\\.", -1));
    return new ReadingSettings(
        words.contains(IN_TIME) ? PostOrder.TIME : PostOrder.TREE,
        data(words),
        !words.contains(NOT_LIVE),
        !words.contains(NO_SHORTCUTS),
        request.preferences().savesData());
  }

  private static Data data(List<String> words) {
    if (words.contains(SAVING)) {
      return Data.LOW;
    }
    return words.contains(NOT_SAVING) ? Data.FULL : Data.BROWSER;
  }

  /** These, but for what a form chooses. */
  ReadingSettings with(Query form) {
    return new ReadingSettings(
        form.choice("order", PostOrder.class).orElse(order),
        form.choice("data", Data.class).orElse(data),
        chosen(form, "live", isLive),
        chosen(form, "shortcuts", hasShortcuts),
        isAskedToSave);
  }

  private static boolean chosen(Query form, String name, boolean now) {
    return form.choice(name, Choice.class).map(Choice.ON::equals).orElse(now);
  }

  /** As a browser remembers them; empty where all is as usual. */
  String words() {
    return Stream.of(
            word(order == PostOrder.TIME, IN_TIME),
            word(data == Data.LOW, SAVING),
            word(data == Data.FULL, NOT_SAVING),
            word(!isLive, NOT_LIVE),
            word(!hasShortcuts, NO_SHORTCUTS))
        .flatMap(Optional::stream)
        .collect(Collectors.joining("."));
  }

  private static Optional<String> word(boolean isSo, String word) {
    return Optional.of(word).filter(_ -> isSo);
  }

  /** Whether as few bytes as can be are sent. */
  public boolean isSaving() {
    return data == Data.LOW || (data == Data.BROWSER && isAskedToSave);
  }

  /** Whether a picture is loaded before anybody asks for it. */
  public boolean loads(Attachment picture) {
    return !isSaving() && picture.size() <= MOST_LOADED;
  }

  /** Changes with what of them a page shows. */
  String tag() {
    return words() + (isSaving() ? "-" : "");
  }

  public boolean isInTime() {
    return order == PostOrder.TIME;
  }
}
