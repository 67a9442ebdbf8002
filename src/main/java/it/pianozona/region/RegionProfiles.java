/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.region;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The profiles of the regions, read from {@code regions/*.yml} when the application starts. A wrong file stops the start with
 * {@link RegionProfileInvalid}.
 */
@Component
public class RegionProfiles {

    private static final String DEFAULTS = "defaults.yml";

    private final List<RegionProfile> profiles;
    private final Settings usual;

    RegionProfiles() {
        this(files());
    }

    /** For tests: the contents of the files by name; {@code defaults.yml} is one of them. */
    RegionProfiles(Map<String, InputStream> files) {
        var regionFiles = new HashMap<>(files);
        var defaults = RegionYaml.read(DEFAULTS, regionFiles.remove(DEFAULTS), RegionFile.Defaults.class);
        RegionFileChecks.check(DEFAULTS, defaults);
        var assembly = new ProfileAssembly(defaults);
        var read = new ArrayList<RegionProfile>();
        var seen = new HashMap<String, String>();
        regionFiles.forEach((file, content) -> {
            var region = RegionYaml.read(file, content, RegionFile.class);
            Optional.ofNullable(seen.put(region.region(), file)).ifPresent(other -> {
                throw new RegionProfileInvalid(file, "region", "«%s» è già in %s.".formatted(region.region(), other));
            });
            read.addAll(assembly.profiles(file, region));
        });
        this.usual = new Settings(defaults.settings());
        this.profiles = read.stream()
                .sorted(Comparator.comparing(RegionProfile::region).thenComparing(RegionProfile::validFrom))
                .toList();
    }

    /**
     * The rules for a cycle.
     *
     * @param regionCode e.g. {@code LOM}
     * @param cycleStart first day of the cycle
     * @throws NoRegionProfile if the region has no rules for that day
     */
    public RegionProfile forCycle(String regionCode, LocalDate cycleStart) {
        return profiles.stream()
                .filter(profile -> profile.region().equals(regionCode) && profile.appliesTo(cycleStart))
                .findFirst()
                .orElseThrow(() -> new NoRegionProfile(regionCode, cycleStart));
    }

    /**
     * The settings of what belongs to no cycle: appointments, registrations, registers. Those of the region's rules for cycles that
     * begin on that day, else the usual ones: a region may have offices and people before anybody has written its rules.
     */
    public Settings settingsOn(String regionCode, LocalDate day) {
        return profiles.stream()
                .filter(profile -> profile.region().equals(regionCode) && profile.appliesTo(day))
                .findFirst()
                .map(RegionProfile::settings)
                .orElse(usual);
    }

    /** The profile with that id, e.g. {@code LO18}: what a running cycle asks for. */
    public Optional<RegionProfile> find(String profileId) {
        return profiles.stream()
                .filter(profile -> profile.id().equals(profileId))
                .findFirst();
    }

    /** Every profile, by region and date. */
    public List<RegionProfile> all() {
        return profiles;
    }

    private static Map<String, InputStream> files() {
        try {
            var resources = new PathMatchingResourcePatternResolver().getResources("classpath:regions/*.yml");
            var files = new HashMap<String, InputStream>();
            for (Resource resource : Arrays.asList(resources)) {
                files.put(resource.getFilename(), resource.getInputStream());
            }
            return files;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
