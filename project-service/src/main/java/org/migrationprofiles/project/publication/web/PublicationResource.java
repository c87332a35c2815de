package org.migrationprofiles.project.publication.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.AggregateAnswers;
import org.migrationprofiles.kit.change.HistoryParameters;
import org.migrationprofiles.kit.change.VersionEntry;
import org.migrationprofiles.kit.paging.ListParameters;
import org.migrationprofiles.kit.paging.Page;
import org.migrationprofiles.kit.patch.MergePatch;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.project.portfolio.ProjectParameters;
import org.migrationprofiles.project.publication.EditionChain;
import org.migrationprofiles.project.publication.Publication;
import org.migrationprofiles.project.publication.PublicationContent;
import org.migrationprofiles.project.publication.PublicationService;
import org.migrationprofiles.project.publication.PublicationState;
import org.migrationprofiles.project.publication.Shortfall;
import org.migrationprofiles.project.region.CountryParameters;

/** Publications over HTTP. */
@Path("/v1/publications")
@Tag(name = "Publications")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
public class PublicationResource {

    private final PublicationService publications;
    private final AggregateAnswers answers;
    private final CountryParameters countries;
    private final ProjectParameters projects;

    @Inject
    public PublicationResource(
            PublicationService publications,
            AggregateAnswers answers,
            CountryParameters countries,
            ProjectParameters projects) {
        this.publications = publications;
        this.answers = answers;
        this.countries = countries;
        this.projects = projects;
    }

    @GET
    @Operation(operationId = "listPublications", summary = "Publications on record, page by page")
    @APIResponseSchema(Page.class)
    public Response list(@BeanParam PublicationFilter filter, @BeanParam ListParameters parameters) {
        var sought = filter.checked(countries, projects);
        return answers.list(
                parameters, filter.order(), PublicationState.class, slice -> publications.search(sought, slice));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getPublication", summary = "One publication, by id")
    @APIResponseSchema(PublicationState.class)
    public Response get(@PathParam("id") String id) {
        return answers.read(Publication.class, id, publications::get);
    }

    @GET
    @Path("{id}/history")
    @Operation(
            operationId = "getPublicationHistory",
            summary = "Every version of one publication, with what changed and who did it")
    public RestResponse<List<VersionEntry>> history(
            @PathParam("id") String id, @BeanParam HistoryParameters parameters) {
        return answers.history(publications.get(id), parameters);
    }

    @GET
    @Path("{id}/editions")
    @Operation(
            operationId = "getPublicationEditions",
            summary = "The editions that a publication is one of, and how their governance sections differ")
    public EditionChain editions(@PathParam("id") String id) {
        return publications.editions(answers.alive(publications.get(id)));
    }

    @GET
    @Path("{id}/shortfall")
    @Operation(
            operationId = "getPublicationShortfall",
            summary = "Whether more copies of a publication were wanted than there are: requested less printed")
    public Shortfall shortfall(@PathParam("id") String id) {
        return publications.shortfall(answers.alive(publications.get(id)));
    }

    @POST
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(operationId = "createPublication", summary = "Put a new publication on record")
    @APIResponseSchema(value = PublicationState.class, responseCode = "201")
    public Response create(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid PublicationContent content) {
        return answers.create(key, content, publications::create);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(operationId = "replacePublication", summary = "Replace what is on record about one publication")
    @APIResponseSchema(PublicationState.class)
    public Response replace(@PathParam("id") String id, @NotNull @Valid PublicationContent content) {
        return answers.replace(publications.get(id), content, publications::change);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(operationId = "patchPublication", summary = "Change fields of one publication")
    @APIResponseSchema(PublicationState.class)
    public Response patch(@PathParam("id") String id, @NotNull JsonNode patch) throws JsonProcessingException {
        return answers.patch(publications.get(id), patch, PublicationContent.class, publications::change);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(
            operationId = "deletePublication",
            summary = "Mark one publication as deleted, with a reason that is kept")
    public Response delete(@PathParam("id") String id, @QueryParam("reason") @Nullable String reason) {
        return answers.delete(publications.get(id), reason, publications::delete);
    }

    @POST
    @Path("{id}/restore")
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(
            operationId = "restorePublication",
            summary = "Bring one deleted publication back, with a reason that is kept")
    @APIResponseSchema(PublicationState.class)
    public Response restore(@PathParam("id") String id, @QueryParam("reason") @Nullable String reason) {
        return answers.restore(publications.get(id), reason, publications::restore);
    }
}
