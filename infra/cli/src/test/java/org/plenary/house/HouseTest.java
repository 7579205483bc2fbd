package org.plenary.house;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;

/** The shape of the house: a star of modules, rooms without cycles, and what nobody may do. */
@AnalyzeClasses(packages = "org.plenary", importOptions = WhatRuns.class)
class HouseTest {

  private static final String WEB = "org.plenary.web..";
  private static final String SEARCH = "org.plenary.search..";
  private static final String AUTH = "org.plenary.auth..";
  private static final String SERVER = "org.plenary.server..";
  private static final String ANALYZERS = "org.plenary.analyzers..";
  private static final String DEVSTACK = "org.plenary.devstack..";
  private static final String BENCH = "org.plenary.bench..";
  private static final String CLI = "org.plenary.cli..";

  private static final DescribedPredicate<JavaClass> INFRA =
      resideInAnyPackage(SERVER, ANALYZERS, DEVSTACK, BENCH, CLI);
  private static final DescribedPredicate<JavaClass> THE_MIDDLE =
      resideInAPackage("org.plenary..")
          .and(not(resideInAnyPackage(WEB, SEARCH, AUTH)))
          .and(not(INFRA));

  @ArchTest
  static final ArchRule theMiddleKnowsNobody =
      noClasses()
          .that(THE_MIDDLE)
          .should()
          .dependOnClassesThat(resideInAnyPackage(WEB, SEARCH, AUTH).or(INFRA));

  @ArchTest static final ArchRule thePagesNeverSeeTheOtherPoints = onlyTheMiddle(WEB, SEARCH, AUTH);

  @ArchTest static final ArchRule searchNeverSeesTheOtherPoints = onlyTheMiddle(SEARCH, WEB, AUTH);

  @ArchTest static final ArchRule signInNeverSeesTheOtherPoints = onlyTheMiddle(AUTH, WEB, SEARCH);

  @ArchTest
  static final ArchRule theDevstackDependsOnNothingOfOurs =
      noClasses()
          .that(resideInAPackage(DEVSTACK))
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.plenary..").and(not(resideInAPackage(DEVSTACK))));

  // They run inside Elasticsearch, where nothing of ours is.
  @ArchTest
  static final ArchRule theAnalyzersKnowLuceneAndElasticsearchAlone =
      classes()
          .that(resideInAPackage(ANALYZERS))
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                  ANALYZERS,
                  "java..",
                  "org.apache.lucene..",
                  "org.elasticsearch.plugin..",
                  "org.jspecify.."));

  @ArchTest
  static final ArchRule nobodyCallsTheAnalyzers =
      noClasses()
          .that(not(resideInAPackage(ANALYZERS)))
          .should()
          .dependOnClassesThat(resideInAPackage(ANALYZERS));

  // An id is a name: who holds it does not yet know the thing.
  @ArchTest
  static final ArchRule noRoomsGoRoundInCircles =
      slices()
          .matching("org.plenary.(**)")
          .should()
          .beFreeOfCycles()
          .ignoreDependency(alwaysTrue(), simpleNameEndingWith("Id"));

  @ArchTest
  static final ArchRule theMiddleSpeaksNeitherHttpNorElasticsearchNorKeycloak =
      noClasses()
          .that(THE_MIDDLE)
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "io.vertx.ext.web..",
                  "io.vertx.ext.auth..",
                  "co.elastic..",
                  "org.elasticsearch..",
                  "org.keycloak..",
                  "com.nimbusds.."));

  @ArchTest
  static final ArchRule queriesStayBesideTheirCallers =
      classes().that().haveSimpleNameEndingWith("Queries").should().bePackagePrivate();

  @ArchTest
  static final ArchRule sqlIsSentByTheMiddleAlone =
      noClasses()
          .that(resideInAnyPackage(WEB, SEARCH, AUTH, SERVER))
          .should()
          .accessTargetWhere(Reach.SENDS_A_STATEMENT);

  // But for the few public names that are the one door to their tables. Measuring has no services.
  @ArchTest
  static final ArchRule sqlIsPackagePrivate =
      noClasses()
          .that()
          .arePublic()
          .and(not(Reach.named("SchemaCheck", "Outbox", "SampleForum", "ImportedAuthors")))
          .and(not(Reach.named("ArchiveImport", "ForumThreads", "JoiningPool")))
          .and(not(resideInAPackage(BENCH)))
          .should()
          .accessTargetWhere(Reach.SENDS_A_STATEMENT);

  // The import is one long command on a thread of its own; the devstack and its commands have no
  // event loop, and measuring waits for its own.
  @ArchTest
  static final ArchRule nobodyWaitsOnAnEventLoop =
      noClasses()
          .that(
              not(
                  resideInAnyPackage(
                      "org.plenary.archive..", "org.plenary.server.command", DEVSTACK, BENCH, CLI)))
          .should()
          .accessTargetWhere(Reach.WAITS);

  @ArchTest
  static final ArchRule nothingStaticHoldsState =
      fields()
          .that()
          .areStatic()
          .should(ArchCondition.from(describe("be constant", Constants::isConstant)));

  @ArchTest
  static final ArchRule everyPackageIsNullMarked =
      classes()
          .should(
              ArchCondition.from(
                  describe(
                      "be in a null-marked package",
                      type -> type.getPackage().isAnnotatedWith(NullMarked.class))));

  @ArchTest
  static final ArchRule namesSayWhatAThingIs =
      noClasses()
          .should()
          .haveNameMatching(".*(Manager|Helper|Helpers|Util|Utils|Impl|DTO|Dto)(\\$.*)?");

  private static ArchRule onlyTheMiddle(String point, String... others) {
    return noClasses()
        .that(resideInAPackage(point))
        .should()
        .dependOnClassesThat(resideInAnyPackage(others).or(INFRA));
  }
}
