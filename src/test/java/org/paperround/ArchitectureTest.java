package org.paperround;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.NullMarked;
import org.paperround.platform.Job;
import org.paperround.source.intake.IntakeNotes;
import org.paperround.source.intake.SourceNote;

@AnalyzeClasses(packages = "org.paperround", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String ROOT = "org.paperround.";
  private static final String TEMPLATE = "platform.template";

  /** Which feature calls which; a new edge is a decision, so it is written down here. */
  private static final Map<String, Set<String>> EDGES =
      Map.ofEntries(
          // embedding, interest, matching, paper, round: what the benches measure; mail: its keys;
          // subscriber: only to tell whether the address of a trial mail is one.
          Map.entry(
              "command",
              Set.of(
                  "embedding",
                  "inlet",
                  "interest",
                  "mail",
                  "matching",
                  "paper",
                  "platform",
                  "preflight",
                  "round",
                  "source",
                  "subscriber",
                  "web")),
          Map.entry(
              "web",
              Set.of(
                  "account",
                  "bounce",
                  "digest",
                  "inlet",
                  "interest",
                  "mail",
                  "matching",
                  "paper",
                  "platform",
                  TEMPLATE,
                  "preflight",
                  "round",
                  "source",
                  "subscriber")),
          Map.entry(
              "round",
              Set.of(
                  "bounce",
                  "digest",
                  // embedding: only to have new papers read ahead of the round.
                  "embedding",
                  "interest",
                  "mail",
                  "matching",
                  "paper",
                  "platform",
                  // preflight: only for whether it holds the round back.
                  "preflight",
                  // source: only for what a digest says of missing sources.
                  "source",
                  "subscriber")),
          Map.entry("preflight", Set.of("digest", "mail", "platform", "subscriber")),
          Map.entry("inlet", Set.of("bounce", "platform", "subscriber")),
          Map.entry(
              "account", Set.of("bounce", "interest", "mail", "platform", TEMPLATE, "subscriber")),
          // What was sent is told by those above through an interface.
          Map.entry("bounce", Set.of("platform", "subscriber")),
          // mail: only for the postal address that the sender must show in each digest.
          Map.entry(
              "digest", Set.of("interest", "mail", "matching", "paper", "platform", TEMPLATE)),
          // platform: only for the folder that the search index is kept in.
          Map.entry("matching", Set.of("embedding", "interest", "paper", "platform")),
          Map.entry("embedding", Set.of("platform")),
          Map.entry("source", Set.of("paper", "platform")),
          Map.entry("mail", Set.of("platform")),
          Map.entry("subscriber", Set.of("platform")),
          Map.entry("interest", Set.of("platform")),
          Map.entry("paper", Set.of("platform")),
          Map.entry("platform", Set.of()),
          // platform: its languages, in each of which templates are tried out.
          Map.entry(TEMPLATE, Set.of("platform")));

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("org.paperround.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule luceneIsUsedByTheMatcherOnly = onlyIn("matching", "org.apache.lucene..");

  @ArchTest
  static final ArchRule theLanguageModelIsRunByItsPackageOnly =
      onlyIn("embedding", "ai.onnxruntime..", "ai.djl..");

  @ArchTest
  static final ArchRule theMailClientIsUsedByMailOnly =
      onlyIn("mail", "io.quarkus.mailer..", "io.vertx.ext.mail..");

  @ArchTest
  static final ArchRule styleSheetsAreReadByThePackageOfTemplatesOnly =
      onlyIn("platform.template", "com.helger..");

  @ArchTest
  static final ArchRule mimeIsReadWhereMailsAreOpenedOnly =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              ROOT + "bounce.reading..", ROOT + "mail.mailer..", ROOT + "preflight.message..")
          .should()
          .dependOnClassesThat(resideInAPackage("org.apache.james.mime4j.."));

  @ArchTest
  static final ArchRule mailboxesAreReadByTheirPackageOnly =
      onlyIn("inlet.imap", "org.eclipse.angus.mail.imap..");

  /** But for the list of public suffixes that comes with it. */
  @ArchTest
  static final ArchRule theHttpClientIsUsedByItsPackageOnly =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "source.http..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.apache.hc..")
                  .and(not(resideInAPackage("org.apache.hc.client5.http.psl.."))));

  @ArchTest
  static final ArchRule theDnsIsAskedByItsPackageOnly = onlyIn("preflight.dns", "org.xbill.DNS..");

  @ArchTest
  static final ArchRule httpIsSpokenByTheWebAndByClientsOfSourcesOnly =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + "web..", ROOT + "source..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta.ws.rs..");

  @ArchTest
  static final ArchRule theWebNeitherTakesNorReturnsEntities =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "web..")
          .should()
          .dependOnClassesThat()
          .areAnnotatedWith(Entity.class);

  @ArchTest
  static final ArchRule onlyTheClocksProducerReadsTheTime =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(ROOT + "platform.ClockProducer")
          .should()
          .accessTargetWhere(readingTheTime());

  @ArchTest
  static final ArchRule aRoundKnowsOfSourcesOnlyWhatItTellsReaders =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "round..")
          .should()
          .dependOnClassesThat(
              resideInAPackage(ROOT + "source..")
                  .and(not(type(IntakeNotes.class)))
                  .and(not(assignableTo(SourceNote.class))));

  @ArchTest
  static final ArchRule scheduledMethodsAreOfJobsOnly =
      methods()
          .that()
          .areAnnotatedWith("io.quarkus.scheduler.Scheduled")
          .should()
          .beDeclaredInClassesThat()
          .haveSimpleNameEndingWith("Job")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule jobsAreCalledSo =
      classes().that().implement(Job.class).should().haveSimpleNameEndingWith("Job");

  @ArchTest
  static final ArchRule nothingIsInjectedIntoFields =
      noFields()
          .should()
          .beAnnotatedWith(Inject.class)
          .orShould()
          .beAnnotatedWith(ConfigProperty.class);

  @ArchTest static final ArchRule nobodyUsesJavaLogging = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

  @ArchTest
  static final ArchRule nobodyWritesToTheConsole = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

  @ArchTest
  static void everyEdgeIsInTheTableAndTheTableHasNoOther(JavaClasses classes) {
    Map<String, Set<String>> found = new TreeMap<>();
    for (JavaClass type : classes) {
      Set<String> used =
          found.computeIfAbsent(feature(type.getPackageName()), name -> new TreeSet<>());
      type.getDirectDependenciesFromSelf().stream()
          .map(dependency -> dependency.getTargetClass().getPackageName())
          .filter(name -> name.startsWith(ROOT))
          .map(ArchitectureTest::feature)
          .forEach(used::add);
    }
    found.forEach((feature, used) -> used.remove(feature));

    assertThat(found).isEqualTo(new TreeMap<>(EDGES));
  }

  @ArchTest
  static void everyPackageSaysWhatItIsForAndIsNullMarked(JavaClasses classes) {
    Set<JavaPackage> packages =
        classes.getPackage("org.paperround").getSubpackagesInTree().stream()
            .filter(one -> !one.getClasses().isEmpty())
            .collect(toSet());

    assertThat(packages)
        .isNotEmpty()
        .allMatch(one -> one.isAnnotatedWith(NullMarked.class), "has a @NullMarked package-info");
  }

  private static ArchRule onlyIn(String feature, String... library) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + feature + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(library);
  }

  private static String feature(String packageName) {
    String name = packageName.substring(ROOT.length());
    return name.startsWith(TEMPLATE) ? TEMPLATE : name.replaceFirst("\\..*", "");
  }

  private static DescribedPredicate<JavaAccess<?>> readingTheTime() {
    return DescribedPredicate.describe(
        "reading the time",
        access -> {
          if (!(access.getTarget() instanceof CodeUnitAccessTarget called)) {
            return false;
          }
          JavaClass owner = called.getOwner();
          return (owner.getPackageName().startsWith("java.time")
                  && called.getName().equals("now")
                  && called.getRawParameterTypes().isEmpty())
              || (owner.isEquivalentTo(System.class)
                  && called.getName().equals("currentTimeMillis"))
              || (owner.isEquivalentTo(Clock.class) && called.getName().startsWith("system"));
        });
  }
}
