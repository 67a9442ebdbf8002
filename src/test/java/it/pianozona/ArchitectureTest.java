/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.ProcessBean;
import it.pianozona.workflow.ProcessForms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Set;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;

/** The house as docs/adr and the package descriptions say that it is built. */
@Tag("spine")
class ArchitectureTest {

    /** Sessions and locks run on the real clock, wherever a demonstration's day stands. */
    private static final Set<String> ON_THE_REAL_CLOCK = Set.of("it.pianozona.account.WallClock");

    private static final int LONGEST = 300;

    private static JavaClasses product;

    @BeforeAll
    static void readTheProduct() {
        product = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("it.pianozona");
    }

    @Test
    void modulesUseOnlyWhatTheOthersOfferAndNeverInACircle() throws IOException {
        var modules = ApplicationModules.of(PianozonaApplication.class);

        modules.verify();

        new Documenter(modules).writeModulesAsPlantUml().writeIndividualModulesAsPlantUml();
        assertThat(Files.exists(Path.of("target", "spring-modulith-docs", "components.puml")))
                .isTrue();
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        var described = product.stream()
                .filter(type -> type.getSimpleName().equals("package-info"))
                .map(JavaClass::getPackageName)
                .toList();
        assertThat(product.stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> name.matches("it\\.pianozona\\.[a-z]+"))
                        .distinct())
                .isSubsetOf(described);
    }

    @Test
    void theEngineIsKnownOnlyInTheWorkflowPackages() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..workflow..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .because("the engine must be replaceable by its maintained fork, package by package")
                .check(product);
    }

    @Test
    void nobodyAsksTheSystemWhatTimeItIs() {
        noClasses()
                .that()
                .resideOutsideOfPackage("it.pianozona.time..")
                .and(DescribedPredicate.not(
                        DescribedPredicate.describe("on the real clock", c -> ON_THE_REAL_CLOCK.contains(c.getName()))))
                .should()
                .callMethodWhere(readsTheSystemClock())
                .orShould()
                .callConstructor(Date.class)
                .because("deadlines follow " + BusinessClock.class.getSimpleName())
                .check(product);
    }

    private static DescribedPredicate<JavaMethodCall> readsTheSystemClock() {
        var types = Set.of(
                LocalDate.class,
                LocalDateTime.class,
                LocalTime.class,
                Instant.class,
                ZonedDateTime.class,
                OffsetDateTime.class,
                YearMonth.class);
        return DescribedPredicate.describe("now() without a clock", call -> {
            var target = call.getTarget();
            var ofTime = types.stream().anyMatch(type -> target.getOwner().isEquivalentTo(type))
                    && target.getName().equals("now")
                    && target.getRawParameterTypes().stream()
                            .noneMatch(type -> type.isEquivalentTo(java.time.Clock.class));
            var ofSystem = target.getOwner().isEquivalentTo(System.class)
                    && target.getName().equals("currentTimeMillis");
            return ofTime || ofSystem;
        });
    }

    @Test
    void theExceptionsToTheClockStillExist() {
        assertThat(product.stream().map(JavaClass::getName)).containsAll(ON_THE_REAL_CLOCK);
    }

    @Test
    void whatAClassNeedsComesThroughItsConstructor() {
        noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .orShould()
                .beAnnotatedWith("jakarta.inject.Inject")
                .check(product);
    }

    @Test
    void formsStepsPagesAndTablesAreInvisibleOutsideTheirPackage() {
        classes()
                .that(assignableTo(JavaDelegate.class)
                        .or(annotatedWith(ProcessForms.class))
                        .or(metaAnnotatedWith(Controller.class))
                        .or(metaAnnotatedWith(Repository.class))
                        .or(metaAnnotatedWith(Configuration.class)))
                .and()
                .areNotInterfaces()
                .and()
                .areTopLevelClasses()
                .and()
                .doNotHaveSimpleName("PianozonaApplication")
                .should()
                .bePackagePrivate()
                .check(product);
    }

    @Test
    void whatIsNeitherAUseCaseNorCalledByAnotherPackageIsNotPublic() {
        classes()
                .that()
                .areAnnotatedWith(Component.class)
                .and()
                .haveModifier(PUBLIC)
                .and()
                .areNotAnnotations()
                .should(beUsedByAnotherPackage())
                .check(product);
    }

    private static ArchCondition<JavaClass> beUsedByAnotherPackage() {
        return new ArchCondition<>("be used by another package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var used = type.getDirectDependenciesToSelf().stream()
                        .anyMatch(use -> !use.getOriginClass().getPackageName().equals(type.getPackageName()));
                events.add(new SimpleConditionEvent(
                        type, used, type.getName() + " is public and only its own package uses it"));
            }
        };
    }

    @Test
    void noFileOfTheProductIsLongerThanThreeHundredLines() throws IOException {
        try (var files = Files.walk(Path.of("src", "main", "java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")))
                    .as("a longer class has a second job that wants a name (ADR 55)")
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(LONGEST));
        }
    }

    @Test
    void pagesAreInTheWebPackages() {
        classes()
                .that(metaAnnotatedWith(Controller.class))
                .and()
                .areNotAnnotations()
                .should()
                .resideInAPackage("..web..")
                .check(product);
    }

    @Test
    void processBeansAreInTheWorkflowPackages() {
        classes()
                .that()
                .areAnnotatedWith(ProcessBean.class)
                .should(com.tngtech.archunit.lang.conditions.ArchConditions.be(resideInAPackage("..workflow..")))
                .check(product);
    }
}
