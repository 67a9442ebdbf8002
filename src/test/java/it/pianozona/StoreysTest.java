/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The storeys that the README draws: a room stands above all that it imports (ADR 49). */
@Tag("spine")
class StoreysTest {

    private static final String HOUSE = "it.pianozona.";

    /** Drawn already, built beside this picture. */
    private static final Set<String> AWAITED = Set.of("proceeding", "table");

    /** A line of the picture: the storey's name, its rooms, and after a double space what it does not know. */
    private static final Pattern STOREY = Pattern.compile("([A-Z][a-z]+) {2,}([a-z]+(?: [a-z]+)*)(?: {2,}.*)?");

    private static JavaClasses product;
    private static List<String> readme;
    private static List<Storey> storeys;

    /** One storey with its rooms; the first of the list is the ground. */
    private record Storey(String name, List<String> rooms) {}

    @BeforeAll
    static void readHouseAndPicture() throws IOException {
        product = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("it.pianozona");
        readme = Files.readAllLines(Path.of("README.md"));
        storeys = new ArrayList<>();
        readme.stream()
                .map(STOREY::matcher)
                .filter(line -> line.matches())
                .forEach(line -> storeys.add(
                        0, new Storey(line.group(1), List.of(line.group(2).split(" ")))));
    }

    @Test
    void thePictureInTheReadmeShowsEveryRoomOnce() {
        assertThat(storeys).extracting(Storey::name).startsWith("Ground").endsWith("Faces");
        var drawn = storeys.stream().flatMap(storey -> storey.rooms().stream()).toList();
        assertThat(drawn).doesNotHaveDuplicates().containsAll(rooms());
        assertThat(drawn).filteredOn(room -> !AWAITED.contains(room)).isSubsetOf(rooms());
    }

    @Test
    void theReadmeSaysOfEveryRoomWhatIsInIt() {
        assertThat(rooms()).allSatisfy(room -> assertThat(readme)
                .filteredOn(line -> line.startsWith("|") && line.split("\\|")[1].contains("`" + room + "`"))
                .as("the line of the README that explains " + room)
                .hasSize(1));
    }

    @Test
    void aRoomImportsOnlyFromItsOwnStoreyAndFromThoseBelow() {
        assertThat(dependencies((from, to) -> level(to) > level(from)))
                .as("imports that run up")
                .isEmpty();
    }

    @Test
    void noPackageDependsOnItselfThroughOthers() {
        slices().matching("it.pianozona.(**)").should().beFreeOfCycles().check(product);
    }

    @Test
    void aRoomKnowsNeitherItsPagesNorItsProcess() {
        assertThat(dependencies((from, to) -> from.equals(to)).stream()
                        .filter(arrow -> part(arrow).matches("([a-z]*) -> (web|workflow)"))
                        .filter(arrow -> !part(arrow).matches("(web|workflow) -> \\1")))
                .as("a room that its pages or its process have grown into, or pages that call the process's adapters")
                .isEmpty();
    }

    /** Which part of a room uses which other part, as in "web -> workflow"; the root is the empty name. */
    private static String part(String arrow) {
        return Stream.of(arrow.split(" -> "))
                .map(type -> type.split("\\."))
                .map(names -> names.length > 4 ? names[3] : "")
                .collect(Collectors.joining(" -> "));
    }

    private interface Between {
        boolean concerns(String fromRoom, String toRoom);
    }

    private static Set<String> dependencies(Between between) {
        return product.stream()
                .filter(inARoom())
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(use -> inARoom().test(use.getTargetClass()))
                .filter(use -> between.concerns(room(use.getOriginClass()), room(use.getTargetClass())))
                .map(StoreysTest::arrow)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String arrow(Dependency use) {
        return topLevel(use.getOriginClass()) + " -> " + topLevel(use.getTargetClass());
    }

    private static String topLevel(JavaClass type) {
        return type.getBaseComponentType().getName().replaceFirst("\\$.*", "");
    }

    private static Predicate<JavaClass> inARoom() {
        return type -> type.getBaseComponentType().getPackageName().startsWith(HOUSE);
    }

    private static String room(JavaClass type) {
        return type.getBaseComponentType()
                .getPackageName()
                .substring(HOUSE.length())
                .replaceFirst("\\..*", "");
    }

    private static Set<String> rooms() {
        return product.stream().filter(inARoom()).map(StoreysTest::room).collect(Collectors.toCollection(TreeSet::new));
    }

    private static int level(String room) {
        for (int level = 0; level < storeys.size(); level++) {
            if (storeys.get(level).rooms().contains(room)) {
                return level;
            }
        }
        throw new AssertionError("The picture in the README does not show the room " + room);
    }
}
