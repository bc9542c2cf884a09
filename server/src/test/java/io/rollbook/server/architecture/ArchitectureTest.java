package io.rollbook.server.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

/** The walls of the house. */
class ArchitectureTest {

  private static final String KERNEL_PARTICIPANT = "io.rollbook.participant..";
  private static final String KERNEL_WORKSPACE = "io.rollbook.workspace..";
  private static final String KERNEL_AUDIT = "io.rollbook.audit..";
  private static final String EVENT_LOG = "io.rollbook.eventlog..";
  private static final String COMMAND = "io.rollbook.command..";
  private static final String QUERY = "io.rollbook.query..";
  private static final String SERVER = "io.rollbook.server..";
  private static final String DIALECTS = "io.rollbook.server.dialect..";

  private static final JavaClasses ROLLBOOK =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.rollbook");

  @Test
  void theSharedKernelIsPlainJava() {
    noClasses()
        .that()
        .resideInAnyPackage(KERNEL_PARTICIPANT, KERNEL_WORKSPACE, KERNEL_AUDIT)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework..",
            "jakarta..",
            "java.sql..",
            "javax.sql..",
            "tools.jackson..",
            EVENT_LOG,
            COMMAND,
            QUERY,
            SERVER)
        .check(ROLLBOOK);
  }

  @Test
  void theEventLogKnowsNothingOfParticipants() {
    classes()
        .that()
        .resideInAPackage(EVENT_LOG)
        .should()
        .onlyDependOnClassesThat(
            resideInAPackage(EVENT_LOG).or(not(resideInAPackage("io.rollbook.."))))
        .check(ROLLBOOK);
    noClasses()
        .that()
        .resideInAPackage(EVENT_LOG)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..", "jakarta..")
        .check(ROLLBOOK);
  }

  @Test
  void theTwoSidesDoNotSeeEachOther() {
    noClasses()
        .that()
        .resideInAPackage(COMMAND)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(QUERY, SERVER)
        .check(ROLLBOOK);
    noClasses()
        .that()
        .resideInAPackage(QUERY)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(COMMAND, SERVER)
        .check(ROLLBOOK);
  }

  @Test
  void aDialectTalksToParticipantsThroughTheGatewaysOnly() {
    noClasses()
        .that()
        .resideInAPackage(DIALECTS)
        .should()
        .dependOnClassesThat(resideInAnyPackage(COMMAND, QUERY, EVENT_LOG, "java.sql.."))
        .check(ROLLBOOK);
  }

  @Test
  void dialectsDoNotKnowOneAnother() {
    slices()
        .matching("io.rollbook.server.dialect.(*)..")
        .should()
        .notDependOnEachOther()
        .check(ROLLBOOK);
  }

  @Test
  void nothingBelowTheDialectsKnowsThem() {
    noClasses()
        .that()
        .resideOutsideOfPackage(DIALECTS)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(DIALECTS)
        .check(ROLLBOOK);
  }

  @Test
  void routesAreInFacesOnly() {
    classes()
        .that()
        .areAnnotatedWith(RestController.class)
        .should()
        .resideInAnyPackage(DIALECTS, "io.rollbook.server.admin..")
        .check(ROLLBOOK);
  }

  @Test
  void theConsoleTalksToParticipantsThroughTheGatewaysOnly() {
    noClasses()
        .that()
        .resideInAPackage("io.rollbook.server.console..")
        .should()
        .dependOnClassesThat(resideInAnyPackage(COMMAND, QUERY, EVENT_LOG, DIALECTS, "java.sql.."))
        .check(ROLLBOOK);
  }

  @Test
  void pagesAreInTheConsoleOnly() {
    classes()
        .that()
        .areAnnotatedWith(Controller.class)
        .should()
        .resideInAnyPackage("io.rollbook.server.console..", "io.rollbook.server.web..")
        .check(ROLLBOOK);
  }

  @Test
  void packagesDoNotDependOnEachOtherInCircles() {
    slices().matching("io.rollbook.eventlog.(*)..").should().beFreeOfCycles().check(ROLLBOOK);
    slices().matching("io.rollbook.query.(*)..").should().beFreeOfCycles().check(ROLLBOOK);
    slices().matching("io.rollbook.server.(*)..").should().beFreeOfCycles().check(ROLLBOOK);
  }

  @Test
  void everyPackageIsNullMarked() {
    assertThat(ROLLBOOK.stream().map(it -> it.getPackage()).distinct())
        .allSatisfy(
            it -> assertThat(it.isAnnotatedWith(NullMarked.class)).as(it.getName()).isTrue());
  }
}
