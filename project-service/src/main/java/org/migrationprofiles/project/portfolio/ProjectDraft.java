package org.migrationprofiles.project.portfolio;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.kit.value.LocalisedText;
import org.migrationprofiles.project.portfolio.participation.Participation;

/** A content on its way to another one, so that only one place names all components in their order. For one use. */
final class ProjectDraft {

    List<ProjectIdentifier> identifiers;
    List<LocalisedText> titles;

    @Nullable
    ProjectStatus status;

    List<StatusCorrection> statusCorrections;

    @Nullable
    ProjectCoverage coverage;

    @Nullable
    Integer fundingYear;

    ProjectSchedule schedule;
    List<ProjectCountry> countries;
    List<Budget> budgets;
    List<Funder> funders;

    @Nullable
    Allocation allocation;

    List<FollowUpFunding> followUpFunding;

    @Nullable
    EvaluationPlan evaluationPlan;

    Participation participation;
    List<ProjectRelation> relations;
    List<ProjectDocument> documents;

    @Nullable
    Provenance provenance;

    private ProjectDraft(ProjectContent content) {
        identifiers = content.identifiers();
        titles = content.titles();
        status = content.status();
        statusCorrections = content.statusCorrections();
        coverage = content.coverage();
        fundingYear = content.fundingYear();
        schedule = content.schedule();
        countries = content.countries();
        budgets = content.budgets();
        funders = content.funders();
        allocation = content.allocation();
        followUpFunding = content.followUpFunding();
        evaluationPlan = content.evaluationPlan();
        participation = content.participation();
        relations = content.relations();
        documents = content.documents();
        provenance = content.provenance();
    }

    /** What the content is after a change. */
    static ProjectContent changed(ProjectContent content, Consumer<ProjectDraft> change) {
        ProjectDraft draft = new ProjectDraft(content);
        change.accept(draft);
        return draft.content();
    }

    private ProjectContent content() {
        return new ProjectContent(
                identifiers,
                titles,
                status,
                statusCorrections,
                coverage,
                fundingYear,
                schedule,
                countries,
                budgets,
                funders,
                allocation,
                followUpFunding,
                evaluationPlan,
                participation,
                relations,
                documents,
                provenance);
    }
}
