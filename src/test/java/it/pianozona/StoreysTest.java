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

    /** A line of the picture: the storey's name, its rooms, and after a double space what it does not know. */
    private static final Pattern STOREY = Pattern.compile("([A-Z][a-z]+) {2,}([a-z]+(?: [a-z]+)*)(?: {2,}.*)?");

    /** What a room's line in the table says of its inner rooms, the lowest first. */
    private static final String INNER_ROOMS = "inner rooms from the ground up:";

    /** What stands beside and above the inner rooms of every room. */
    private static final Set<String> PAGES_AND_PROCESS = Set.of("web", "workflow");

    private static JavaClasses product;
    private static List<String> readme;
    private static List<Storey> storeys;

    /** One storey with its rooms; the first of the list is the ground. */
    private record Storey(String name, List<String> rooms) {}

    /** A large room with its inner rooms, from its root, which has no name, upwards. */
    private record LargeRoom(String name, List<String> inner) {}

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
        assertThat(drawn).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(rooms());
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

    @Test
    void theReadmeNamesEveryInnerRoomOfALargeRoom() {
        assertThat(largeRooms())
                .extracting(LargeRoom::name)
                .as("the largest room of the house")
                .contains("plan");
        assertThat(largeRooms()).allSatisfy(room -> assertThat(room.inner())
                .as("the inner rooms of " + room.name())
                .containsExactlyInAnyOrderElementsOf(parts(room.name())));
    }

    @Test
    void anInnerRoomImportsOnlyFromTheRootAndFromTheInnerRoomsBelow() {
        assertThat(largeRooms())
                .allSatisfy(room -> assertThat(dependencies((from, to) -> from.equals(room.name()) && to.equals(from)))
                        .as("imports that run up within " + room.name())
                        .isNotEmpty()
                        .noneMatch(arrow -> runsUp(room, part(arrow).split(" -> ", 2))));
    }

    private static boolean runsUp(LargeRoom room, String[] parts) {
        var from = room.inner().indexOf(parts[0]);
        return from >= 0 && room.inner().indexOf(parts[1]) > from;
    }

    private static List<LargeRoom> largeRooms() {
        return readme.stream()
                .filter(line -> line.startsWith("|") && line.contains(INNER_ROOMS))
                .map(line -> new LargeRoom(
                        line.split("`")[1],
                        Stream.concat(
                                        Stream.of(""),
                                        Pattern.compile("`([a-z]+)`")
                                                .matcher(line.substring(line.indexOf(INNER_ROOMS)))
                                                .results()
                                                .map(name -> name.group(1)))
                                .toList()))
                .toList();
    }

    /** The packages of a room but its pages and its process; the root is the empty name. */
    private static Set<String> parts(String room) {
        return product.stream()
                .filter(inARoom())
                .filter(type -> room(type).equals(room))
                .map(type -> part(type.getName()))
                .filter(part -> !PAGES_AND_PROCESS.contains(part))
                .collect(Collectors.toCollection(TreeSet::new));
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
