/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import it.pianozona.record.LegalRecord;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.Sources;
import it.pianozona.territory.Names;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is written whole into the legal record is read in the history of the dossier, by people: each field has a word there. */
@PianozonaTest
class RecordedWordsTest {

    private static Appends written;

    @Autowired
    private PageWords words;

    @BeforeAll
    static void everyCallIsRead() throws IOException {
        written = written();
    }

    @Test
    void everyFieldOfARecordThatIsWrittenIntoTheLegalRecordHasAWordForPeople() {
        assertThat(written.fields).hasSizeGreaterThan(40);
        assertThat(written.fields.stream().filter(field -> !words.knows(field)))
                .as("fields without a word in dossier/parole.properties; \"-\" keeps one to the product")
                .isEmpty();
    }

    /** Where the field is shown at all. */
    @Test
    void everyChoiceThatIsWrittenIntoTheLegalRecordHasAWordForPeople() {
        var nobody = new Names.Found(Map.of(), Map.of());

        assertThat(written.choices).hasSizeGreaterThan(40);
        assertThat(written.choices.stream()
                        .map(choice -> choice.split(" "))
                        .filter(choice -> !words.isSilent(choice[0]))
                        .filter(choice -> words.word(choice[0], choice[1], Map.of(), nobody)
                                .equals(Readable.plain(choice[1])))
                        .map(choice -> choice[0] + " " + choice[1]))
                .as("constants that the history shows as the code names them: their class belongs into PageWords")
                .isEmpty();
    }

    @Test
    void whatARegisterSaysOfAnEntryIsReadByItsFieldAndByTheWordThatWasChosen() {
        var nobody = new Names.Found(Map.of(), Map.of());

        assertThat(words.label("details", "COMPONENTE_SOCIALE")).isEqualTo("Componente sociale presente");
        assertThat(words.word("FASE", "PILOT", Map.of(), nobody)).isEqualTo("Sperimentale");
    }

    private static Appends written() throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var appending = Sources.java()
                    .filter(source -> source.text().contains("LegalRecord"))
                    .map(Sources.Source::path)
                    .toList();
            var task = (JavacTask) compiler.getTask(
                    null,
                    files,
                    problem -> {},
                    List.of("-proc:none", "--release", "17", "-cp", System.getProperty("java.class.path")),
                    null,
                    files.getJavaFileObjectsFromPaths(appending));
            var units = task.parse();
            task.analyze();
            var appends = new Appends(Trees.instance(task));
            units.forEach(unit -> appends.scan(unit, null));
            return appends;
        }
    }

    /** Finds each call and the fields of what it is given, also of what stands within. */
    private static final class Appends extends TreePathScanner<Void, Void> {

        private final Trees trees;
        private final Set<String> seen = new TreeSet<>();
        private final Set<String> fields = new TreeSet<>();
        private final Set<String> choices = new TreeSet<>();

        Appends(Trees trees) {
            this.trees = trees;
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            var method = trees.getElement(getCurrentPath());
            if (method != null
                    && method.getSimpleName().contentEquals("append")
                    && method.getEnclosingElement().toString().equals(LegalRecord.class.getName())) {
                call.getArguments().stream()
                        .skip(1)
                        .map(argument -> trees.getTypeMirror(new TreePath(getCurrentPath(), argument)))
                        .forEach(this::read);
            }
            return super.visitMethodInvocation(call, nothing);
        }

        private static Stream<String> constants(TypeMirror type) {
            if (!(type instanceof DeclaredType declared)) {
                return Stream.empty();
            }
            var element = declared.asElement();
            return element.getKind() == ElementKind.ENUM
                    ? element.getEnclosedElements().stream()
                            .filter(one -> one.getKind() == ElementKind.ENUM_CONSTANT)
                            .map(one -> one.getSimpleName().toString())
                    : declared.getTypeArguments().stream().flatMap(Appends::constants);
        }

        private void read(TypeMirror type) {
            if (!(type instanceof DeclaredType declared)) {
                return;
            }
            declared.getTypeArguments().forEach(this::read);
            var element = (TypeElement) declared.asElement();
            if (element.getKind() == ElementKind.RECORD && seen.add(element.toString())) {
                for (Element enclosed : element.getEnclosedElements()) {
                    if (enclosed instanceof RecordComponentElement field) {
                        var name = field.getSimpleName().toString();
                        fields.add(name);
                        constants(field.asType()).forEach(constant -> choices.add(name + " " + constant));
                        read(field.asType());
                    }
                }
            }
        }
    }
}
