package org.plenary.web.page;

import java.util.Optional;
import org.plenary.casework.CaseFilter;
import org.plenary.casework.CaseState;
import org.plenary.casework.MatterKind;
import org.plenary.web.door.Query;

/** Which cases the reader of the queue wishes to see, as a form asks it. */
public record CaseNarrowing(CaseFilter filter) {

  static final String[] FIELDS = {"mine", "language", "state", "kind", "outside", "cursor"};

  static CaseNarrowing of(Query query) {
    return new CaseNarrowing(
        new CaseFilter(
            query.text("mine").isPresent(),
            query.text("language"),
            query.choice("state", CaseState.class),
            query.choice("kind", MatterKind.class),
            query.choice("outside", YesNo.class).map(YesNo.YES::equals)));
  }

  public boolean isNarrowed() {
    return !filter.equals(CaseFilter.OPEN);
  }

  public String language() {
    return filter.language().orElse("");
  }

  public boolean is(CaseState state) {
    return filter.state().equals(Optional.of(state));
  }

  public boolean is(MatterKind kind) {
    return filter.kind().equals(Optional.of(kind));
  }

  public boolean isFrom(boolean outside) {
    return filter.outside().equals(Optional.of(outside));
  }
}
