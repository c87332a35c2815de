package org.migrationprofiles.project.advisory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.migrationprofiles.project.YesNoUnknown;
import org.migrationprofiles.project.advisory.Advisory.Outcome;
import org.migrationprofiles.project.portfolio.Project;
import org.migrationprofiles.project.publication.Publication;
import org.migrationprofiles.project.publication.PublicationContent;
import org.migrationprofiles.project.publication.PublicationFormat;
import org.migrationprofiles.project.publication.PublicationService;

/**
 * Whether there is a plan who gets each publication of a project (S94). The lesson is about printed ones; one that is
 * electronic only needs none.
 */
@ApplicationScoped
class DistributionPlanCheck implements AdvisoryCheck {

    private static final String CODE = "NO_DISTRIBUTION_PLAN";

    private final PublicationService publications;

    @Inject
    DistributionPlanCheck(PublicationService publications) {
        this.publications = publications;
    }

    @Override
    public List<Advisory> check(Project project, LocalDate asOf) {
        List<Publication> published = publications.ofProject(project.id());
        if (published.isEmpty()) {
            return List.of(advisory(Outcome.UNKNOWN, "No publication is on record."));
        }
        return published.stream().map(DistributionPlanCheck::judge).toList();
    }

    private static Advisory judge(Publication publication) {
        String name = "/v1/publications/" + publication.id();
        PublicationContent content = publication.content();
        if (isElectronicOnly(content)) {
            return advisory(Outcome.NOT_APPLICABLE, name + " is electronic only.");
        }
        return switch (planOf(content)) {
            case YES -> advisory(Outcome.OK, name + " has a distribution plan.");
            case NO -> advisory(Outcome.WARNING, name + " has no distribution plan.");
            case UNKNOWN -> advisory(Outcome.UNKNOWN, "It is not known whether " + name + " has a distribution plan.");
        };
    }

    private static boolean isElectronicOnly(PublicationContent content) {
        var availability = content.availability();
        return availability != null && availability.formats().contains(PublicationFormat.ELECTRONIC_ONLY);
    }

    private static YesNoUnknown planOf(PublicationContent content) {
        var visibility = content.visibility();
        var plan = visibility == null ? null : visibility.distributionPlan();
        return plan == null ? YesNoUnknown.UNKNOWN : plan.exists();
    }

    private static Advisory advisory(Outcome outcome, String message) {
        return new Advisory(CODE, outcome, message, null, "S94", Lessons.DISTRIBUTION_PLAN);
    }
}
