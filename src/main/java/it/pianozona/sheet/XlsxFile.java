/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.sheet;

import it.pianozona.rule.RuleViolated;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

/**
 * The container of an Excel workbook (ISO/IEC 29500): its parts are found by the relations between them. Of several worksheets the
 * first that is not hidden is read.
 */
final class XlsxFile {

    private record Part(String type, String name) {}

    private record Workbook(boolean from1904, List<String> visible) {}

    private interface Reading<T> {
        T of(XmlWalk xml) throws XMLStreamException;
    }

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new HashMap<>();

    private XlsxFile(ZipFile zip) {
        this.zip = zip;
        zip.stream().forEach(entry -> entries.putIfAbsent(name(entry.getName()), entry));
    }

    /** @throws RuleViolated if the workbook is broken, has macros, or its worksheet cannot be taken */
    static Sheet read(ZipFile zip) {
        try {
            return new XlsxFile(zip).sheet();
        } catch (IOException | XMLStreamException | IllegalArgumentException broken) {
            throw new RuleViolated(
                    "«File»: il foglio Excel (xlsx) è danneggiato. Aprilo, salvalo di nuovo e carica quello.");
        }
    }

    private Sheet sheet() throws IOException, XMLStreamException {
        requirePlain();
        var name = parts("").values().stream()
                .filter(part -> part.type().equals("officeDocument"))
                .map(Part::name)
                .findFirst()
                .orElseThrow(() -> missing("workbook"));
        var related = parts(name);
        var workbook = part(name, XlsxFile::workbook).orElseThrow(() -> missing(name));
        var worksheet = workbook.visible().stream()
                .map(related::get)
                .filter(part -> part != null && part.type().equals("worksheet"))
                .findFirst()
                .orElseThrow(ZippedSheet::noSheet);
        var strings = partOf(related, "sharedStrings", XlsxStrings::read).orElse(XlsxStrings.NONE);
        var styles = partOf(related, "styles", XlsxStyles::read).orElse(XlsxStyles.NONE);
        return part(worksheet.name(), xml -> new XlsxReader(xml, strings, styles, workbook.from1904()).table())
                .orElseThrow(() -> missing(worksheet.name()));
    }

    private static IllegalArgumentException missing(String part) {
        return new IllegalArgumentException("no " + part);
    }

    /** Looks at every part before any is read: what inflates without end, or can run, is refused here. */
    private void requirePlain() throws IOException, XMLStreamException {
        if (entries.containsKey("xl/workbook.bin")) {
            throw new RuleViolated(
                    "«File»: è un foglio Excel binario (xlsb). Aprilo e salvalo come «Cartella di lavoro di Excel (xlsx)», come ODS o come CSV.");
        }
        long inflated = 0;
        for (var entry : entries.entrySet()) {
            if (entry.getKey().endsWith("vbaproject.bin") || entry.getKey().startsWith("xl/macrosheets/")) {
                throw macros();
            }
            try (var content = zip.getInputStream(entry.getValue())) {
                inflated = new BoundedXml(content, inflated).skipAll();
            }
        }
        if (part("[Content_Types].xml", XlsxFile::isMacroEnabled).orElse(false)) {
            throw macros();
        }
    }

    private static RuleViolated macros() {
        return new RuleViolated(
                "«File»: il foglio contiene macro (xlsm), che qui non entrano. Aprilo, salvalo come «Cartella di lavoro di Excel (xlsx)» e carica quello.");
    }

    private static boolean isMacroEnabled(XmlWalk xml) throws XMLStreamException {
        while (xml.next()) {
            if (xml.isStart() && xml.attribute("ContentType").contains("macroEnabled")) {
                return true;
            }
        }
        return false;
    }

    private static Workbook workbook(XmlWalk xml) throws XMLStreamException {
        boolean from1904 = false;
        var visible = new ArrayList<String>();
        while (xml.next()) {
            if (xml.starts("workbookPr")) {
                from1904 = isTrue(xml.attribute("date1904"));
            } else if (xml.starts("sheet")
                    && !xml.attribute("state").toLowerCase(Locale.ROOT).endsWith("hidden")) {
                visible.add(xml.attribute("id"));
            }
        }
        return new Workbook(from1904, visible);
    }

    static boolean isTrue(String written) {
        return written.equals("1") || written.equals("true");
    }

    private <T> Optional<T> partOf(Map<String, Part> related, String type, Reading<T> reading)
            throws IOException, XMLStreamException {
        for (var part : related.values()) {
            if (part.type().equals(type)) {
                return part(part.name(), reading);
            }
        }
        return Optional.empty();
    }

    /** The parts that a part is related to, by the ids of the relations; empty name: those of the whole container. */
    private Map<String, Part> parts(String name) throws IOException, XMLStreamException {
        int slash = name.lastIndexOf('/') + 1;
        var folder = name.substring(0, slash);
        return part(folder + "_rels/" + name.substring(slash) + ".rels", xml -> relations(xml, folder))
                .orElse(Map.of());
    }

    private static Map<String, Part> relations(XmlWalk xml, String folder) throws XMLStreamException {
        var found = new HashMap<String, Part>();
        while (xml.next()) {
            if (xml.starts("Relationship") && !xml.attribute("TargetMode").equals("External")) {
                var type = xml.attribute("Type");
                var target = URI.create("/" + folder).resolve(xml.attribute("Target"));
                found.put(
                        xml.attribute("Id"),
                        new Part(
                                type.substring(type.lastIndexOf('/') + 1),
                                target.getPath().substring(1)));
            }
        }
        return found;
    }

    private <T> Optional<T> part(String name, Reading<T> reading) throws IOException, XMLStreamException {
        var entry = entries.get(name(name));
        if (entry == null) {
            return Optional.empty();
        }
        try (var content = zip.getInputStream(entry)) {
            return Optional.of(reading.of(new XmlWalk(new BoundedXml(content))));
        }
    }

    /** Some programmes write a name in other letters, or with other slashes, than they refer to it. */
    private static String name(String written) {
        return written.replace('\\', '/').toLowerCase(Locale.ROOT);
    }
}
