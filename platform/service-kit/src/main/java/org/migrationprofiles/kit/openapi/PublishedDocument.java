package org.migrationprofiles.kit.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/**
 * Turns what was generated from the resources into the document that is published. Runs once, at build time, and before the
 * filters of services, which add to what is published: without an order the document would differ from build to build.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = PublishedDocument.BEFORE_OTHERS)
public class PublishedDocument implements OASFilter {

    /** Above the priority that filters have by default, which is 1. */
    static final int BEFORE_OTHERS = 100;

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public void filterOpenAPI(OpenAPI generated) {
        try {
            ObjectNode document = (ObjectNode)
                    JSON.readTree(bare().withInitialModel(generated).build().toJSON());
            new DocumentCompletion(document).complete();
            byte[] completed = document.toString().getBytes(StandardCharsets.UTF_8);
            OpenAPI published = bare().withCustomStaticFile(() -> new ByteArrayInputStream(completed))
                    .build()
                    .model();
            generated.setPaths(published.getPaths());
            generated.setComponents(published.getComponents());
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("The generated OpenAPI document is no JSON", unreadable);
        }
    }

    private static SmallRyeOpenAPI.Builder bare() {
        return SmallRyeOpenAPI.builder()
                .enableModelReader(false)
                .enableStandardStaticFiles(false)
                .enableAnnotationScan(false)
                .enableStandardFilter(false);
    }
}
