package org.plenary.web.api;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.plenary.owndata.OwnDataService;
import org.plenary.owndata.OwnLines;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Disposition;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;

/** What the forum has of its reader, as a file for them alone; of the suspended too. */
public final class OwnDataFile {

  private final ExportRoom room;
  private final OwnDataService data;

  public OwnDataFile(ExportRoom room, OwnDataService data) {
    this.room = room;
    this.data = data;
  }

  public List<Route> routes() {
    return List.of(Route.download("own-data", "/me/data.jsonl", this::answer).forMembers());
  }

  private Future<Answer> answer(Request request) {
    request.query();
    return room.write(request, Part.LINES, () -> data.begin(request.caller()).map(this::part))
        .map(
            answer ->
                answer
                    .withHeader("cache-control", "no-store")
                    .withHeader(
                        "content-disposition", Disposition.of(false, "plenary-data.jsonl")));
  }

  private Part part(OwnLines lines) {
    String text = lines.lines().stream().map(line -> line + "\n").collect(Collectors.joining());
    Supplier<Future<Part>> next = () -> data.follow(lines).map(this::part);
    return new Part(Buffer.buffer(text), Optional.of(next).filter(_ -> lines.goesOn()));
  }
}
