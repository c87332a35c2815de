package org.migrationprofiles.project.determination;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.project.portfolio.ProjectContent;
import org.migrationprofiles.project.publication.Availability;
import org.migrationprofiles.project.publication.PublicationContent;
import org.migrationprofiles.project.publication.PublicationFormat;

/**
 * The attributes whose values in force are held here. One more is one more line; one of another kind of record is one more
 * list, for {@link SubjectKinds}.
 */
final class HeldAttributes {

    /** Of projects. */
    static final List<HeldAttribute<ProjectContent, ?>> OF_PROJECTS = List.of(
            new HeldAttribute<>(
                    "FUNDING_YEAR", ValueForm.YEAR, ProjectContent::fundingYear, ProjectContent::withFundingYear),
            new HeldAttribute<>(
                    "START",
                    ValueForm.DATE,
                    project -> project.schedule().start(),
                    (project, day) -> project.withSchedule(project.schedule().withStart(day))),
            new HeldAttribute<>(
                    "PLANNED_END",
                    ValueForm.DATE,
                    project -> project.schedule().plannedEnd(),
                    (project, day) -> project.withSchedule(project.schedule().withPlannedEnd(day))),
            new HeldAttribute<>(
                    "ACTUAL_END",
                    ValueForm.DATE,
                    project -> project.schedule().actualEnd(),
                    (project, day) -> project.withSchedule(project.schedule().withActualEnd(day))));

    /** Of publications; their years and dates are different things (C15). */
    static final List<HeldAttribute<PublicationContent, ?>> OF_PUBLICATIONS = List.of(
            new HeldAttribute<>(
                    "EDITION_YEAR",
                    ValueForm.YEAR,
                    PublicationContent::editionYear,
                    PublicationContent::withEditionYear),
            new HeldAttribute<>(
                    "IMPRINT_YEAR",
                    ValueForm.YEAR,
                    PublicationContent::imprintYear,
                    PublicationContent::withImprintYear),
            new HeldAttribute<>(
                    "LAUNCHED_ON", ValueForm.DATE, PublicationContent::launchedOn, PublicationContent::withLaunchedOn),
            new HeldAttribute<>(
                    "UPLOADED_ON", ValueForm.DATE, PublicationContent::uploadedOn, PublicationContent::withUploadedOn),
            new HeldAttribute<>(
                    "PUBLICATION_FORMAT",
                    ValueForm.FORMATS,
                    publication -> availability(publication).formats(),
                    HeldAttributes::withFormats));

    private HeldAttributes() {}

    private static Availability availability(PublicationContent publication) {
        @Nullable Availability said = publication.availability();
        return said == null ? new Availability(List.of(), null, null, List.of(), List.of(), null) : said;
    }

    private static PublicationContent withFormats(PublicationContent publication, List<PublicationFormat> formats) {
        return publication.withAvailability(availability(publication).withFormats(formats));
    }
}
