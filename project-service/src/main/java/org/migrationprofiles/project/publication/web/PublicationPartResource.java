package org.migrationprofiles.project.publication.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.migrationprofiles.kit.aggregate.AggregatePart;
import org.migrationprofiles.kit.aggregate.PartAnswers;
import org.migrationprofiles.kit.patch.MergePatch;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.project.publication.Availability;
import org.migrationprofiles.project.publication.DataAvailability;
import org.migrationprofiles.project.publication.Publication;
import org.migrationprofiles.project.publication.PublicationContent;
import org.migrationprofiles.project.publication.PublicationService;
import org.migrationprofiles.project.publication.Visibility;

/** The three parts of a publication that sources took for one, each at an address of its own (S19). */
@Path("/v1/publications")
@Tag(name = "Publications")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
public class PublicationPartResource {

    private static final String REFUSED =
            "A field that belongs to another part, or names two of them, is refused with the problem parts-merged.";

    private static final AggregatePart<PublicationContent, Availability> AVAILABILITY = new AggregatePart<>(
            Availability.class,
            new Availability(List.of(), null, null, List.of(), List.of(), null),
            PublicationContent::availability,
            PublicationContent::withAvailability);
    private static final AggregatePart<PublicationContent, Visibility> VISIBILITY = new AggregatePart<>(
            Visibility.class,
            new Visibility(null, null, null, null, null, null, null),
            PublicationContent::visibility,
            PublicationContent::withVisibility);
    private static final AggregatePart<PublicationContent, DataAvailability> DATA_AVAILABILITY = new AggregatePart<>(
            DataAvailability.class,
            new DataAvailability(List.of(), null, null),
            PublicationContent::dataAvailability,
            PublicationContent::withDataAvailability);

    private final PublicationService publications;
    private final PartAnswers answers;

    @Inject
    public PublicationPartResource(PublicationService publications, PartAnswers answers) {
        this.publications = publications;
        this.answers = answers;
    }

    @GET
    @Path("{id}/availability")
    @Operation(
            operationId = "getPublicationAvailability",
            summary = "Whether one can get a publication: formats, copies, addresses, languages")
    @APIResponseSchema(Availability.class)
    public Response availability(@PathParam("id") String id) {
        return answers.read(Publication.class, id, publications::get, AVAILABILITY);
    }

    @PUT
    @Path("{id}/availability")
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(
            operationId = "replacePublicationAvailability",
            summary = "Replace what is on record about whether one can get a publication",
            description = REFUSED)
    @APIResponseSchema(Availability.class)
    public Response replaceAvailability(@PathParam("id") String id, @NotNull @Valid Availability availability) {
        return answers.replace(publications.get(id), availability, AVAILABILITY, publications::change);
    }

    @PATCH
    @Path("{id}/availability")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(
            operationId = "patchPublicationAvailability",
            summary = "Change fields of whether one can get a publication",
            description = REFUSED)
    @APIResponseSchema(Availability.class)
    public Response patchAvailability(@PathParam("id") String id, @NotNull JsonNode patch)
            throws JsonProcessingException {
        return answers.patch(publications.get(id), patch, AVAILABILITY, publications::change);
    }

    @GET
    @Path("{id}/visibility")
    @Operation(
            operationId = "getPublicationVisibility",
            summary = "Whether a publication reaches people: distribution, demand, launch, reach")
    @APIResponseSchema(Visibility.class)
    public Response visibility(@PathParam("id") String id) {
        return answers.read(Publication.class, id, publications::get, VISIBILITY);
    }

    @PUT
    @Path("{id}/visibility")
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(
            operationId = "replacePublicationVisibility",
            summary = "Replace what is on record about whether a publication reaches people",
            description = REFUSED)
    @APIResponseSchema(Visibility.class)
    public Response replaceVisibility(@PathParam("id") String id, @NotNull @Valid Visibility visibility) {
        return answers.replace(publications.get(id), visibility, VISIBILITY, publications::change);
    }

    @PATCH
    @Path("{id}/visibility")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(
            operationId = "patchPublicationVisibility",
            summary = "Change fields of whether a publication reaches people",
            description = REFUSED)
    @APIResponseSchema(Visibility.class)
    public Response patchVisibility(@PathParam("id") String id, @NotNull JsonNode patch)
            throws JsonProcessingException {
        return answers.patch(publications.get(id), patch, VISIBILITY, publications::change);
    }

    @GET
    @Path("{id}/data-availability")
    @Operation(
            operationId = "getPublicationDataAvailability",
            summary = "Whether there are the data that a publication wants to speak of, by topic")
    @APIResponseSchema(DataAvailability.class)
    public Response dataAvailability(@PathParam("id") String id) {
        return answers.read(Publication.class, id, publications::get, DATA_AVAILABILITY);
    }

    @PUT
    @Path("{id}/data-availability")
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(
            operationId = "replacePublicationDataAvailability",
            summary = "Replace what is on record about whether there are data",
            description = REFUSED)
    @APIResponseSchema(DataAvailability.class)
    public Response replaceDataAvailability(
            @PathParam("id") String id, @NotNull @Valid DataAvailability dataAvailability) {
        return answers.replace(publications.get(id), dataAvailability, DATA_AVAILABILITY, publications::change);
    }

    @PATCH
    @Path("{id}/data-availability")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(
            operationId = "patchPublicationDataAvailability",
            summary = "Change fields of whether there are data",
            description = REFUSED)
    @APIResponseSchema(DataAvailability.class)
    public Response patchDataAvailability(@PathParam("id") String id, @NotNull JsonNode patch)
            throws JsonProcessingException {
        return answers.patch(publications.get(id), patch, DATA_AVAILABILITY, publications::change);
    }
}
