/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.region;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Reads a profile file into its record, and says in Italian where a file is wrong. */
final class RegionYaml {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .findAndAddModules()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private RegionYaml() {}

    static <T> T read(String file, InputStream content, Class<T> type) {
        try {
            return YAML.readValue(content, type);
        } catch (UnrecognizedPropertyException unknown) {
            var known = unknown.getKnownPropertyIds().stream()
                    .map(String::valueOf)
                    .sorted()
                    .collect(Collectors.joining(", "));
            throw new RegionProfileInvalid(file, path(unknown), "chiave sconosciuta; ammesse: " + known + ".");
        } catch (InvalidFormatException wrong) {
            var expected = "valore «%s» non ammesso; %s.".formatted(wrong.getValue(), expected(wrong.getTargetType()));
            throw new RegionProfileInvalid(file, path(wrong), expected);
        } catch (JsonMappingException missing) {
            throw new RegionProfileInvalid(file, path(missing), "manca, o non è scritta nella forma attesa.");
        } catch (JsonProcessingException broken) {
            var line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
            throw new RegionProfileInvalid(file, "riga " + line, "il file non è YAML corretto.");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String expected(Class<?> type) {
        if (type.isEnum()) {
            return "atteso uno fra "
                    + Arrays.stream(type.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
        }
        return type.getSimpleName().equals("LocalDate")
                ? "attesa una data come 2018-01-01"
                : "atteso un valore di un altro tipo";
    }

    private static String path(JsonMappingException problem) {
        var path = new StringBuilder();
        for (var step : problem.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.isEmpty() ? "intero file" : path.toString();
    }
}
