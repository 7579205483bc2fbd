package org.plenary.web.api;

import java.util.List;
import java.util.stream.Stream;
import org.plenary.caller.Role;
import org.plenary.web.fixture.ServedForum;

/** One request for every operation that changes something, on ground that is made for it. */
record GivenWrites(ServedForum served) {

  List<Write> all() {
    Writer admin = Writer.of(served, "root", "global", Role.ADMINISTRATOR);
    Writer officer = Writer.of(served, "officer", "senegal", Role.MEMBER, Role.OFFICER);
    Writer ana = Writer.of(served, "ana", "senegal", Role.MEMBER);
    Writer guest = Writer.of(served, "guest", "global", Role.MEMBER);
    CaseWrites cases = CaseWrites.of(served);
    return Stream.of(
            new PlaceWrites(admin, officer, ana).all(),
            new PostWrites(ana, officer).all(),
            new FollowingWrites(ana, officer).all(),
            new PeopleWrites(served, ana, officer).all(),
            new JoiningWrites(served, officer, guest).all(),
            new ClaimWrites(served).all(),
            cases.all(),
            new OpeningWrites(served, cases).all(),
            CurationWrites.of(served).all(),
            HeldWrites.of(served).all(),
            new ReportWrites(served).all())
        .flatMap(List::stream)
        .toList();
  }
}
