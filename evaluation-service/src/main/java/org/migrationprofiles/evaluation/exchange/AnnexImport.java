package org.migrationprofiles.evaluation.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.Observation;
import org.migrationprofiles.evaluation.Subject;
import org.migrationprofiles.evaluation.assertion.Assertion;
import org.migrationprofiles.evaluation.assertion.AssertionContent;
import org.migrationprofiles.evaluation.assertion.AssertionService;
import org.migrationprofiles.evaluation.assertion.Attribute;
import org.migrationprofiles.evaluation.assessment.Evaluation;
import org.migrationprofiles.evaluation.assessment.EvaluationContent;
import org.migrationprofiles.evaluation.assessment.EvaluationService;
import org.migrationprofiles.evaluation.survey.Survey;
import org.migrationprofiles.evaluation.survey.SurveyContent;
import org.migrationprofiles.evaluation.survey.SurveyService;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.kit.imports.ImportRow;
import org.migrationprofiles.kit.imports.ImportTally;
import org.migrationprofiles.kit.imports.TableImport;

/**
 * The evaluation and survey columns of the report's Annex 1 (S106). A Y is a published evaluation, or a survey with a
 * response, of that country's profile (S48). An N is an assertion of the annex that there is none: that is more than
 * nothing on record, which would be unknown.
 */
@ApplicationScoped
class AnnexImport implements TableImport {

    private final Given given;
    private final EvaluationService evaluations;
    private final SurveyService surveys;
    private final AssertionService assertions;

    @Inject
    AnnexImport(Given given, EvaluationService evaluations, SurveyService surveys, AssertionService assertions) {
        this.given = given;
        this.evaluations = evaluations;
        this.surveys = surveys;
        this.assertions = assertions;
    }

    @Override
    public String kind() {
        return "annex-1";
    }

    @Override
    public Set<String> columns() {
        return Set.of("country", "project_code", "evaluation", "survey");
    }

    @Override
    public void prepare(List<ImportRow> rows) {
        given.requireProfiles(rows.stream().filter(row -> !row.rejected()).toList());
    }

    @Override
    public void accept(ImportRow row, @Nullable String source, ImportTally tally) {
        Boolean evaluated = row.yesOrNo("evaluation");
        Boolean surveyed = row.yesOrNo("survey");
        String sourceId = given.source(row, source);
        UUID profileId = given.profile(row).orElse(null);
        if (evaluated == null || surveyed == null || sourceId == null || profileId == null) {
            return;
        }
        Provenance provenance = new Provenance(sourceId, "Annex 1 row " + row.number());
        if (evaluated) {
            evaluation(profileId, provenance, tally);
        } else {
            denial(profileId, Attribute.EVALUATED, provenance, tally);
        }
        if (surveyed) {
            survey(profileId, provenance, tally);
        } else {
            denial(profileId, Attribute.SURVEYED, provenance, tally);
        }
    }

    private void evaluation(UUID profileId, Provenance provenance, ImportTally tally) {
        if (evaluations.isOnRecord(profileId, provenance)) {
            tally.unchanged("evaluations");
            return;
        }
        Evaluation unused = evaluations.create(EvaluationContent.of(profileId, provenance));
        tally.created("evaluations");
    }

    private void survey(UUID profileId, Provenance provenance, ImportTally tally) {
        boolean known = surveys.ofProfile(profileId).stream()
                .anyMatch(survey -> provenance.equals(survey.content().provenance()));
        if (known) {
            tally.unchanged("surveys");
            return;
        }
        Survey unused = surveys.create(SurveyContent.responded(profileId, provenance));
        tally.created("surveys");
    }

    private void denial(UUID profileId, Attribute attribute, Provenance provenance, ImportTally tally) {
        AssertionContent denial = AssertionContent.said(
                new Subject(Subject.Type.PROFILE, profileId.toString()), attribute, Observation.NO.name(), provenance);
        // Another word about the same place is not this one, unless this one was corrected to it.
        if (assertions.said(denial).isPresent()
                || assertions.correctedSince(denial).isPresent()) {
            tally.unchanged("assertions");
            return;
        }
        Assertion unused = assertions.create(denial);
        tally.created("assertions");
    }
}
