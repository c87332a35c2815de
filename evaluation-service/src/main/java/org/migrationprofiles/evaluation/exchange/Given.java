package org.migrationprofiles.evaluation.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.replica.References;
import org.migrationprofiles.evaluation.replica.Replica;
import org.migrationprofiles.evaluation.source.SourceService;
import org.migrationprofiles.kit.imports.ImportRow;

/** Finds what rows name: the country profile by project and country, the source by id or key. */
@ApplicationScoped
class Given {

    private final Replica replica;
    private final References references;
    private final SourceService sources;

    @Inject
    Given(Replica replica, References references, SourceService sources) {
        this.replica = replica;
        this.references = references;
        this.sources = sources;
    }

    /**
     * Rejects the rows whose profile is not on record, after waiting once, for all of them together, until it has been
     * heard of.
     */
    void requireProfiles(List<ImportRow> rows) {
        List<ImportRow> open = rows.stream()
                .filter(row -> {
                    boolean named = row.required("project_code") != null && country(row) != null;
                    return named && !row.rejected();
                })
                .toList();
        var unused = references.await(
                () -> open.stream().allMatch(row -> profile(row).isPresent()));
        for (ImportRow row : open) {
            String country = country(row);
            if (country != null && replica.country(country).isEmpty()) {
                row.reject(
                        row.text("iso3") == null ? "country" : "iso3",
                        "There is no country " + country + ", as far as project-service has told.");
            } else if (profile(row).isEmpty()) {
                row.reject(
                        "project_code",
                        "Project " + row.text("project_code") + " has no profile for " + country
                                + ", as far as project-service has told.");
            }
        }
    }

    /** The country profile that a row names. */
    Optional<UUID> profile(ImportRow row) {
        String project = row.text("project_code");
        String country = country(row);
        return project == null || country == null
                ? Optional.empty()
                : replica.profile(project, country).map(UUID::fromString);
    }

    private static @Nullable String country(ImportRow row) {
        String code = row.text("iso3");
        if (code != null) {
            return code;
        }
        String name = row.text("country");
        if (name == null) {
            row.reject("country", "Neither a country nor its code as iso3 is given.");
        }
        return name;
    }

    /** The source that an import or a row names; rejects the row and returns null when it is not on record. */
    @Nullable
    String source(ImportRow row, @Nullable String idOrKey) {
        if (idOrKey == null) {
            row.reject(null, "Say with source= which source the table is from.");
            return null;
        }
        Optional<String> id = sources.find(idOrKey).map(source -> source.id().toString());
        if (id.isEmpty()) {
            row.reject("source", "There is no source with the id or key " + idOrKey + ".");
        }
        return id.orElse(null);
    }
}
