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
import org.springframework.core.io.ClassPathResource;
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
    private final FundCatalogue funds;
    private final Settings usual;
    private final Funds usualFunds;

    RegionProfiles() {
        this(files());
        funds.install();
    }

    /** For tests: the contents of the files by name; {@code defaults.yml} is one of them. */
    RegionProfiles(Map<String, InputStream> files) {
        var regionFiles = new HashMap<>(files);
        var defaults = RegionYaml.read(DEFAULTS, regionFiles.remove(DEFAULTS), RegionFile.Defaults.class);
        RegionFileChecks.check(DEFAULTS, defaults);
        var assembly = new ProfileAssembly(defaults);
        var read = new ArrayList<RegionProfile>();
        var meanings = new FundMeanings(DEFAULTS, defaults.funds());
        var seen = new HashMap<String, String>();
        regionFiles.forEach((file, content) -> {
            var region = RegionYaml.read(file, content, RegionFile.class);
            Optional.ofNullable(seen.put(region.region(), file)).ifPresent(other -> {
                throw new RegionProfileInvalid(file, "region", "«%s» è già in %s.".formatted(region.region(), other));
            });
            meanings.join(file, region);
            read.addAll(assembly.profiles(file, region));
        });
        this.funds = meanings.catalogue();
        this.usual = new Settings(defaults.settings());
        this.usualFunds = new Funds(defaults.funds());
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
        return on(regionCode, cycleStart).orElseThrow(() -> new NoRegionProfile(regionCode, cycleStart));
    }

    /**
     * The settings of what belongs to no cycle: appointments, registrations, registers. Those of the region's rules for cycles that
     * begin on that day, else the usual ones: a region may have offices and people before anybody has written its rules.
     */
    public Settings settingsOn(String regionCode, LocalDate day) {
        return on(regionCode, day).map(RegionProfile::settings).orElse(usual);
    }

    /** The funds of a region, by its rules for cycles that begin on that day, else those of the whole country. */
    public Funds fundsOn(String regionCode, LocalDate day) {
        return on(regionCode, day).map(RegionProfile::funds).orElse(usualFunds);
    }

    private Optional<RegionProfile> on(String regionCode, LocalDate day) {
        return profiles.stream()
                .filter(profile -> profile.region().equals(regionCode) && profile.appliesTo(day))
                .findFirst();
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

    /** The funds of the whole country. */
    static List<FundEntry> national() {
        try (var content = new ClassPathResource("regions/" + DEFAULTS).getInputStream()) {
            return RegionYaml.read(DEFAULTS, content, RegionFile.Defaults.class).funds();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
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
