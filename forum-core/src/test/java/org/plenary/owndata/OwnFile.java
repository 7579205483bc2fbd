package org.plenary.owndata;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.plenary.caller.Caller;

/** The file of somebody's data, read to its end. */
record OwnFile(OwnDataService data) {

  List<JsonObject> lines(Caller caller) {
    var all = new ArrayList<JsonObject>();
    OwnLines some = data.begin(caller).await();
    while (true) {
      some.lines().forEach(line -> all.add(new JsonObject(line)));
      if (!some.goesOn()) {
        return all;
      }
      some = data.follow(some).await();
    }
  }

  /** Of one kind. */
  List<JsonObject> lines(Caller caller, String kind) {
    return lines(caller).stream().filter(line -> line.getString("kind").equals(kind)).toList();
  }
}
