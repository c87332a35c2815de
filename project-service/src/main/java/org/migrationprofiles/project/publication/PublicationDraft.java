package org.migrationprofiles.project.publication;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.time.PartialDate;

/** A content on its way to another one, so that only one place names all components in their order. For one use. */
final class PublicationDraft {

    private final PublicationContent content;

    @Nullable
    Integer editionYear;

    @Nullable
    Integer imprintYear;

    @Nullable
    PartialDate launchedOn;

    @Nullable
    PartialDate uploadedOn;

    @Nullable
    Availability availability;

    @Nullable
    Visibility visibility;

    @Nullable
    DataAvailability dataAvailability;

    private PublicationDraft(PublicationContent content) {
        this.content = content;
        editionYear = content.editionYear();
        imprintYear = content.imprintYear();
        launchedOn = content.launchedOn();
        uploadedOn = content.uploadedOn();
        availability = content.availability();
        visibility = content.visibility();
        dataAvailability = content.dataAvailability();
    }

    /** What the content is after a change. */
    static PublicationContent changed(PublicationContent content, Consumer<PublicationDraft> change) {
        PublicationDraft draft = new PublicationDraft(content);
        change.accept(draft);
        return draft.content();
    }

    private PublicationContent content() {
        return new PublicationContent(
                content.profileId(),
                content.projectId(),
                content.type(),
                content.status(),
                content.titles(),
                editionYear,
                imprintYear,
                launchedOn,
                uploadedOn,
                content.languages(),
                content.originalLanguage(),
                content.countries(),
                content.identifiers(),
                content.numberOfPages(),
                content.features(),
                content.modules(),
                content.governanceSection(),
                content.mgiDomains(),
                content.previousEdition(),
                availability,
                visibility,
                dataAvailability,
                content.provenance());
    }
}
