package org.migrationprofiles.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.testsupport.TableReads;

/**
 * No request for one record or one page goes through a whole table or a whole index, however many records there are: with 50,000 of
 * each kind, or as many as {@code growth.records} says. Prints how long each took.
 *
 * <p>Left out is what has to read everything: exports, searches in texts (those by {@code text}, {@code donor} and {@code addressee}),
 * figures and checks over all records ({@code /v1/dangling-sources}, {@code /v1/dangling-references}, {@code response-rates},
 * {@code completeness} and {@code ladder}), and results by {@code contradicted}, which compares each with all others of its profile.
 * Left out as well are {@code /v1/statements} by a category, topic, phase or level of evidence that most of one kind have and no
 * record of another: they are taken in the order of their ids from all kinds at once, and kinds without one are gone through to their
 * end.
 */
@QuarkusTest
@EvaluationServiceTest
@Tag("growth")
class GrowthTest {

    private static final long RECORDS = Long.getLong("growth.records", 50_000);
    // A page and what belongs to its records is less than this, however few there are altogether.
    private static final long LARGE = Math.max(RECORDS / 50, 500);

    /** A list, and what it is asked for: what all but one have, what only one has, and what nobody has. */
    private static final String ASKED = """
            assertions sort=assertedOn sort=-assertedOn sort=attribute sort=-attribute subjectId={profile} subjectId=KEN
             subjectType=PROFILE subjectType=PROGRAMME attribute=EVALUATED attribute=EDITION_YEAR phase=DESIGN value=NO value=other
             projectId={project} country=FSM sourceId=often sourceId=growth sourceId={source} sourceId=nobody
            capacity-results sort=resultCode sort=-resultCode profileId={profile} projectId={project} country=FSM resultCode=R3
             resultCode=R4 value=YES value=UNKNOWN sourceId=often sourceId=growth sourceId={source} sourceId=nobody
            claims sort=key sort=-key sort=locator sort=-locator kind=STATEMENT kind=MEAN indicator=nothing reference=S1 reference=S99
             subjectId={project} subjectId=KEN topic=REMITTANCES topic=NOTHING phase=DESIGN competesWith=nobody
             sourceId=often sourceId=growth sourceId={source} sourceId=nobody
            conflicts sort=attribute sort=-attribute sort=openedAt sort=-openedAt sort=subject sort=-subject subjectId={profile}
             subjectId=KEN subjectType=PROFILE subjectType=PROGRAMME attribute=EVALUATED attribute=EDITION_YEAR status=DETERMINED
             status=OPEN projectId={project} country=FSM assertionId={assertion} assertionId={nobody}
            criteria-sets sort=key sort=-key sort=validFrom sort=-validFrom key=growth key=nothing criterion=REACH criterion=NOTHING
             sourceId=often sourceId=growth sourceId={source} sourceId=nobody
            determinations sort=determinedAt sort=-determinedAt conflictId={conflict} conflictId={nobody} subjectId={profile}
             subjectId=KEN subjectType=PROFILE subjectType=PROGRAMME attribute=EVALUATED attribute=EDITION_YEAR status=IN_FORCE
             status=SUPERSEDED determinedBy=judge determinedBy=nobody byAuthorOfAssertion=false byAuthorOfAssertion=true
            evaluations sort=publishedOn sort=-publishedOn sort=title sort=-title sort=controlNumber sort=-controlNumber
             profileId={profile} projectId={project} country=FSM status=PUBLISHED status=DRAFT timing=EX_POST timing=EX_ANTE
             conduct=EXTERNAL conduct=SELF level=DECENTRALISED level=CENTRALISED projectCode={code} projectCode=zz.growth
             projectCode=GR.77 projectCode=nothing controlNumber=cn-growth controlNumber=cn.77 language=pt language=fr language=de
             criterion=RELEVANCE criterion=NOTHING criteriaSetId={criteria-set} criteriaSetId={nobody}
             publishedYearFrom=2016&publishedYearTo=2016 publishedYearFrom=2020 publishedYearTo=1950
             sourceId=often sourceId=growth sourceId={source} sourceId=nobody
            findings sort=kind sort=-kind sort=category sort=-category sort=severity sort=-severity kind=CHALLENGE kind=LESSON
             category=VISIBILITY category=OTHER subjectId={profile} subjectId=KEN projectId={project} country=FSM topic=REMITTANCES
             topic=NOTHING severity=HIGH severity=LOW criterion=SUSTAINABILITY criterion=RELEVANCE
             sourceId=often sourceId=growth sourceId={source} sourceId=nobody
            impacts sort=form sort=-form sort=highestStep sort=-highestStep sort=strictDefinitionMet sort=-strictDefinitionMet
             subjectId={profile} subjectId={nobody} projectId={project} country=FSM form=STRATEGIC_PLAN form=LEGISLATION order=SECOND
             order=FIRST level=AWARENESS level=LEGISLATION strictDefinitionMet=NO strictDefinitionMet=YES
             contribution=CONTRIBUTED contribution=DIRECTLY_INSERTED topic=REMITTANCES topic=NOTHING
             sourceId=often sourceId=growth sourceId={source} sourceId=nobody
            interviews sort=key sort=-key sort=date sort=-date subjectId={profile} subjectId=KEN projectId={project} country=FSM
             involvementStage=DEVELOPMENT involvementStage=DESIGN organisationKind=IOM organisationKind=DONOR erased=true erased=false
             sourceId=often sourceId=growth sourceId={source} sourceId=nobody
            publication-reviews sort=publicationId sort=-publicationId sort=reviewedOn sort=-reviewedOn publicationId={publication}
             publicationId={nobody} projectId={project} country=FSM topic=REMITTANCES topic=NOTHING
             sourceId=often sourceId=growth sourceId={source} sourceId=nobody
            quotations sort=text sort=-text subjectId={profile} subjectId=KEN projectId={project} country=FSM topic=REMITTANCES
             topic=NOTHING phase=DEVELOPMENT phase=DESIGN sourceId=often sourceId=growth sourceId={source} sourceId=nobody
            rating-scales sort=key sort=-key label=Good label=Nothing sourceId=often sourceId=growth sourceId={source} sourceId=nobody
            recommendations sort=priority sort=-priority sort=respondedOn sort=-respondedOn subjectId={profile} subjectId=KEN
             evaluationId={evaluation} evaluationId={nobody} projectId={project} country=FSM topic=REMITTANCES topic=NOTHING
             topic=DATA_GAPS status=PARTIALLY_ACCEPTED status=REJECTED priority=HIGH priority=LOW usedBy={project} usedBy={nobody}
             sourceId=often sourceId=growth sourceId={source} sourceId=nobody
            sources sort=key sort=-key sort=title sort=-title sort=issued sort=-issued type=INTERVIEW type=ANNEX
             confidentiality=PUBLIC confidentiality=INTERNAL language=pt language=de
            statements sort=-id kind=CLAIM subjectId={profile} subjectId=KEN projectId={project} country=FSM category=nothing
             topic=NOTHING phase=DESIGN evidenceLevel=4 sourceId=often sourceId=growth sourceId={source} sourceId=nobody
            survey-campaigns sort=key sort=-key sort=sentFrom sort=-sentFrom instrument=growth instrument=growth/1 instrument=nothing
             sourceId=often sourceId=growth sourceId={source} sourceId=nobody
            survey-instruments sort=key sort=-key sort=title sort=-title key=growth key=nothing status=PUBLISHED status=DRAFT
             language=en language=de sourceId=often sourceId=growth sourceId={source} sourceId=nobody
            surveys sort=status sort=-status sort=sentOn sort=-sentOn sort=respondedOn sort=-respondedOn profileId={profile}
             projectId={project} country=FSM status=SENT status=RESPONDED campaign=growth campaign=g77 instrument=growth
             instrument=g77 role=project_manager role=nobody sourceId=often sourceId=growth sourceId={source} sourceId=nobody
            use-events sort=usedOn sort=-usedOn subjectId={profile} subjectId=KEN projectId={project} country=FSM
             followOnProjectId={project} followOnProjectId={nobody} topic=REMITTANCES topic=NOTHING topic=RETURN perception=PROCESS
             perception=TOOL phase=DEVELOPMENT phase=DESIGN usedYearFrom=2015&usedYearTo=2015 usedYearFrom=2020 usedYearTo=1950
             sourceId=often sourceId=growth sourceId={source} sourceId=nobody
            """;

    @Inject
    AgroalDataSource dataSource;

    private final List<String> scanned = new ArrayList<>();
    private final TableReads reads =
            TableReads.andOfIndexes(LARGE, () -> dataSource.flush(AgroalDataSource.FlushMode.GRACEFUL));

    @Test
    void noRequestGoesThroughAWholeTable() throws SQLException {
        Records.clear();
        Map<String, String> one = ManyRecords.oneOfEachKind();
        ManyRecords.multiply(RECORDS, one);

        for (String list : ASKED.replace("\n ", " ").strip().split("\n", -1)) {
            String[] words = list.split(" +", -1);
            String address = "/v1/" + words[0];
            String record = one.get(words[0].substring(0, words[0].length() - 1));
            if (record != null) {
                ask(address + "/" + record);
                ask(address + "/" + record + "/history");
            }
            ask(address + "?limit=50");
            ask(address + "?limit=50&sort=-id");
            for (int word = 1; word < words.length; word++) {
                String query = words[word];
                for (Map.Entry<String, String> name : one.entrySet()) {
                    query = query.replace("{" + name.getKey() + "}", name.getValue());
                }
                ask(address + "?limit=50&" + query);
            }
        }
        ask("/v1/sources/growth/provenance");

        assertThat(scanned).isEmpty();
    }

    private void ask(String address) throws SQLException {
        ValidatableResponse[] answer = new ValidatableResponse[1];
        Map<String, Long> read = reads.measured(address, () -> answer[0] = Records.get(address));
        if (answer[0].extract().statusCode() != 200) {
            scanned.add(address + " was answered with " + answer[0].extract().asString() + "\n");
        }
        if (!read.isEmpty()) {
            scanned.add(address + " went through " + read + "\n");
        }
    }
}
