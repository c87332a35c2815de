package org.migrationprofiles.metrics.indicator.catalogue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.migrationprofiles.metrics.SqlFile;
import org.migrationprofiles.metrics.indicator.CountedUnit;
import org.migrationprofiles.metrics.indicator.Indicator;

/**
 * An indicator whose expression stands in the file beside it that has its id for a name. There, {@code {name}} is what
 * stands in the file {@code name.sql} beside this class, which several share.
 */
public abstract class CataloguedIndicator implements Indicator {

    private static final Pattern SHARED = Pattern.compile("\\{([a-z-]+)}");

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
    protected CataloguedIndicator(
            String id, Kind kind, String definition, List<CountedUnit> units, List<String> references) {
        this.id = id;
        this.kind = kind;
        this.definition = definition;
        this.units = units;
        this.references = references;
        this.expression = filled(SqlFile.of(getClass(), id + ".sql"));
    }

    /** SQL in which names of files that are shared, such as {@code {in-dollars}}, give way to what stands in these. */
    public static String filled(String sql) {
        return SHARED.matcher(sql)
                .replaceAll(name ->
                        Matcher.quoteReplacement(filled(SqlFile.of(CataloguedIndicator.class, name.group(1) + ".sql")
                                .strip())));
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
