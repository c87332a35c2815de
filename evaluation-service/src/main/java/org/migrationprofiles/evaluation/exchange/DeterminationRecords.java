package org.migrationprofiles.evaluation.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.migrationprofiles.evaluation.conflict.Determination;
import org.migrationprofiles.evaluation.conflict.DeterminationRow;
import org.migrationprofiles.evaluation.conflict.DeterminationTransfer;
import org.migrationprofiles.kit.imports.CollectionContext;
import org.migrationprofiles.kit.imports.ImportTally;
import org.migrationprofiles.kit.imports.RecordImport;
import org.migrationprofiles.kit.imports.SentRecord;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.kit.table.RecordTable;

/**
 * Determinations, exported as they stand and imported as they were made. Known by their ids alone: two that say the same are two
 * decisions.
 */
@Singleton
class DeterminationRecords extends KeptRecords<Determination> implements RecordImport {

    private static final String NAME = "determinations";
    private static final String ID = "id";
    private static final String VERSION = "version";

    private final CollectionContext context;
    private final DeterminationTransfer determinations;
    private final RecordTable table = RecordTable.of(DeterminationRow.class);

    @Inject
    DeterminationRecords(
            EntityManager entities,
            ObjectMapper json,
            CollectionContext context,
            DeterminationTransfer determinations) {
        super(entities, json, NAME, Determination.class, DeterminationRow.class);
        this.context = context;
        this.determinations = determinations;
    }

    @Override
    public String kind() {
        return NAME;
    }

    @Override
    public String role() {
        return Roles.DETERMINER;
    }

    @Override
    public List<String> identity() {
        return List.of(ID, VERSION);
    }

    @Override
    public RecordTable table() {
        return table;
    }

    @Override
    public void accept(SentRecord record, ImportTally tally) {
        UUID id = record.id();
        if (id == null) {
            throw new ProblemException(
                    ProblemTypes.VALIDATION_FAILED,
                    "A determination is known by its id alone.",
                    List.of(new FieldError("/" + ID, "The id that it has where it was made.")));
        }
        ObjectNode known = determinations
                .find(id)
                .map(determination -> context.form(determination.state()))
                .orElseGet(JsonNodeFactory.instance::objectNode);
        DeterminationRow row =
                context.read(DeterminationRow.class, record.onto(known).without(List.of(ID, VERSION)));
        switch (determinations.take(id, row)) {
            case CREATED -> tally.created(NAME);
            case UPDATED -> tally.updated(NAME);
            case UNCHANGED -> tally.unchanged(NAME);
            case ENDED -> {
                tally.unchanged(NAME);
                tally.warn("status", "It has ended here in another way, and stays so.");
            }
        }
    }
}
