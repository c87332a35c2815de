package org.migrationprofiles.metrics.indicator.catalogue;

import java.util.List;
import org.migrationprofiles.metrics.SqlFile;
import org.migrationprofiles.metrics.indicator.CountedUnit;
import org.migrationprofiles.metrics.indicator.Indicator;

/** An indicator whose expression stands in the file beside it that has its id for a name. */
abstract class CataloguedIndicator implements Indicator {

    private final String id;
    private final Kind kind;
    private final String definition;
    private final List<CountedUnit> units;
    private final List<String> references;
    private final String expression;

    /**
     * An indicator.
     *
     * @param id also the name of its {@code .sql} file
     * @param units that it can be asked of, the usual one first
     * @param references sentences of the report that it answers
     */
    CataloguedIndicator(String id, Kind kind, String definition, List<CountedUnit> units, List<String> references) {
        this.id = id;
        this.kind = kind;
        this.definition = definition;
        this.units = units;
        this.references = references;
        this.expression = SqlFile.of(CataloguedIndicator.class, id + ".sql");
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final Kind kind() {
        return kind;
    }

    @Override
    public final String definition() {
        return definition;
    }

    @Override
    public final List<CountedUnit> units() {
        return units;
    }

    @Override
    public final List<String> references() {
        return references;
    }

    @Override
    public final String expression() {
        return expression;
    }
}
