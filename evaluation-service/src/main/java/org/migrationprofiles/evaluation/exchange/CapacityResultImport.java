package org.migrationprofiles.evaluation.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.Observation;
import org.migrationprofiles.evaluation.capacity.CapacityResult;
import org.migrationprofiles.evaluation.capacity.CapacityResultContent;
import org.migrationprofiles.evaluation.capacity.CapacityResultService;
import org.migrationprofiles.evaluation.capacity.ResultCode;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.kit.imports.ImportRow;
import org.migrationprofiles.kit.imports.ImportTally;
import org.migrationprofiles.kit.imports.TableImport;

/** Capacity results of profiles that a source names, a row each. */
@ApplicationScoped
class CapacityResultImport implements TableImport {

    private static final int LARGEST_PAGE = 1000;
    private static final String RECORDS = "capacityResults";

    private final Given given;
    private final CapacityResultService results;

    @Inject
    CapacityResultImport(Given given, CapacityResultService results) {
        this.given = given;
        this.results = results;
    }

    @Override
    public String kind() {
        return "capacity-results";
    }

    @Override
    public Set<String> columns() {
        return Set.of("iso3", "project_code", "result_code", "value", "locator");
    }

    @Override
    public void prepare(List<ImportRow> rows) {
        given.requireProfiles(rows.stream().filter(row -> !row.rejected()).toList());
    }

    @Override
    public void accept(ImportRow row, @Nullable String source, ImportTally tally) {
        ResultCode code = Given.constant(row, "result_code", ResultCode.class);
        Observation value = Given.constant(row, "value", Observation.class);
        String locator = row.required("locator");
        String sourceId = given.source(row, source);
        UUID profileId = given.profile(row).orElse(null);
        if (code == null || value == null || locator == null || sourceId == null || profileId == null) {
            return;
        }
        CapacityResultContent content =
                new CapacityResultContent(profileId, code, value, new Provenance(sourceId, locator));
        Optional<CapacityResult> known = results.search(profileId, null, LARGEST_PAGE).stream()
                .filter(result -> result.content().resultCode() == code
                        && content.provenance() != null
                        && content.provenance().equals(result.content().provenance()))
                .findFirst();
        if (known.isEmpty()) {
            CapacityResult unused = results.create(content);
            tally.created(RECORDS);
        } else if (known.get().content().equals(content)) {
            tally.unchanged(RECORDS);
        } else {
            CapacityResult unused = results.change(known.get(), content);
            tally.updated(RECORDS);
        }
    }
}
