package org.migrationprofiles.evaluation.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.claim.Claim;
import org.migrationprofiles.evaluation.claim.ClaimContent;
import org.migrationprofiles.evaluation.claim.ClaimKind;
import org.migrationprofiles.evaluation.claim.ClaimService;
import org.migrationprofiles.evaluation.claim.Unit;
import org.migrationprofiles.evaluation.claim.ValueUnit;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.kit.imports.ImportRow;
import org.migrationprofiles.kit.imports.ImportTally;
import org.migrationprofiles.kit.imports.TableImport;

/** Claims that sources make, a row each, found again by their keys. */
@ApplicationScoped
class ClaimImport implements TableImport {

    private static final String RECORDS = "claims";

    private final Given given;
    private final ClaimService claims;
    private final Validator validator;

    @Inject
    ClaimImport(Given given, ClaimService claims, Validator validator) {
        this.given = given;
        this.claims = claims;
        this.validator = validator;
    }

    @Override
    public String kind() {
        return RECORDS;
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "key",
                "references",
                "statement",
                "kind",
                "indicator",
                "unit",
                "population",
                "filters",
                "n",
                "total",
                "value",
                "value_unit",
                "parameters",
                "source",
                "locator");
    }

    @Override
    public void accept(ImportRow row, @Nullable String source, ImportTally tally) {
        ClaimContent content = read(row, source);
        if (content == null) {
            return;
        }
        Optional<Claim> known = claims.find(content.key());
        if (known.isEmpty()) {
            Claim unused = claims.create(content);
            tally.created(RECORDS);
        } else if (known.get().deleted()) {
            row.reject("key", "The claim was deleted: " + known.get().deletionReason());
        } else if (known.get().content().equals(content)) {
            tally.unchanged(RECORDS);
        } else {
            Claim unused = claims.change(known.get(), content);
            tally.updated(RECORDS);
        }
    }

    private @Nullable ClaimContent read(ImportRow row, @Nullable String source) {
        String key = row.required("key");
        String references = row.text("references");
        String statement = row.required("statement");
        ClaimKind kind = Given.constant(row, "kind", ClaimKind.class);
        String indicator = row.required("indicator");
        Unit unit = Given.constant(row, "unit", Unit.class);
        String population = row.required("population");
        BigDecimal n = number(row, "n");
        BigDecimal total = number(row, "total");
        BigDecimal value = number(row, "value");
        ValueUnit valueUnit =
                row.text("value_unit") == null ? null : Given.constant(row, "value_unit", ValueUnit.class);
        var filters = Given.pairs(row, "filters");
        var parameters = Given.pairs(row, "parameters");
        String named = row.text("source");
        String sourceId = given.source(row, named == null ? source : named);
        if (row.rejected()
                || key == null
                || statement == null
                || kind == null
                || indicator == null
                || unit == null
                || population == null) {
            return null;
        }
        ClaimContent content = new ClaimContent(
                key,
                references == null ? List.of() : List.of(references.split(";", -1)),
                statement,
                kind,
                indicator,
                unit,
                population,
                filters,
                n == null ? null : n.intValue(),
                total == null ? null : total.intValue(),
                value,
                valueUnit,
                parameters,
                new Provenance(sourceId, row.text("locator")));
        for (ConstraintViolation<ClaimContent> violation : validator.validate(content)) {
            row.reject(violation.getPropertyPath().toString(), violation.getMessage());
        }
        return row.rejected() ? null : content;
    }

    private static @Nullable BigDecimal number(ImportRow row, String column) {
        String text = row.text(column);
        if (text == null) {
            return null;
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException notANumber) {
            row.reject(column, "\"" + text + "\" is not a number.");
            return null;
        }
    }
}
