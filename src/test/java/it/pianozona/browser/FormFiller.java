/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fills in a form in Tasklist from values by key, as its .form file says where and how each is entered. */
final class FormFiller {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /** The date and time fields tell the form a moment after they are left; what is typed elsewhere meanwhile would be lost. */
    private static final int AFTER_A_MOMENT_MS = 250;

    private static final int LOOKS = 4;

    private final Map<String, String> written = new LinkedHashMap<>();

    private final Page page;
    private int clicks;

    FormFiller(Page page) {
        this.page = page;
    }

    /**
     * Enters the values in the order of the form.
     *
     * @param shown what the form was prefilled with: lists of options are looked up there
     * @return clicks needed
     */
    int fill(String formId, Map<String, Object> shown, Map<String, Object> values) {
        for (var component : components(formId)) {
            var key = component.path("key").asText();
            if (values.containsKey(key)) {
                enter(component, values.get(key), shown);
            }
        }
        writeAgainWhatWasLost();
        return clicks;
    }

    private static List<JsonNode> components(String formId) {
        try (var file = FormFiller.class.getResourceAsStream("/forms/" + formId + ".form")) {
            var found = new ArrayList<JsonNode>();
            JSON.readTree(file).path("components").forEach(found::add);
            return found;
        } catch (IOException e) {
            throw new IllegalStateException("form " + formId + " cannot be read", e);
        }
    }

    private void enter(JsonNode component, Object value, Map<String, Object> shown) {
        var id = component.path("id").asText();
        switch (component.path("type").asText()) {
            case "textfield", "textarea", "number" -> write("[id$='-" + id + "']", value.toString());
            case "datetime" -> enterMoment(component.path("subtype").asText(), id, value.toString());
            case "radio" ->
                click(page.locator("[id$='-" + id + "-" + indexOf(component, value.toString(), shown) + "']"));
            case "select" -> select(id, labelOf(component, value.toString(), shown));
            case "checklist" -> tick(component, id, values(value), shown);
            case "checkbox" ->
                page.locator("input[id$='-" + id + "']").setChecked(Boolean.parseBoolean(value.toString()));
            default -> throw new IllegalStateException("no way to enter a " + component.path("type"));
        }
    }

    private void enterMoment(String subtype, String id, String value) {
        switch (subtype) {
            case "date" ->
                write("[id$='-" + id + "-date']", LocalDate.parse(value).format(DAY));
            case "time" -> write("[id$='-" + id + "-time']", value);
            default -> {
                var moment = LocalDateTime.parse(value);
                write("[id$='-" + id + "-date']", moment.format(DAY));
                page.waitForTimeout(AFTER_A_MOMENT_MS);
                write("[id$='-" + id + "-time']", moment.format(TIME));
            }
        }
        page.waitForTimeout(AFTER_A_MOMENT_MS);
    }

    private void write(String selector, String text) {
        written.put(selector, text);
        var field = field(selector);
        field.fill(text);
        field.blur();
    }

    private Locator field(String selector) {
        return page.locator(".fjs-container " + selector).first();
    }

    /**
     * Fields that are filled faster than a hand can may be emptied by the one before, or stay filled for the eye and empty for
     * the form; a person would see it, or the words under the field, and write again.
     */
    private void writeAgainWhatWasLost() {
        for (int look = 0; look < LOOKS; look++) {
            page.waitForTimeout(AFTER_A_MOMENT_MS);
            var lost = written.entrySet().stream()
                    .filter(entry -> !entry.getValue().isBlank() && isLost(entry.getKey()))
                    .toList();
            if (lost.isEmpty()) {
                return;
            }
            lost.forEach(entry -> {
                field(entry.getKey()).fill("");
                write(entry.getKey(), entry.getValue());
                page.waitForTimeout(AFTER_A_MOMENT_MS);
            });
        }
    }

    private boolean isLost(String selector) {
        return field(selector).inputValue().isBlank()
                || page.locator(".fjs-container .fjs-has-errors " + selector).count() > 0;
    }

    private void select(String id, String label) {
        click(page.locator("[id$='-" + id + "-display']"));
        click(page.locator(".fjs-dropdownlist-item", new Page.LocatorOptions().setHasText(label))
                .first());
    }

    private void tick(JsonNode component, String id, List<String> wanted, Map<String, Object> shown) {
        for (var value : options(component, shown).keySet()) {
            var box = page.locator("[id$='-" + id + "-" + indexOf(component, value, shown) + "']");
            if (box.isChecked() != wanted.contains(value)) {
                click(box);
            }
        }
    }

    private void click(Locator place) {
        place.click();
        clicks++;
    }

    private static int indexOf(JsonNode component, String value, Map<String, Object> shown) {
        return List.copyOf(options(component, shown).keySet()).indexOf(value);
    }

    private static String labelOf(JsonNode component, String value, Map<String, Object> shown) {
        return options(component, shown).get(value);
    }

    private static Map<String, String> options(JsonNode component, Map<String, Object> shown) {
        var listed = component.has("values")
                ? component.path("values")
                : read(shown.get(component.path("valuesKey").asText()));
        var options = new LinkedHashMap<String, String>();
        listed.forEach(option ->
                options.put(option.path("value").asText(), option.path("label").asText()));
        return options;
    }

    private static List<String> values(Object value) {
        var list = new ArrayList<String>();
        read(value instanceof List<?> items ? JSON.valueToTree(items) : value).forEach(item -> list.add(item.asText()));
        return list;
    }

    private static JsonNode read(Object json) {
        try {
            return JSON.readTree(json.toString());
        } catch (IOException e) {
            throw new IllegalStateException("not a Json list: " + json, e);
        }
    }
}
