package org.migrationprofiles.project.fundrule.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.parameter.Days;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.project.fundrule.FundRule;
import org.migrationprofiles.project.fundrule.FundRules;

/** The Fund's rules over HTTP. */
@Path("/v1/fund-rules")
@Tag(name = "Rules of the Fund")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
public class FundRuleResource {

    private final FundRules rules;

    @Inject
    public FundRuleResource(FundRules rules) {
        this.rules = rules;
    }

    @GET
    @Operation(operationId = "listFundRules", summary = "The rules by which the Fund allots money, with their sources")
    public List<FundRule> list(
            @Parameter(
                            description = "Only those in force on this day; those of all times when not given.",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("asOf")
                    @Nullable
                    String asOf) {
        return rules.inForce(Days.optional("asOf", asOf));
    }
}
