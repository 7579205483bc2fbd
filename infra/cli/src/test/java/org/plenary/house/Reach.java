package org.plenary.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.regex.Pattern;

/** What code reaches for, by call or by method reference. */
final class Reach {

  static final DescribedPredicate<JavaAccess<?>> SENDS_A_STATEMENT =
      describe("SQL is sent", access -> reaches(access, SqlClient.class, "query|prepare.*"));

  static final DescribedPredicate<JavaAccess<?>> WAITS =
      describe(
          "a thread waits",
          access ->
              reaches(access, Thread.class, "sleep|join")
                  || reaches(access, Future.class, "get|join|resultNow")
                  || reaches(access, CountDownLatch.class, "await")
                  || reaches(access, io.vertx.core.Future.class, "await"));

  private Reach() {}

  static DescribedPredicate<JavaClass> named(String... names) {
    List<String> known = List.of(names);
    return describe("named " + known, type -> known.contains(type.getSimpleName()));
  }

  private static boolean reaches(JavaAccess<?> access, Class<?> owner, String names) {
    return Pattern.matches(names, access.getTarget().getName())
        && access.getTargetOwner().isAssignableTo(owner);
  }
}
