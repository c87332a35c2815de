package org.migrationprofiles.kit.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;

/** The kinds of imports that a service knows. */
@ApplicationScoped
class ImportKinds {

    private final Instance<TableImport> tables;
    private final Instance<RecordImport> records;

    @Inject
    ImportKinds(@Any Instance<TableImport> tables, @Any Instance<RecordImport> records) {
        this.tables = tables;
        this.records = records;
    }

    /** The names of all of them. */
    List<String> names() {
        return Stream.concat(
                        tables.stream().map(TableImport::kind), records.stream().map(RecordImport::kind))
                .sorted()
                .toList();
    }

    /** The tables of a kind that are imported whole, if it is one of these. */
    Optional<TableImport> table(String kind) {
        return tables.stream().filter(table -> table.kind().equals(kind)).findFirst();
    }

    /** The records of a kind, if it is one of these. */
    Optional<RecordImport> records(String kind) {
        return records.stream().filter(record -> record.kind().equals(kind)).findFirst();
    }

    /**
     * Refuses a kind that there is not.
     *
     * @throws ProblemException 400 with the kinds that there are
     */
    void require(String kind) {
        if (!names().contains(kind)) {
            String known = String.join(", ", names());
            throw new ProblemException(
                    ProblemTypes.INVALID_PARAMETER,
                    "kind is one of " + known + ".",
                    List.of(new FieldError("?kind", "One of " + known + ".")));
        }
    }
}
