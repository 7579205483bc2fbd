package org.plenary.casework;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import org.plenary.caller.Caller;
import org.plenary.forum.ForumId;
import org.plenary.member.MemberId;
import org.plenary.moderation.Concerned;
import org.plenary.moderation.Oneself;
import org.plenary.moderation.RoleHandles;
import org.plenary.pseudonym.PseudonymService;

/** Tells who stands where under which name, also under a pseudonym or a role handle. */
public final class Faces {

  private final PseudonymService pseudonyms;
  private final RoleHandles roles;
  private final Oneself oneself;

  public Faces(PseudonymService pseudonyms, RoleHandles roles) {
    this.pseudonyms = pseudonyms;
    this.roles = roles;
    this.oneself = new Oneself(pseudonyms, roles);
  }

  /** Whether the member is this person. */
  public boolean isBehind(MemberId member, Concerned person) {
    return oneself.is(member, person);
  }

  /**
   * The digests of all pseudonyms and role handles that the caller could have: by them a statement
   * finds what is about the caller, and nobody else could ask it so.
   */
  public Future<List<Buffer>> digests(SqlClient client, Caller caller) {
    MemberId member = caller.member().orElseThrow();
    return FaceQueries.places(client, caller.confines())
        .map(places -> places.stream().map(place -> digest(member, place)).toList());
  }

  private Buffer digest(MemberId member, FaceQueries.Place place) {
    return place
        .forum()
        .map((ForumId forum) -> pseudonyms.digest(member, forum))
        .orElseGet(() -> roles.digest(member, place.chapter()));
  }
}
