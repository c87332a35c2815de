package org.migrationprofiles.metrics.oracle;

import static org.migrationprofiles.metrics.Stated.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who takes part in a project, as chance has it. */
final class Participation {

    private final Draw draw;

    Participation(Draw draw) {
        this.draw = draw;
    }

    Map<String, Object> of(List<String> countries) {
        List<Map<String, Object>> involvement = new ArrayList<>();
        while (draw.chance(0.7) && involvement.size() < 8) {
            involvement.add(fields(
                    "stage",
                    draw.oneOf(PortfolioMaker.STAGES),
                    "answer",
                    answer(),
                    "actor",
                    draw.chance(0.4) ? fields("organisationId", null, "name", "A ministry") : null,
                    "country",
                    draw.chance(0.2) ? draw.oneOf(countries) : null));
        }
        List<Map<String, Object>> buyIn = new ArrayList<>();
        while (draw.chance(0.55) && buyIn.size() < 4) {
            buyIn.add(fields("answer", answer(), "country", null, "period", period()));
        }
        List<Map<String, Object>> perceptions = new ArrayList<>();
        while (draw.chance(0.55) && perceptions.size() < 5) {
            perceptions.add(fields(
                    "seenAs", draw.oneOf("TOOL", "PROCESS"),
                    "holder", draw.oneOf("IOM_INTERNAL", "GOVERNMENT", "OTHER"),
                    "observedOn", draw.chance(0.2) ? null : year(draw.between(2011, 2014))));
        }
        return fields(
                "technicalWorkingGroup", draw.chance(0.5) ? null : fields("exists", answer()),
                "governmentInvolvement", involvement,
                "governmentBuyIn", buyIn,
                "perceptions", perceptions);
    }

    private String answer() {
        return draw.oneOf("YES", "YES", "NO", "UNKNOWN");
    }

    private @Nullable Object period() {
        if (draw.chance(0.15)) {
            return null;
        }
        int from = draw.between(2011, 2014);
        return fields("from", year(from), "to", draw.chance(0.3) ? null : year(from + draw.between(0, 1)));
    }

    private static Map<String, Object> year(int year) {
        return fields("value", String.valueOf(year), "precision", "YEAR");
    }
}
