package org.migrationprofiles.evaluation.replica.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Describes the headers of {@link ReplicaHeaders} in the OpenAPI document. Runs once, at build time. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ReplicaHeadersDocument implements OASFilter {

    private static final String VERSIONED = "/v1/";
    private static final String SUCCESS = "2";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Components components = document.getComponents();
        if (components == null || document.getPaths() == null) {
            return;
        }
        components
                .addHeader(
                        ReplicaHeaders.LAG,
                        header(
                                "Events of project-service that were not heard of yet, a second or two ago; unknown while"
                                        + " Kafka does not answer."))
                .addHeader(
                        ReplicaHeaders.AS_OF,
                        header("When the newest change of project-service was made that has been heard of, RFC 3339;"
                                + " absent when none has."));
        document.getPaths().getPathItems().entrySet().stream()
                .filter(path -> path.getKey().startsWith(VERSIONED))
                .flatMap(path -> path.getValue().getOperations().values().stream())
                .flatMap(operation -> operation.getResponses().getAPIResponses().entrySet().stream())
                .filter(response -> response.getKey().startsWith(SUCCESS))
                .forEach(response -> List.of(ReplicaHeaders.LAG, ReplicaHeaders.AS_OF)
                        .forEach(name -> response.getValue()
                                .addHeader(name, OASFactory.createHeader().ref("#/components/headers/" + name))));
    }

    private static Header header(String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING));
    }
}
