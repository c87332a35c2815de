package org.migrationprofiles.metrics.reading.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.migrationprofiles.metrics.reading.HeardVersion;
import org.migrationprofiles.metrics.reading.ReadingConditions;

/** Describes what {@link ReadingConditionsFilter} reads in the OpenAPI document. Runs once, at build time. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ReadingConditionsDocument implements OASFilter {

    private static final String PREFER = "Prefer";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Components components = document.getComponents();
        if (components == null || document.getPaths() == null) {
            return;
        }
        components
                .addParameter(
                        ReadingConditions.KNOWN_AT,
                        query(ReadingConditions.KNOWN_AT)
                                .description(
                                        "What would have been answered at this instant, RFC 3339: of what had been told by then, with the formulas of"
                                                + " today. Where a date is asked for and not given, it is the instant's.")
                                .example("2026-11-24T10:15:30Z")
                                .schema(OASFactory.createSchema()
                                        .addType(SchemaType.STRING)
                                        .format("date-time")))
                .addParameter(
                        ReadingConditions.MIN_VERSION,
                        query(ReadingConditions.MIN_VERSION)
                                .description("Versions that the answer must rest on, or higher ones, each "
                                        + HeardVersion.FORM + " with the " + HeardVersion.IDS
                                        + "; separated by commas: what the caller has written itself. 503 with Retry-After when"
                                        + " they have not been heard of.")
                                .example("project:01939f5e-6a00-7000-8000-000000000001@3")
                                .schema(OASFactory.createSchema().addType(SchemaType.STRING)))
                .addParameter(
                        PREFER,
                        OASFactory.createParameter()
                                .name(PREFER)
                                .in(Parameter.In.HEADER)
                                .description(
                                        "RFC 7240: wait=2 waits for minVersion up to two seconds; 30 at the most, none without it.")
                                .example("wait=2")
                                .schema(OASFactory.createSchema().addType(SchemaType.STRING)));
        document.getPaths().getPathItems().forEach((path, item) -> {
            Operation operation = item.getGET();
            if (operation != null) {
                describe(operation, ConditionsByAddress.taken(path));
            }
        });
    }

    private static void describe(Operation operation, Set<String> taken) {
        for (String name : List.of(ReadingConditions.KNOWN_AT, ReadingConditions.MIN_VERSION, PREFER)) {
            // A preference to wait is one for versions.
            if (taken.contains(name.equals(PREFER) ? ReadingConditions.MIN_VERSION : name)) {
                operation.addParameter(OASFactory.createParameter().ref("#/components/parameters/" + name));
            }
        }
    }

    private static Parameter query(String name) {
        return OASFactory.createParameter().name(name).in(Parameter.In.QUERY);
    }
}
