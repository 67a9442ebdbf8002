/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The facts of the demonstration, as {@code demonstration/*.yml} state them. */
record DemonstrationFiles(Shared shared, List<Area> areas) {

    /** {@code territory.yml}. */
    record Shared(
            LocalDate holdersFrom,
            List<String> areas,
            List<Wider> territories,
            Map<TerritoryKind, Map<OfficeKind, String>> offices,
            List<OfficeKind> shown) {}

    record Wider(String code, TerritoryKind kind, String region, Optional<String> istat, String name, String signIn) {}

    /** One file for each area. */
    record Area(
            String code,
            String name,
            String signIn,
            String typeLabel,
            LocalDate from,
            String region,
            Governance governance,
            Optional<String> leadBody,
            Optional<String> implementingBody,
            String healthAuthority,
            Optional<String> conference,
            String healthDistrict,
            String presidentMunicipality,
            Optional<Map<OfficeKind, String>> offices,
            List<Council> bodies,
            List<String> tables,
            String province,
            LocalDate residentsDate,
            List<Town> municipalities) {}

    record Council(BodyKind kind, String name, boolean withHealthAuthority) {}

    record Town(String istat, String cadastral, int residents, BigDecimal surface, String name) {}

    static DemonstrationFiles read() {
        var yaml = YAMLMapper.builder()
                .findAndAddModules()
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .build();
        var shared = read(yaml, "territory", Shared.class);
        return new DemonstrationFiles(
                shared,
                shared.areas().stream()
                        .map(name -> read(yaml, name, Area.class))
                        .toList());
    }

    Wider wider(String code) {
        return shared.territories().stream()
                .filter(territory -> territory.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static <T> T read(ObjectMapper yaml, String name, Class<T> type) {
        try (var file = DemonstrationFiles.class.getResourceAsStream("/demonstration/" + name + ".yml")) {
            return yaml.readValue(file, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
