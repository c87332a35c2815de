package org.migrationprofiles.project.organisation.web;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.paging.Order;
import org.migrationprofiles.kit.parameter.Choices;
import org.migrationprofiles.project.organisation.FunderCategory;
import org.migrationprofiles.project.organisation.OrganisationSearch;

/** The query of a list of organisations. */
public class OrganisationFilter {

    @Parameter(description = "Their category.", schema = @Schema(implementation = FunderCategory.class))
    @QueryParam("category")
    @Nullable
    String category;

    @Parameter(description = "Part of a name or key; case and accents do not matter.")
    @QueryParam("text")
    @Nullable
    String text;

    @Parameter(
            description =
                    "One of id, key, name; - before it for descending. What has no value there comes last; ids break ties.")
    @QueryParam("sort")
    @Nullable
    String sort;

    OrganisationSearch checked() {
        return new OrganisationSearch()
                .category(Choices.optional(FunderCategory.class, "category", category))
                .text(text);
    }

    Order order() {
        return Order.parse(sort, OrganisationSearch.SORTS);
    }
}
