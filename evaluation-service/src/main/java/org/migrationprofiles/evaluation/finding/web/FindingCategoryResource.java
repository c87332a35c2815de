package org.migrationprofiles.evaluation.finding.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.migrationprofiles.evaluation.finding.FindingCategory;
import org.migrationprofiles.evaluation.finding.FindingKind;
import org.migrationprofiles.kit.security.Roles;

/** The categories of findings over HTTP. */
@Path("/v1/finding-categories")
@Tag(name = "Findings")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
public class FindingCategoryResource {

    @GET
    @Operation(
            operationId = "getFindingCategories",
            summary = "Every category of findings, with the kinds of findings that may be of it and what it means")
    public List<Category> list() {
        return Arrays.stream(FindingCategory.values())
                .map(category -> new Category(category, category.kinds(), category.meaning()))
                .toList();
    }

    /**
     * A category.
     *
     * @param code as findings name it
     * @param kinds of findings that may be of it
     * @param meaning for people
     */
    public record Category(FindingCategory code, List<FindingKind> kinds, String meaning) {}
}
